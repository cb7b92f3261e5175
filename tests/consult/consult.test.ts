import type { Answer } from '../../src/domain/answer';
import type { Reply } from '../../src/domain/reply';
import { openHouse, people, type House } from '../house';
import { verifies } from '../verifies';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const answer = (reply: Reply): Answer => {
  if (reply.kind !== 'answer') throw new Error(`expected an answer, got ${JSON.stringify(reply)}`);
  return reply;
};
const actions = async (from = 1) => (await house.curbside.audit.entries(from)).map((entry) => entry.event.action);

describe('one message, start to finish', () => {
  test('the latest potassium is answered with its value, its flag, its date and its resource', async () => {
    const reply = answer(await house.say('what was the last potassium of maria alvarez?'));
    expect(reply.headline.text).toContain('5.9 mmol/L');
    expect(reply.headline.text).toContain('6 Nov 2026');
    expect(reply.headline.citations[0]?.evidence).toMatch(/^Observation\/maria-alvarez/);
    expect(reply.patient?.reference).toBe('Patient/maria-alvarez');
    expect(reply.checksRun.length).toBeGreaterThan(5);
  });

  test(verifies('story.intent-first', 'the look-up and the intent are in the trail before the answer is'), async () => {
    const head = await house.curbside.audit.head();
    await house.say('summarize Maria Alvarez', { conversation: 'trail' });
    expect(await actions((head?.sequence ?? 0) + 1)).toEqual(['look-up', 'read-intent', 'answer']);
  });

  test(verifies('story.receipt', 'every kind of reply carries the receipt of its audit entry'), async () => {
    for (const [index, words] of [
      'help',
      'summarize Maria Alvarez',
      'james wilson',
      'write a poem',
      'summarize Zaphod Beeblebrox',
      'xyzzy plugh',
    ].entries()) {
      const reply = await house.say(words, { conversation: `receipt-${index}` });
      const entry = (await house.curbside.audit.entries(reply.receipt?.sequence ?? 0, 1))[0];
      expect(entry?.hash).toBe(reply.receipt?.hash);
      expect(entry?.event.action).toBe(reply.kind);
    }
  });

  test('the audit keeps no words, names or values', async () => {
    const entries = JSON.stringify((await house.curbside.audit.entries()).map((entry) => entry.event));
    for (const secret of ['Alvarez', 'Maria ', '5.9', 'potassium', 'Zaphod']) expect(entries).not.toContain(secret);
  });

  test(verifies('story.no-patient-data-in-logs', 'nothing about the patient is logged'), async () => {
    await house.say('trend of creatinine', { conversation: 'chat' });
    for (const secret of ['Alvarez', 'potassium', '100001', 'mmol']) expect(house.log.join('\n')).not.toContain(secret);
  });
});

describe('who and whom', () => {
  test(verifies('patient.pronoun', '"she" is the patient of this user in this conversation, and nobody else’s'), async () => {
    await house.say('summarize Maria Alvarez', { conversation: 'pronoun' });
    const reply = answer(await house.say('what was her last potassium?', { conversation: 'pronoun' }));
    expect(reply.patient?.reference).toBe('Patient/maria-alvarez');
    expect((await house.say('what was her last potassium?', { conversation: 'other' })).kind).toBe('clarification');
  });

  test(verifies('patient.pronoun-expires', 'after half an hour it asks who is meant'), async () => {
    const start = new Date();
    await house.say('summarize Maria Alvarez', { conversation: 'expiry', at: start });
    const soon = await house.say('last creatinine?', { conversation: 'expiry', at: new Date(start.getTime() + 29 * 60_000) });
    expect(soon.kind).toBe('answer');
    const late = await house.say('last creatinine?', { conversation: 'expiry', at: new Date(start.getTime() + 61 * 60_000) });
    expect(late).toMatchObject({ kind: 'clarification', question: expect.stringContaining('half an hour') });
  });

  test('a turn that arrived earlier does not take the patient back', async () => {
    const now = Date.now();
    await house.say('summarize Maria Alvarez', { conversation: 'order', at: new Date(now) });
    await house.say('summarize Ruth Goldberg', { conversation: 'order', at: new Date(now - 5_000) });
    expect(answer(await house.say('allergies?', { conversation: 'order', at: new Date(now + 1_000) })).patient?.reference).toBe(
      'Patient/maria-alvarez',
    );
  });

  test(
    verifies(
      'patient.same-name',
      'two patients of one name are asked apart by two identifiers, and the choice answers the waiting question',
    ),
    async () => {
      const asked = await house.say('what was the last INR of James Wilson?', { conversation: 'twins' });
      if (asked.kind !== 'clarification') throw new Error(asked.kind);
      expect(asked.patients).toHaveLength(2);
      for (const patient of asked.patients) expect([patient.mrn, patient.birthDate].every(Boolean)).toBe(true);
      const chosen = asked.patients.find((patient) => patient.reference === 'Patient/james-wilson-1958');
      const reply = answer(
        await house.say(asked.words, {
          conversation: 'twins',
          choice: { kind: 'choose-patient', patient: chosen?.reference ?? '', words: asked.words },
        }),
      );
      expect(reply.headline.text).toContain('4.8');
      expect(reply.patient?.mrn).toBe(chosen?.mrn);
    },
  );

  test('a typed date of birth settles the question too', async () => {
    const asked = await house.say('last inr of james wilson', { conversation: 'dob' });
    if (asked.kind !== 'clarification') throw new Error(asked.kind);
    const wanted = asked.patients.find((patient) => patient.reference === 'Patient/james-wilson-1958');
    const reply = answer(await house.say(`the one born ${wanted?.birthDate ?? ''}, mrn ${wanted?.mrn ?? ''}`, { conversation: 'dob' }));
    expect(reply.headline.text).toContain('4.8');
  });

  test(verifies('patient.change-visible', 'a change of patient is said on the answer'), async () => {
    await house.say('summarize Maria Alvarez', { conversation: 'change' });
    const reply = answer(await house.say('and Ruth Goldberg?', { conversation: 'change' }));
    expect(reply.patient?.reference).toBe('Patient/ruth-goldberg');
    expect(reply.notices.join(' ')).toContain('Change of patient');
  });

  test(verifies('patient.no-mixing', 'a name that is nobody’s is not answered with the patient in context'), async () => {
    await house.say('summarize Maria Alvarez', { conversation: 'mix' });
    const reply = await house.say("what is Zaphod Beeblebrox's potassium?", { conversation: 'mix' });
    expect(reply.kind).toBe('refusal');
    expect(JSON.stringify(reply)).not.toContain('5.9');
  });

  test('an answer holds evidence of one patient only', async () => {
    const reply = answer(await house.say('summarize Maria Alvarez', { conversation: 'one' }));
    for (const evidence of reply.evidence)
      if (evidence.source.kind === 'chart') expect(evidence.source.patient).toBe('Patient/maria-alvarez');
  });
});

