import { verifies } from '../../verifies';
import { maria } from '../../cards/support/maria';
import { nodes, paragraphs } from '../../cards/support/read-card';
import type { Reply } from '../../../src/domain/reply';
import type { ShownPage } from '../../../src/surfaces/teams';
import { clinician, information, openTeams, recorded, type SentActivity, type TeamsWorld } from './support/teams-world';

const words = (message: SentActivity | undefined): string => paragraphs(message?.attachments?.[0]?.content).join('\n');
const label = { type: 'https://schema.org/Message', additionalType: ['AIGeneratedContent'] };
const answer = (): Reply => recorded(maria);
const big = (): Reply =>
  recorded({
    ...maria,
    sections: [
      {
        kind: 'claims',
        id: 'all',
        title: 'All',
        claims: Array.from({ length: 300 }, (_, index) => ({ ...maria.headline, text: `Statement ${index} ${'and more '.repeat(9)}` })),
      },
    ],
  });

describe('the Teams surface', () => {
  let world: TeamsWorld;
  const open = async (...given: Parameters<typeof openTeams>): Promise<TeamsWorld> => (world = await openTeams(...given));
  afterEach(async () => {
    await world.close();
  });

  test(verifies('teams.answer', 'answers a message with one message: card, AI label, citations and feedback buttons'), async () => {
    await open(answer);
    expect((await world.say('summarize Maria Alvarez')).status).toBe(200);
    expect(world.sent).toHaveLength(1);
    const [message] = world.messages();
    expect(message).toMatchObject({
      replyToId: 'incoming-1',
      entities: [label],
      channelData: { feedbackLoop: { type: 'default' } },
      summary: 'Curbside has an answer, with its sources.',
    });
    expect(message?.entities?.filter(({ type }) => type === 'https://schema.org/Message')).toHaveLength(1);
    expect(message?.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(words(message)).toContain('Maria Alvarez');
  });

  test('reads who asks, where, and what, and takes the mention out of the words', async () => {
    await open();
    await world.say('<at>Curbside</at>&nbsp; what was  the last <at>potassium</at>?\n', {
      conversation: { id: '19:group', conversationType: 'groupChat', tenantId: 't1' },
      entities: [{ type: 'mention', mentioned: { id: '28:bot', name: 'Curbside' }, text: '<at>Curbside</at>' }],
    });
    expect(world.turns).toEqual([
      {
        id: 'incoming-1',
        asker: { entraObjectId: clinician.aadObjectId, tenant: 't1', name: 'Dr. Test' },
        conversation: '19:group',
        audience: 'shared',
        words: 'what was the last potassium?',
        receivedAt: expect.any(Date),
      },
    ]);
  });

  test('hands over a turn without an object id as nobody', async () => {
    await open();
    await world.say('hello', { from: { id: '29:other' } });
    expect(world.turns[0]?.asker).toEqual({ entraObjectId: '', tenant: '11111111-1111-4111-8111-111111111111' });
  });

  test.each([
    ['personal chat', { channelId: 'msteams', conversation: { id: 'c', conversationType: 'personal' } }, 'private'],
    ['channel', { channelId: 'msteams', conversation: { id: 'c', conversationType: 'channel' } }, 'shared'],
    ['Teams conversation that does not say', { channelId: 'msteams', conversation: { id: 'c' } }, 'shared'],
    ['Outlook', { channelId: 'outlook', conversation: { id: 'c' } }, 'private'],
    ['group on another channel', { channelId: 'emulator', conversation: { id: 'c', isGroup: true } }, 'shared'],
  ])('counts a %s as it should', async (_, activity, audience) => {
    await open();
    await world.say('hello', activity);
    expect(world.turns[0]?.audience).toBe(audience);
  });

  test(verifies('teams.shared', 'shows no patient data in a shared chat, even if the consult should hand it over'), async () => {
    const replies: Reply[] = [
      answer(),
      recorded({ kind: 'clarification', question: 'Which?', patients: [maria.patient], words: 'w', suggestions: [] }),
      recorded({ kind: 'refusal', text: 'No.', remedy: 'None.', breakGlass: { patient: 'Patient/maria', words: 'w' } }),
      recorded({ kind: 'clarification', question: 'Do you mean Maria Alvarez?', patients: [], words: 'w', suggestions: [] }),
      recorded({ kind: 'information', title: 'I know', lines: ['It is about Maria Alvarez.'], suggestions: [], fromContext: true }),
    ];
    await open(() => replies.shift() ?? information('none'));
    for (let turn = 0; turn < 5; turn += 1)
      await world.say('summarize Maria Alvarez', { conversation: { id: '19:c', conversationType: 'channel' } });
    expect(world.messages()).toHaveLength(5);
    expect(JSON.stringify(world.sent)).not.toMatch(/Maria|Alvarez|100234|Patient\/|potassium/i);
    for (const message of world.messages()) expect(words(message)).toContain('Please ask me in our own chat.');
  });

  test('says in a shared chat what it is, what it refuses and what failed', async () => {
    const replies: Reply[] = [
      recorded({ kind: 'refusal', text: 'No charts here.', remedy: 'None.' }),
      recorded({ kind: 'failure', code: 'chart-unavailable', text: 'It failed.', remedy: 'None.' }),
    ];
    await open(() => replies.shift() ?? information('What I can do'));
    for (let turn = 0; turn < 3; turn += 1) await world.say('help', { conversation: { id: '19:c', conversationType: 'channel' } });
    expect(world.messages().map(words)).toEqual(
      ['No charts here.', 'It failed.', 'What I can do'].map((each) => expect.stringContaining(each) as string),
    );
  });

  test('a button becomes a choice with the words it came from, is acknowledged, and its answer carries the label again', async () => {
    await open();
    const { status, body } = await world.press('choose-patient', { patient: 'Patient/maria', words: 'last potassium' });
    expect([status, body]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Answered below.' },
    ]);
    expect(world.turns[0]).toMatchObject({
      words: 'last potassium',
      choice: { kind: 'choose-patient', patient: 'Patient/maria', words: 'last potassium' },
    });
    expect(world.messages()[0]).toMatchObject({ entities: [label], channelData: { feedbackLoop: { type: 'default' } } });
  });

  test('a form sends its reason along', async () => {
    await open();
    await world.press('break-glass', { patient: 'Patient/x', words: 'summarize', reason: ' emergency department, unconscious ' });
    await world.press('open-restricted', { patient: 'Patient/x', words: 'summarize', reason: 'on call' });
    expect(world.turns.map(({ choice }) => choice)).toEqual([
      { kind: 'break-glass', patient: 'Patient/x', words: 'summarize', reason: 'emergency department, unconscious' },
      { kind: 'open-restricted', patient: 'Patient/x', words: 'summarize', reason: 'on call' },
    ]);
  });

  test.each([
    ['an unknown verb', 'drop-tables', {}],
    ['a reference that is none', 'choose-patient', { patient: 'Patient/../x', words: 'w' }],
    ['an empty reason', 'break-glass', { patient: 'Patient/x', words: 'w', reason: '  ' }],
    ['data that is no object', 'ask', 'words'],
    ['words of the wrong type', 'ask', { words: { toString: 'x' } }],
    ['a page that is none', 'more', { answer: 'a', page: -1 }],
  ])('%s on a card is answered with a sentence and not handed on', async (_, verb, data) => {
    await open();
    expect((await world.press(verb, data)).status).toBe(200);
    expect(world.turns).toEqual([]);
    expect(words(world.messages()[0])).toMatch(/I do not know what this button stands for/);
  });

  test(
    verifies('teams.more', 'further pages come from the kept answer, and only for the one who asked, in the chat where it was asked'),
    async () => {
      await open(big);
      await world.say('everything about Maria Alvarez');
      const next = nodes(world.messages()[0]?.attachments?.[0]?.content, 'Action.Execute').find(({ verb }) => verb === 'more');
      expect(next?.['data']).toEqual({ answer: 'answer-1', page: 1 });
      await world.press('more', next?.['data']);
      await world.press('more', next?.['data'], { from: { ...clinician, aadObjectId: '00000000-0000-4000-8000-000000000002' } });
      await world.press('more', next?.['data'], { from: { id: '29:user' } });
      await world.press('more', next?.['data'], { conversation: { id: '19:c', conversationType: 'channel' } });
      await world.press('more', { answer: 'answer-2', page: 1 });
      const [, second, ...others] = world.messages().map(words);
      expect(second).toMatch(/Page 2, continued[^]*Statement \d+/);
      expect(others).toHaveLength(4);
      for (const other of others) {
        expect(other).toContain('That answer is no longer kept');
        expect(other).not.toMatch(/Statement|Maria/);
      }
      expect(world.turns).toHaveLength(1);
    },
  );

  const more = { answer: 'answer-1', page: 1 };
  test(verifies('teams.more', 'a further page is recorded before it is shown'), async () => {
    const recordedPages: [ShownPage, number][] = [];
    await open(big, { recordPage: async (page) => void recordedPages.push([page, world.messages().length]) });
    await world.say('everything about Maria Alvarez');
    expect(recordedPages).toEqual([]);
    await world.press('more', more);
    await world.press('more', more, { from: { id: '29:user' } });
    const page = {
      asker: expect.objectContaining({ entraObjectId: clinician.aadObjectId }) as unknown,
      conversation: 'a:chat',
      turn: 'incoming-2',
      patient: maria.patient?.reference,
      ...more,
    };
    expect(recordedPages).toEqual([[page, 1]]);
    expect(words(world.messages()[1])).toMatch(/Statement \d+/);
  });

  test(verifies('teams.more', 'a further page that cannot be recorded is not shown'), async () => {
    await open(big, { recordPage: () => Promise.reject(new Error('Maria Alvarez')) });
    await world.say('everything about Maria Alvarez');
    await world.press('more', more);
    expect(words(world.messages()[1])).toContain('could not record this look');
    expect(JSON.stringify(world.messages()[1]) + world.logged.join()).not.toMatch(/Statement|Maria/);
  });

  test.each([
    [29, /Statement \d+/],
    [31, /That answer is no longer kept/],
  ])(verifies('teams.more', 'a further page is kept for half an hour: after %i minutes'), async (minutes, shown) => {
    await open(big, { clock: { now: () => new Date(Date.now() - minutes * 60_000), today: () => '2026-11-22' } });
    await world.say('everything about Maria Alvarez');
    await world.press('more', more);
    expect(words(world.messages()[1])).toMatch(shown);
  });

  test('welcomes when the bot is added, with three things to type, and not when somebody else is', async () => {
    await open();
    await world.post({ type: 'conversationUpdate', membersAdded: [{ id: '29:someone' }] });
    expect(world.sent).toEqual([]);
    await world.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    const asks = nodes(world.messages()[0]?.attachments?.[0]?.content, 'Action.Execute').map(({ data }) => data);
    expect(asks).toEqual([{ words: 'Summarize Maria Alvarez' }, { words: 'What was her last potassium?' }, { words: 'Help' }]);
  });

  test(verifies('teams.feedback', 'feedback is kept by message, with the turn that the message answered'), async () => {
    await open(answer);
    await world.say('summarize Maria Alvarez');
    const { status } = await world.post({
      type: 'invoke',
      name: 'message/submitAction',
      replyToId: 'sent-1',
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"wrong unit"}' } },
    });
    expect(status).toBe(200);
    expect(world.feedback).toEqual([
      {
        message: 'sent-1',
        reaction: 'dislike',
        comment: 'wrong unit',
        conversation: 'a:chat',
        turn: 'incoming-1',
        asker: expect.objectContaining({ entraObjectId: clinician.aadObjectId }),
      },
    ]);
  });

  test('feedback of a client that does not say on which message is kept as well', async () => {
    await open();
    await world.post({
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: 'helpful' } },
    });
    expect(world.feedback).toEqual([
      {
        message: 'unknown:incoming-1',
        reaction: 'like',
        comment: 'helpful',
        conversation: 'a:chat',
        asker: expect.objectContaining({ name: 'Dr. Test' }),
      },
    ]);
  });

  test.each([
    ['no value', {}],
    ['another reaction', { value: { actionName: 'feedback', actionValue: { reaction: 'love' } } }],
  ])('feedback with %s stores nothing and breaks nothing', async (_, more) => {
    await open();
    expect((await world.post({ type: 'invoke', name: 'message/submitAction', replyToId: 'sent-1', ...more })).status).toBe(200);
    expect(world.feedback).toEqual([]);
  });

  test('a fast answer shows no typing, a slow one does, then says what it is doing and ends its stream with the answer', async () => {
    let finish: (reply: Reply) => void = () => undefined;
    await open(
      (_, { onProgress }) => {
        onProgress?.('Reading the chart…');
        return new Promise((resolve) => (finish = resolve));
      },
      { patience: { typingAfterMs: 5, progressAfterMs: 20, progressEveryMs: 5, answerLaterAfterMs: 60_000 } },
    );
    const posted = world.say('summarize');
    while (!world.sent.some(({ text }) => text === 'Reading the chart…')) await new Promise((resolve) => setTimeout(resolve, 5));
    finish(answer());
    await posted;
    const streamId = `sent-${world.sent.findIndex(({ text }) => text === 'Reading the chart…') + 1}`;
    expect(world.sent.filter(({ text }) => text === 'Reading the chart…')).toHaveLength(1);
    expect(world.sent[0]).toMatchObject({ type: 'typing' });
    expect(world.messages()[0]?.channelData).toMatchObject({ streamId, streamType: 'final', feedbackLoop: { type: 'default' } });
    expect(world.messages()[0]?.entities?.map(({ type }) => type)).toEqual(['https://schema.org/Message', 'streaminfo']);
  });

  test(
    verifies('teams.concurrent', 'a second question is answered while the first is still worked on, and the first is not lost'),
    async () => {
      let finish: (reply: Reply) => void = () => undefined;
      await open(({ words: asked }) => (asked === 'slow' ? new Promise((resolve) => (finish = resolve)) : information(`quick: ${asked}`)), {
        patience: { typingAfterMs: 60_000, progressAfterMs: 60_000, progressEveryMs: 60_000, answerLaterAfterMs: 10 },
      });
      expect((await world.say('slow')).status).toBe(200);
      expect(world.messages()).toEqual([]);
      await world.say('second');
      expect(world.messages().map(words)).toEqual([expect.stringContaining('quick: second')]);
      finish(information('slow, but here'));
      const [, late] = await world.until(2);
      expect(words(late)).toContain('slow, but here');
    },
  );

  test('twenty questions at once in one chat all get their own answer', async () => {
    await open();
    const asked = Array.from({ length: 20 }, (_, index) => `question ${index}`);
    await Promise.all(asked.map((text) => world.say(text)));
    expect(
      world
        .messages()
        .map((message) => /question \d+/.exec(words(message))?.[0])
        .sort(),
    ).toEqual([...asked].sort());
  });

  test('declines a message over 4,000 characters and one without words, in a sentence', async () => {
    await open();
    await world.say('x'.repeat(4_001));
    await world.say('', { attachments: [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1/x.png' }] });
    await world.say('x'.repeat(4_000));
    expect(world.messages().map(words)).toEqual([
      expect.stringContaining('longer than 4000 characters'),
      expect.stringContaining('I can only read text'),
      expect.stringContaining('You said: xxx'),
    ]);
    expect(world.turns).toHaveLength(1);
  });

  test(verifies('teams.malformed', 'whatever is posted, it answers with a problem or a sentence, logs no text, and goes on'), async () => {
    await open();
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '"text"',
      '{"type":5}',
      '{"type":"message"}',
      JSON.stringify({ type: 'message', text: 'secret words', from: { id: 'x' } }),
    ];
    for (const body of bodies) {
      const { status, type } = await world.postRaw(body);
      expect([400, 415]).toContain(status);
      expect(type).toContain('application/problem+json');
    }
    expect((await world.postRaw('x'.repeat(300 * 1024))).status).toBe(413);
    expect((await world.postRaw('a=b', { 'Content-Type': 'application/x-yaml' })).status).toBe(415);
    expect((await world.post({ type: 'invoke', name: 'adaptiveCard/action', value: 'secret words' })).status).toBeLessThan(600);
    expect((await world.post({ type: 'invoke', name: 'something/else' })).status).toBe(501);
    expect((await world.post({ type: 'event', name: 'x', value: { text: 'secret words' } })).status).toBe(200);
    expect((await world.say('still there?')).status).toBe(200);
    expect(words(world.messages().at(-1))).toContain('You said: still there?');
    expect(world.logged.join('\n')).not.toContain('secret');
  });

  const chat = { id: 'a:chat', conversationType: 'personal' };
  test.each<[string, object]>([
    ['id', { id: { secret: 1 } }],
    ['id', { id: ['secret'] }],
    ['id', { id: 'secret \ud800' }],
    ['id', { id: 'secret \u0000' }],
    ['id', { id: 'secret '.repeat(20_000) }],
    ['from.aadObjectId', { from: { ...clinician, aadObjectId: ['secret'] } }],
    ['from.name', { from: { ...clinician, name: { first: 'secret' } } }],
    ['conversation.id', { conversation: { ...chat, id: 'secret \udc00' } }],
    ['conversation.tenantId', { conversation: { ...chat, tenantId: { secret: 1 } } }],
    ['conversation.conversationType', { conversation: { ...chat, conversationType: ['personal'] } }],
    ['conversation.isGroup', { conversation: { ...chat, isGroup: 'secret' } }],
    ['locale', { locale: ['secret'] }],
    ['replyToId', { replyToId: { secret: 1 } }],
  ])(verifies('teams.malformed', 'a malformed %s is declined by its name, without its value'), async (field, more) => {
    await open();
    const { status, body, type } = await world.post({ type: 'message', text: 'summarize', ...more });
    expect([status, type]).toEqual([400, 'application/problem+json']);
    expect(JSON.stringify(body)).toContain(`"detail":"${field}: `);
    expect(JSON.stringify(body) + world.logged.join()).not.toContain('secret');
    expect(world.turns).toEqual([]);
  });

  test('an activity without what Teams may leave out is answered', async () => {
    await open();
    await world.say('hello', {
      id: null,
      locale: null,
      replyToId: null,
      from: { id: '29:user', aadObjectId: null, name: null },
      conversation: { id: 'c', conversationType: null, tenantId: null, isGroup: null },
    });
    expect(world.turns).toHaveLength(1);
  });

  test.each(['gzip', 'GZIP', 'x-gzip', 'deflate', 'br', 'gzip, identity', 'zip of my own'])(
    verifies('teams.malformed', 'a body with the content encoding “%s” is declined unread, and the next request is answered'),
    async (encoding) => {
      await open();
      const headers = { 'Content-Type': 'application/json', 'Content-Encoding': encoding };
      const { status, type } = await world.postRaw('not compressed at all', headers);
      expect([status, type]).toEqual([415, 'application/problem+json']);
      await world.say('still there?');
      expect(words(world.messages()[0])).toContain('You said: still there?');
    },
  );

  test('a body that says it is not encoded is read', async () => {
    await open();
    const { status } = await world.postRaw('{}', { 'Content-Type': 'application/json', 'Content-Encoding': 'identity' });
    expect(status).toBe(400);
  });

  test('when something breaks inside, the clinician gets a sentence and the log only a name', async () => {
    await open(() => {
      throw new TypeError('Maria Alvarez has potassium 5.6');
    });
    expect((await world.say('summarize')).status).toBe(200);
    expect(words(world.messages()[0])).toContain('Something went wrong on my side');
    await world.press('ask', { words: 'again' });
    expect(words(world.messages()[1])).toContain('Something went wrong on my side');
    expect(world.logged.join('\n')).toContain('TypeError');
    expect(world.logged.join('\n')).not.toMatch(/Maria|potassium/);
  });

  test('with a registration, nobody gets in without a token', async () => {
    await open(answer, {
      bot: { id: '22222222-2222-4222-8222-222222222222', password: 'not-a-real-one', tenant: '11111111-1111-4111-8111-111111111111' },
    });
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await world.say('summarize Maria Alvarez')).status).toBe(401);
    printed.mockRestore();
    expect(world.turns).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test('says that it lives', async () => {
    await open();
    const response = await fetch(`${world.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    const missing = await fetch(`${world.url}/nothing`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});
