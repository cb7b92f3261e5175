import { verifies } from '../verifies';
import { openDoor, personal, raman, wordsOf, type Door } from './support/door';

const maria = /Maria|Alvarez|100001|1962-03-14|14 Mar(ch)? 1962|maria-alvarez/i;

describe('what is posted to the bot', () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());

  /** The one proof that the process lives and its head is clear. */
  const stillAnswers = async (): Promise<void> => {
    const { wire } = await door.say('what was Maria Alvarez’s last potassium?', {
      conversation: { ...personal, id: `a:alive-${Math.random()}` },
    });
    expect(wire).toContain('5.9');
  };

  const json = { 'Content-Type': 'application/json' };
  const bodies: readonly (readonly [string, string, Record<string, string>])[] = [
    ['no JSON', '{"type":"message",', json],
    ['a JSON array', '[[]]', json],
    ['a JSON string', '"message"', json],
    ['null', 'null', json],
    ['nothing', '', json],
    ['a number', '1e999', json],
    ['XML', '<activity/>', { 'Content-Type': 'application/xml' }],
    ['text', 'summarize Maria Alvarez', { 'Content-Type': 'text/plain' }],
    ['a form', 'type=message&text=summarize+Maria+Alvarez', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['bytes', '\u0000\u0001', { 'Content-Type': 'application/octet-stream' }],
    ['a multipart body without its boundary', 'x', { 'Content-Type': 'multipart/form-data' }],
    ['a charset nobody knows', '{}', { 'Content-Type': 'application/json; charset=klingon' }],
    ['300 KB', JSON.stringify({ type: 'message', text: 'Maria Alvarez '.repeat(22_000) }), json],
    ['100,000 brackets', '['.repeat(100_000), json],
    ['100,000 nested arrays', `{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, json],
  ];
  test.each(bodies)(verifies('hostile.malformed', 'a body that is %s is declined, and repeated nowhere'), async (_name, body, headers) => {
    const answer = await door.postRaw(body, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toMatch(maria);
  });

  const broken: readonly (readonly [string, object])[] = [
    ['no from', { from: undefined }],
    ['no conversation', { conversation: undefined }],
    ['no recipient', { recipient: undefined }],
    ['no service address', { serviceUrl: undefined }],
    ['no type', { type: undefined }],
    ['a list of types', { type: ['message'] }],
    ['a list of texts', { text: ['summarize Maria Alvarez'] }],
    ['an object as text', { text: { toString: 'summarize Maria Alvarez' } }],
    ['a list of senders', { from: [raman] }],
    ['a conversation that is its id', { conversation: 'a:chat' }],
    ['a conversation with a number as id', { conversation: { id: 7, conversationType: 'personal' } }],
    ['an empty conversation id', { conversation: { id: '', conversationType: 'personal' } }],
    ['a conversation id of 2,000 characters', { conversation: { id: 'x'.repeat(2_000), conversationType: 'personal' } }],
  ];
  test.each(broken)(
    verifies('hostile.malformed', 'an activity with %s is declined with what is wrong, and without its words'),
    async (_name, fields) => {
      const answer = await door.post({ type: 'message', text: 'summarize Maria Alvarez', ...fields });
      expect(answer.status).toBe(400);
      expect(answer.body).not.toMatch(maria);
      expect(answer.body).toMatch(/type|text|from|conversation|recipient|serviceUrl/);
    },
  );

  const odd: readonly (readonly [string, object])[] = [
    ['an id that is an object', { id: { toString: 1 } }],
    ['an id that is a list', { id: ['in', 1] }],
    ['an id of a lone surrogate', { id: '\ud800' }],
    ['an id with NUL', { id: 'in-\u0000-1' }],
    ['an id of 100,000 characters', { id: 'x'.repeat(100_000) }],
    ['no id', { id: undefined }],
    ['entities that are words', { entities: 'mention' }],
    ['entities of null', { entities: [null] }],
    ['mentions of nobody', { entities: [{ type: 'mention' }, { type: 'mention', mentioned: null, text: null }] }],
    ['channel data that is a number', { channelData: 7 }],
    ['channel data of a wrong shape', { channelData: { tenant: 'x', team: [], source: { name: {} } } }],
    ['a tenant that is an object', { conversation: { ...personal, tenantId: {} } }],
    ['a locale that is a list', { locale: ['en'] }],
    ['a timestamp that is none', { timestamp: 'yesterday', localTimestamp: {} }],
    ['attachments that are words', { attachments: 'x' }],
    ['a member called __proto__', JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object],
    ['1,000 levels of value', { value: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) as unknown }],
    ['a name of 50,000 characters', { from: { ...raman, name: 'x'.repeat(50_000) } }],
    ['a name that is an object', { from: { ...raman, name: { first: 'x' } } }],
    ['a reply to an object', { replyToId: { id: 1 } }],
  ];
  test.each(odd)(verifies('hostile.malformed', 'an activity with %s gets an answer, a clear sentence or a 400'), async (_name, fields) => {
    const answer = await door.post({ type: 'message', text: 'what was Maria Alvarez’s last potassium?', ...fields });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    if (answer.status >= 400 && answer.status < 500) return;
    expect(answer.status).toBeLessThan(300);
    expect(answer.wire).toMatch(/5\.9|Something went wrong/);
  });

  const types = [
    'event',
    'endOfConversation',
    'installationUpdate',
    'messageReaction',
    'messageDelete',
    'messageUpdate',
    'trace',
    'typing',
    'handoff',
    'command',
    'toString',
    '__proto__',
    'x'.repeat(100),
  ];
  test(verifies('hostile.malformed', 'activities of other types are taken in silence'), async () => {
    const answers = await Promise.all(types.map((type) => door.post({ type, text: 'summarize Maria Alvarez', value: {} })));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.map(({ wire }) => wire).join()).not.toMatch(maria);
  });

  const invokes: readonly (readonly [string, object])[] = [
    ['no name', { name: undefined, value: {} }],
    ['an unknown name', { name: 'composeExtension/query', value: {} }],
    ['no value', { name: 'adaptiveCard/action' }],
    ['a null value', { name: 'adaptiveCard/action', value: null }],
    ['a null action', { name: 'adaptiveCard/action', value: { action: null } }],
    ['words as value', { name: 'adaptiveCard/action', value: 'ask' }],
    ['feedback without a form', { name: 'message/submitAction', value: { actionName: 'feedback' } }],
    ['feedback that is a list', { name: 'message/submitAction', value: ['feedback'] }],
    [
      'feedback of 200 KB',
      {
        name: 'message/submitAction',
        value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: 'x'.repeat(200_000) }, replyToId: 'sent-1' },
      },
    ],
  ];
  test.each(invokes)(
    verifies('hostile.malformed', 'an invoke with %s is closed without a server error at the door'),
    async (_name, fields) => {
      const answer = await door.post({ type: 'invoke', ...fields });
      expect([200, 400, 501]).toContain(answer.status);
      expect(answer.wire).not.toMatch(maria);
    },
  );

  const verbs: readonly (readonly [string, unknown, unknown])[] = [
    ['an unknown verb', 'delete-everything', {}],
    ['a verb of the language', '__proto__', {}],
    ['a choice without a patient', 'choose-patient', { words: 'summarize' }],
    ['a choice of a list', 'choose-patient', { words: 'summarize', patient: ['Patient/maria-alvarez'] }],
    ['a path as patient', 'ask', { words: 'summarize', patient: 'Patient/../Practitioner/raman' }],
    ['a query as patient', 'ask', { words: 'summarize', patient: 'Patient/x?_id=maria-alvarez' }],
    ['no words', 'ask', {}],
    ['words of 5,000 characters', 'ask', { words: 'x'.repeat(5_000) }],
    ['an empty reason', 'open-restricted', { words: 'summarize', patient: 'Patient/marcus-reid', reason: ' \u200b ' }],
    ['page minus one', 'more', { answer: 'x', page: -1 }],
    ['page 1e308', 'more', { answer: 'x', page: 1e308 }],
    ['a list of answers', 'more', { answer: ['x'], page: 1 }],
    ['words as data', 'ask', 'summarize Maria Alvarez'],
    ['null as data', 'ask', null],
  ];
  test.each(verbs)(
    verifies('hostile.forged-card', 'a card with %s gets a clear sentence and no patient data'),
    async (_name, verb, data) => {
      const answer = await door.press(verb, data);
      expect(answer.status).toBeLessThan(300);
      expect(answer.wire).not.toMatch(maria);
      expect(answer.wire).toMatch(/do not know what this button stands for|needs? a reason|did not work|went wrong/);
    },
  );

  test.each([4_001, 100_000])(verifies('hostile.oversized', 'a message of %i characters is declined with the limit'), async (length) => {
    const { replies } = await door.say('summarize Maria Alvarez '.repeat(length).slice(0, length - 1) + 'x');
    expect(wordsOf(replies)).toMatch(/longer than 4000 characters/);
  });
  test(
    verifies('hostile.oversized', '4,000 characters without a space, and 4,000 of one question after another, are answered'),
    async () => {
      const answers = await Promise.all(
        [
          'a'.repeat(4_000),
          'potassium? '.repeat(363),
          '('.repeat(4_000),
          'Maria '.repeat(666),
          '1/1/11 '.repeat(571),
          '"'.repeat(4_000),
        ].map((text, index) => door.say(text, { conversation: { ...personal, id: `a:long-${index}` } })),
      );
      expect(answers.map(({ status, replies }) => [status < 300, replies.length])).toEqual(answers.map(() => [true, 1]));
    },
  );

  const strange: readonly (readonly [string, string])[] = [
    ['NUL', 'what was Maria Alvarez\u0000 last potassium?'],
    ['a lone surrogate', 'what was Maria Alvarez\ud800 last potassium?'],
    ['a right-to-left override', 'what was \u202eMaria Alvarez\u202c last potassium?'],
    ['zero-width joiners', 'what was Ma\u200dria Alv\u200barez last potassium?'],
    ['emoji', '👩🏽‍⚕️ what was Maria Alvarez last potassium? 🙏🏿'],
    ['a family of flags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(40)],
    ['combining marks', `what was Maria Alvarez${'\u0301'.repeat(500)} last potassium?`],
    ['full-width letters', 'ｗｈａｔ ｗａｓ Ｍａｒｉａ Ａｌｖａｒｅｚ ｌａｓｔ ｐｏｔａｓｓｉｕｍ？'],
    ['SQL', "what was Maria Alvarez'; drop table stream_entry; -- last potassium?"],
    ['a template', 'what was Maria Alvarez ${process.env} {{DATE(2026-11-20T00:00:00Z)}} last potassium?'],
    [
      'markup',
      '<script>alert(1)</script> <at>everyone</at> [x](http://evil.example) ![x](http://evil.example/p.png) summarize Nobody Here',
    ],
  ];
  test.each(strange)(verifies('hostile.characters', 'words with %s get one well-formed reply'), async (_name, text) => {
    const { replies, status } = await door.say(text, { conversation: { ...personal, id: `a:${text.length}-${Math.random()}` } });
    expect(status).toBeLessThan(300);
    expect(replies).toHaveLength(1);
    const raw = JSON.stringify(replies);
    expect(raw).not.toMatch(/\\u0000|\\ud[89a-f]|[\u202a-\u202e]/i);
    expect(replies[0]?.text ?? '').not.toMatch(/<at>|<script|\]\(http/);
    expect(raw).not.toMatch(/"type":"(mention|Action\.OpenUrl|Image)"/);
    expect(textBlocks(replies).join()).not.toMatch(/<at>|\]\(http|<script/);
    expect(wordsOf(replies)).not.toMatch(/Something went wrong/);
  });

  test(verifies('hostile.identity', 'whoever has no object id, an empty one, or one that is no text is shown nothing'), async () => {
    const ids = [
      undefined,
      '',
      null,
      7,
      ['c0ffee00-0000-4000-8000-000000000001'],
      { id: raman.aadObjectId },
      'c0ffee00-0000-4000-8000-00000000000',
      `${raman.aadObjectId} `,
      '*',
      `x,${raman.aadObjectId}`,
    ];
    const answers = await Promise.all(
      ids.map((aadObjectId, index) =>
        door.say('summarize MRN 100001', {
          from: { id: '29:x', name: 'Dr. Priya Raman', aadObjectId },
          conversation: { ...personal, id: `a:who-${index}` },
        }),
      ),
    );
    expect(answers.map(({ wire }) => wire).join()).not.toMatch(/Alvarez|1962|potassium|maria-alvarez/i);
    expect(answers.filter(({ status, replies }) => status !== 400 && replies.length !== 1)).toEqual([]);
  });

  test(verifies('hostile.lives', 'after all of this the process answers and the log knows no patient'), async () => {
    await stillAnswers();
    expect(door.log.join('\n')).not.toMatch(/Maria|Alvarez|100001|1962-03-14|potassium|maria-alvarez/i);
  });
});

function textBlocks(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textBlocks);
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { type?: unknown; text?: unknown }).type === 'TextBlock' ? [String((value as { text?: unknown }).text)] : [];
  return [...own, ...Object.values(value).flatMap(textBlocks)];
}
