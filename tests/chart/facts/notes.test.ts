import fc from 'fast-check';
import type { Json } from '../fixtures';
import { readChart, readOne } from '../read-chart';
import { htmlText } from '../../../src/chart/notes/html-text';

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const note = (attachment: Json, members: Json = {}): Json => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: { text: 'Progress note' },
  date: '2026-11-01',
  content: [{ attachment }],
  ...members,
});

describe('a note', () => {
  test('is its own evidence, word for word', async () => {
    const words = 'CC: "I can’t lie flat."\nBP < 120 & K+ 5.0\n';
    const { text, fact } = await readOne(note({ contentType: 'text/plain; charset=utf-8', data: base64(words) }));
    expect(text).toBe(words);
    expect(fact).toMatchObject({ text: words, title: 'Progress note' });
  });

  test('HTML becomes its words; scripts and styles are no words', async () => {
    const html =
      '<html><head><style>p{color:red}</style><title>Visit</title></head><body><p>No&nbsp;chest pain &lt;today&gt;</p><script>alert(1)</script><ul><li>K 5.0<li>BP &#60;120</ul></body></html>';
    expect((await readOne(note({ contentType: 'text/html', data: base64(html) }))).text).toBe(
      'Visit\n\nNo chest pain <today>\n\nK 5.0\nBP <120',
    );
  });

  test.each<[what: string, attachment: Json, reason: string]>([
    ['PDF', { contentType: 'application/pdf', data: 'JVBERi0=' }, 'unsupported'],
    ['no attachment', {}, 'invalid'],
    ['what is no base64', { contentType: 'text/plain', data: 'ä!' }, 'invalid'],
    ['nothing but blanks', { contentType: 'text/plain', data: base64(' \n ') }, 'invalid'],
    ['an address that leads nowhere', { contentType: 'text/plain', url: 'Binary/gone' }, 'unavailable'],
  ])('of %s is missing with the reason', async (_what, attachment, reason) => {
    const file = await readChart([{ ...note(attachment), id: 'n' }]);
    expect(file.notes).toEqual([]);
    expect(file.missing.map(({ kind, reason: why }) => [kind, why])).toEqual([['DocumentReference/n', reason]]);
  });

  test('of ten megabytes is read to its limit, and that is said', async () => {
    const file = await readChart([{ ...note({ contentType: 'text/plain', data: base64('Potassium 5.9. '.repeat(700_000)) }), id: 'n' }]);
    expect(file.notes[0]?.text).toHaveLength(1_000_000);
    expect(file.missing).toEqual([
      { kind: 'DocumentReference/n', reason: 'truncated', detail: expect.stringContaining('1,000,000') as string },
    ]);
  });

  test('in an old code page keeps its letters', async () => {
    expect((await readOne(note({ contentType: 'text/plain', data: base64(Buffer.from([0x4e, 0xfa, 0xf1, 0x65, 0x7a])) }))).text).toBe(
      'Núñez',
    );
  });

  test('its document status decides as well', async () => {
    const plain = { contentType: 'text/plain', data: base64('x') };
    expect((await readOne(note(plain, { docStatus: 'entered-in-error' }))).fact.standing).toBe('entered-in-error');
    expect((await readOne(note(plain, { docStatus: 'preliminary' }))).fact.standing).toBe('unconfirmed');
    expect((await readOne(note(plain, { status: 'superseded' }))).fact.standing).toBe('past');
  });

  test('the text of a report is a note of its own, unless a document has it already', async () => {
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      code: { text: 'Chest X-ray' },
      presentedForm: [{ contentType: 'text/plain', data: base64('No pneumothorax.') }],
    };
    const alone = await readChart([report]);
    expect(alone.notes.map(({ id, text }) => [id, text])).toEqual([['DiagnosticReport/r#text', 'No pneumothorax.']]);
    expect(alone.evidence.get('DiagnosticReport/r#text')?.source).toMatchObject({ reference: 'DiagnosticReport/r' });
    const twice = await readChart([report, { ...note({ contentType: 'text/plain', data: base64('No pneumothorax.') }), id: 'd' }]);
    expect(twice.notes.map(({ id }) => id)).toEqual(['DocumentReference/d']);
  });

  test('a substance among the allergies is no medicine that is taken', async () => {
    const { fact } = await readOne(
      note({ contentType: 'text/plain', data: base64('Allergies: PENICILLIN - ANAPHYLAXIS.\nMeds: metformin 1000 bid.\n') }),
    );
    const mentions = fact.kind === 'DocumentReference' ? fact.mentions.map(({ kind, concept }) => `${kind} ${concept}`) : [];
    expect(mentions).toContain('allergy penicillins');
    expect(mentions).toContain('drug metformin');
    expect(mentions.some((mention) => mention.startsWith('drug peni'))).toBe(false);
  });

  test('every mention is exactly its words in the text', async () => {
    const words = 'T2DM, HTN. Denies chest pain.\nPlan: start lisinopril 10 mg. Mother has breast cancer. all led to the map.';
    const { fact } = await readOne(note({ contentType: 'text/plain', data: base64(words) }));
    const mentions = fact.kind === 'DocumentReference' ? fact.mentions : [];
    expect(mentions.map(({ span }) => words.slice(span.start, span.end))).toEqual([
      'T2DM',
      'HTN',
      'chest pain',
      'lisinopril',
      'breast cancer',
    ]);
  });

  test('any text survives the way through HTML', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z0-9 <>&"';/-]{1,30}$/), { maxLength: 5 }), (lines) => {
        const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const expected = lines.map((line) => line.replace(/ +/g, ' ').trim()).filter((line) => line !== '');
        expect(
          htmlText(lines.map((line) => `<p>${escape(line)}</p>`).join(''))
            .split('\n')
            .filter((line) => line !== ''),
        ).toEqual(expected);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => typeof htmlText(`<${text}`) === 'string'));
  });
});