describe('a chat that was private before', () => {
  test('is told nothing of the patient once others can read it', async () => {
    await house.say('summarize Maria Alvarez', { conversation: 'moved' });
    for (const words of ['what do you know about this conversation?', 'hm?', 'last potassium?']) {
      const reply = await house.say(words, { conversation: 'moved', audience: 'shared' });
      expect(JSON.stringify(reply)).not.toMatch(/Alvarez|potassium 5/i);
    }
  });
});

describe('access', () => {
  test('somebody the hospital does not know is refused with the remedy', async () => {
    const reply = await house.say('summarize Maria Alvarez', { as: people.nobody, conversation: 'stranger' });
    expect(reply).toMatchObject({ kind: 'refusal', remedy: expect.stringContaining('Entra object ID') });
  });

  test(verifies('story.shared-chat', 'a shared chat gets no patient data and no look-up'), async () => {
    const head = await house.curbside.audit.head();
    const reply = await house.say('summarize Maria Alvarez', { audience: 'shared', conversation: 'group' });
    expect(reply.kind).toBe('refusal');
    expect(JSON.stringify(reply)).not.toContain('Alvarez');
    expect(await actions((head?.sequence ?? 0) + 1)).toEqual(['refusal']);
  });

  test(
    verifies('access.break-glass', 'two exact identifiers open the emergency form, a reason opens the chart, and both are in the trail'),
    async () => {
      const hidden = await house.say('summarize Hannah Brandt', { conversation: 'glass' });
      expect(hidden).toMatchObject({ kind: 'refusal' });
      expect(hidden).not.toHaveProperty('breakGlass');
      const offered = await house.say('summarize Hannah Brandt mrn L-20022', { conversation: 'glass' });
      if (offered.kind !== 'refusal' || !offered.breakGlass) throw new Error(JSON.stringify(offered));
      const { patient, words } = offered.breakGlass;
      const short = await house.say(words, { conversation: 'glass', choice: { kind: 'break-glass', patient, words, reason: 'because' } });
      expect(short.kind).toBe('refusal');
      const head = await house.curbside.audit.head();
      const reply = answer(
        await house.say(words, {
          conversation: 'glass',
          choice: { kind: 'break-glass', patient, words, reason: 'Unconscious in the emergency room' },
        }),
      );
      expect(reply.patient?.name).toContain('Brandt');
      expect(await actions((head?.sequence ?? 0) + 1)).toEqual(['break-glass', 'read-intent', 'answer']);
    },
  );

  test('a forged emergency form opens nothing', async () => {
    const reply = await house.say('summarize', {
      conversation: 'forged',
      choice: { kind: 'break-glass', patient: 'Patient/jordan-kim', words: 'summarize', reason: 'I would like to know it all' },
    });
    expect(reply.kind).toBe('refusal');
    expect(JSON.stringify(reply)).not.toContain('Jordan');
  });

  test(verifies('access.restricted', 'restricted entries are counted, and shown only on request with a reason'), async () => {
    const closed = answer(await house.say('summarize Marcus Reid', { conversation: 'restricted' }));
    expect(closed.restricted).toMatchObject({ opened: false });
    expect(closed.restricted.count).toBeGreaterThan(0);
    expect(JSON.stringify(closed).toLowerCase()).not.toMatch(/\bhiv\b|antiretroviral|bictegravir/);
    const opened = answer(
      await house.say('summarize Marcus Reid', {
        conversation: 'restricted',
        choice: {
          kind: 'open-restricted',
          patient: 'Patient/marcus-reid',
          words: 'summarize Marcus Reid',
          reason: 'Starting a statin, need the antivirals',
        },
      }),
    );
    expect(opened.restricted.opened).toBe(true);
    expect(JSON.stringify(opened).toLowerCase()).toContain('hiv');
  });
});
