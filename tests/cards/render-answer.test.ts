import { citationLimits, loadTrendPainter, renderReply, type RenderOptions } from '../../src/cards';
import { jsonBytes } from '../../src/cards/json-size';
import { verifies } from '../verifies';
import { cardSchema } from './support/card-schema';
import type { Answer, Claim } from './support/domain';
import { chart, citing, maria } from './support/maria';
import { byId, nodes, paragraphs, parseComplaints } from './support/read-card';

const receipt = { sequence: 1, hash: 'h', at: '2026-11-22T04:50:01Z' };
const options: RenderOptions = { words: 'summarize Maria Alvarez', today: '2026-11-22' };
const render = (answer: Answer, more: Partial<RenderOptions> = {}) => renderReply({ ...answer, receipt }, { ...options, ...more });
const schema = cardSchema();

const order = (shown: string[], ...wanted: string[]): number[] =>
  wanted.map((words) => shown.findIndex((paragraph) => paragraph.includes(words)));

describe('the card of an answer', () => {
  test(verifies('card.order', 'keeps its order: patient, notices, attention, checks, answer, not addressed, evidence'), () => {
    const at = order(
      paragraphs(render(maria).card),
      'Maria Alvarez',
      'The patient changed',
      'Needs attention',
      'Checks run:',
      'Answer',
      'Diabetes above target',
      'Type 2 diabetes since 2014',
      'Not addressed',
      'Sources and limits',
      'Laboratory result',
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((left, right) => left - right));
  });

  test('names the patient by two identifiers and says as of when the chart was read', () => {
    const shown = paragraphs(render(maria, { remark: 'Demo hospital: this person is invented.' }).card);
    expect(shown.slice(0, 4)).toEqual([
      'Maria Alvarez (“Mari”)',
      '68 years · female · born 12 Mar 1958 · MRN 100234',
      'Chart as of 22 Nov 2026, 04:50 UTC',
      'Demo hospital: this person is invented.',
    ]);
  });

  test('says of every finding how severe it is and why, most severe first', () => {
    const shown = paragraphs(render(maria).card);
    const at = order(shown, 'Act today: Potassium 5.6', 'Both raise potassium', 'Needs a decision: No retinal examination');
    expect(at).toEqual([...at].sort((left, right) => left - right));
    expect(at).not.toContain(-1);
  });

  test('lists the checks that ran, folded, and why one could not', () => {
    const checks = byId(render(maria).card, 'checks');
    expect(checks?.['isVisible']).toBe(false);
    expect(paragraphs(checks)).toEqual([
      'Found: High-priority interactions · Overdue monitoring',
      'Clear: Allergies against medicines · Therapeutic duplicates',
      'Could not run: Kidney dosing (no creatinine in the past year)',
    ]);
  });

  test(
    verifies('card.evidence', 'carries every cited passage, folded, under the number that its claim shows, quoted words in bold'),
    () => {
      const { card } = render(maria);
      const evidence = byId(card, 'evidence');
      expect(evidence?.['isVisible']).toBe(false);
      const passages = paragraphs(evidence).join('\n');
      const claim = paragraphs(card).find((words) => words.includes('A1c 8.9 % on 1 Oct 2026')) ?? '';
      const number = /\[(\d+)\]$/.exec(claim)?.[1];
      expect(passages).toContain(`[${number}] Laboratory result · 1 Oct 2026 · final: Hemoglobin A1c 8.9 % (reference 4.0 to 5.6), high`);
      const bold = nodes(evidence, 'TextRun').filter((textRun) => textRun['weight'] === 'Bolder');
      expect(bold.map((textRun) => textRun['text'])).toEqual(
        expect.arrayContaining(['Hemoglobin A1c 8.9 %', 'Denies chest pain', 'stopped the metformin in September because of diarrhea']),
      );
    },
  );

  test('calls a paraphrase a paraphrase, a search by what it looked through, a computation by its inputs', () => {
    const passages = paragraphs(byId(render(maria).card, 'evidence')).join('\n');
    expect(passages).toMatch(/Computed \(difference\) from \[\d+\]\[\d+\]: In our words: Potassium rose/);
    expect(passages).toContain('Search for retinal examination · 45 entries of Procedure, DiagnosticReport looked through');
  });

  test('does not repeat a passage that the card shows word for word, unless what it shows was shortened', () => {
    const saying = (text: string): string[] => {
      const citations = [{ evidence: 'Observation/w', quote: text, span: { start: 0, end: text.length } }];
      const claim: Claim = { text, citations, importance: 'useful', verdict: 'quoted' };
      const evidence = [...maria.evidence, chart('Observation/w', 'Laboratory result', text)];
      return paragraphs(
        byId(render({ ...maria, sections: [{ kind: 'claims', id: 'a', title: 'A', claims: [claim] }], evidence }).card, 'evidence'),
      );
    };
    expect(saying('Sodium 140 mmol/L')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Shown above word for word: .*Laboratory result/)]),
    );
    const long = saying('Sodium 140 mmol/L, '.repeat(80));
    expect(long.filter((passage) => passage.startsWith('Shown above'))).toEqual([]);
    expect(long).toEqual(expect.arrayContaining([expect.stringMatching(/Sodium 140 mmol\/L, Sodium/)]));
  });

  test('counts what was withheld, unreadable and restricted, and asks a reason before restricted entries are opened', () => {
    const { card } = render(maria);
    expect(paragraphs(card)).toEqual(
      expect.arrayContaining([
        'Could not be read: Appointments did not arrive in time.',
        '2 statements withheld: no source.',
        '3 entries are restricted and not used here.',
      ]),
    );
    const form = byId(card, 'restricted');
    expect(form?.['isVisible']).toBe(false);
    expect(nodes(form, 'Input.Text')[0]).toMatchObject({ id: 'reason', isRequired: true });
    expect(nodes(form, 'Action.Execute')[0]).toMatchObject({
      verb: 'open-restricted',
      data: { patient: 'Patient/maria', words: 'summarize Maria Alvarez' },
    });
  });

  test('offers suggestions as buttons about the same patient that no empty form can block', () => {
    const asks = nodes(render(maria).card, 'Action.Execute').filter((action) => action['verb'] === 'ask');
    expect(asks.map((action) => action['data'])).toEqual(maria.suggestions.map((words) => ({ words, patient: 'Patient/maria' })));
    expect(asks.every((action) => action['associatedInputs'] === 'none')).toBe(true);
  });

  test('shows a trend as a dated table, newest first, and as a small picture with words for those who do not see it', async () => {
    const { card } = render(maria, { drawTrend: await loadTrendPainter() });
    const rows = nodes(card, 'TableRow').map((row) => paragraphs(row));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['Date', 'Potassium (mmol/L)'],
      ['3 Nov 2026', '5.6 mmol/L high'],
      ['11 Aug 2026', '5.2 mmol/L high'],
      ['19 Feb 2026', '4.6 mmol/L'],
    ]);
    const image = nodes(card, 'Image')[0];
    expect(image?.['altText']).toBe(
      'Potassium: from 4.6 mmol/L on 19 Feb 2026 to 5.6 mmol/L on 3 Nov 2026, 3 values; the shaded band is the reference range.',
    );
    expect(String(image?.['url'])).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(String(image?.['url']).length).toBeLessThan(9_000);
  });

  test('drops the picture, not the table, when there is no room for both', () => {
    const { card } = render(maria, { drawTrend: () => `data:image/png;base64,${'A'.repeat(27_000)}` });
    expect(nodes(card, 'Image')).toEqual([]);
    expect(nodes(card, 'Table')).toHaveLength(1);
  });

  test(verifies('card.no-markup', 'shows markup in a chart as text: no Markdown, mention, link or date template survives'), () => {
    const hostile = '[x](http://evil.example) **bold** <at>everyone</at> <script> {{DATE(2020-01-01T00:00:00Z, SHORT)}} \u202Ereversed';
    const answer: Answer = {
      ...maria,
      patient: { ...maria.patient!, name: hostile },
      headline: { ...maria.headline, text: hostile },
      sections: [{ kind: 'claims', id: 'a', title: hostile, claims: [{ ...maria.headline, text: hostile }] }],
    };
    const { card, text } = render(answer);
    const markdown = nodes(card, 'TextBlock').map((block) => block['text']);
    expect(markdown).toEqual(['Needs attention', 'Answer', 'Not addressed']);
    expect(paragraphs(card).some((words) => words.includes('[x](http://evil.example) **bold** <at>everyone</at>'))).toBe(true);
    expect(JSON.stringify(card)).not.toMatch(/\{\{DATE|\u202E/);
    expect(text).not.toMatch(/[^\\]\[x\]|[^\\]\*\*bold|<at>|http:\/\/evil/);
    expect(text).toContain('\\[x\\](http:');
  });

  test(verifies('card.citations', 'labels the message as generated and keeps citations within what Teams takes'), () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      chart(`Observation/m${index}`, 'L'.repeat(200), `Value ${'long '.repeat(80)}${index}`),
    );
    const headline: Claim = {
      ...maria.headline,
      citations: many.map(({ id, text }) => ({ evidence: id, quote: text, span: { start: 0, end: text.length } })),
    };
    const { entities, text } = render({ ...maria, headline, evidence: [...maria.evidence, ...many] });
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      additionalType: ['AIGeneratedContent'],
    });
    const citations = entities[0].citation ?? [];
    expect(citations.length).toBeLessThanOrEqual(20);
    for (const { appearance, position } of citations) {
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
      expect(appearance.keywords?.length ?? 0).toBeLessThanOrEqual(3);
      expect(appearance.keywords?.every((keyword) => keyword.length <= 28)).toBe(true);
      expect(position).toBeGreaterThan(0);
    }
    expect(text).toMatch(/^\*\*Maria Alvarez \(“Mari”\)\*\*: Diabetes above target.* \[\d+\]/);
    expect(citationLimits).toEqual({ count: 20, name: 80, abstract: 160, keywords: 3, keyword: 28 });
  });

  test('keeps patient data out of the line that notifications show', () => {
    expect(render(maria).summary).toBe('Curbside has an answer, with its sources.');
  });

  test('pages what does not fit: all of it is reachable, the important first, the rest counted', () => {
    const claims = Array.from({ length: 300 }, (_, index): Claim => ({
      text: `Statement number ${index}, ${'and it goes on for a while '.repeat(4)}end`,
      citations: [citing('Condition/dm2')],
      importance: index % 10 === 9 ? 'must-know' : 'useful',
      verdict: 'supported',
    }));
    const big: Answer = { ...maria, sections: [{ kind: 'claims', id: 'all', title: 'All', claims }] };
    const pages: string[][] = [];
    for (let page = 0, more = true; more; page += 1) {
      const rendered = render(big, { page });
      expect(jsonBytes({ ...rendered })).toBeLessThanOrEqual(28 * 1024);
      pages.push(paragraphs(rendered.card));
      more = rendered.hasMore;
      const next = nodes(rendered.card, 'Action.Execute').find((action) => action['verb'] === 'more');
      expect(next?.['data']).toEqual(more ? { answer: 'answer-1', page: page + 1 } : undefined);
    }
    expect(pages.length).toBeGreaterThan(2);
    const numbers = pages.map((page) => page.flatMap((words) => /Statement number (\d+),/.exec(words)?.[1] ?? []).map(Number));
    expect(numbers.flat().sort((left, right) => left - right)).toEqual(claims.map((_, index) => index));
    expect(numbers[0]?.filter((number) => number % 10 === 9)).toHaveLength(30);
    expect(pages[0]?.some((words) => words === `Showing ${numbers[0]?.length} of 300, 0 of high importance hidden.`)).toBe(true);
  });

  (schema ? test : test.skip)('is valid under the official Adaptive Card 1.5 schema (needs the measurement data)', async () => {
    const drawTrend = await loadTrendPainter();
    expect([schema?.(render(maria, { drawTrend }).card), schema?.errors]).toEqual([true, null]);
    expect(schema?.({ ...render(maria).card, body: [{ type: 'TextBlock' }] })).toBe(false);
  });

  test('is parsed by the official renderer without a complaint', () => {
    expect(parseComplaints(render(maria).card)).toEqual([]);
    expect(parseComplaints({ ...render(maria).card, body: [{ type: 'Nonsense' }] })).not.toEqual([]);
  });
});
