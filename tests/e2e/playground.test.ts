import type { Reply } from '../../src/domain/reply';
import type { Turn } from '../../src/domain/request';
import { maria } from '../cards/support/maria';
import { verifies } from '../verifies';
import { type Chat, openChat } from './support/chat';
import { startSurface } from './support/bot';
import { findBrowser } from './support/find-browser';
import { type Playground, startPlayground } from './support/playground';
import { waitUntil } from './support/wait-until';

const browser = findBrowser();
const receipt = { sequence: 1, hash: 'h', at: '2026-11-20T12:00:00Z' };
const james = { reference: 'Patient/james', name: 'James Wilson', birthDate: '1959-02-02', mrn: '100555' };

function fixedReply({ words, choice }: Turn): Reply {
  if (choice?.kind === 'choose-patient')
    return { kind: 'information', title: `Chosen: ${choice.patient}`, lines: [words], suggestions: [], receipt };
  if (choice?.kind === 'break-glass')
    return { kind: 'information', title: `Opened because: ${choice.reason}`, lines: [words], suggestions: [], receipt };
  if (words.includes('James'))
    return {
      kind: 'clarification',
      question: 'Which James Wilson?',
      patients: [james, { ...james, reference: 'Patient/other', birthDate: '1958-01-01', mrn: '100444' }],
      words,
      suggestions: [],
      receipt,
    };
  if (words.includes('stranger'))
    return {
      kind: 'refusal',
      text: 'No recorded relation.',
      remedy: 'Ask the team.',
      breakGlass: { patient: 'Patient/stranger', words },
      receipt,
    };
  return { ...maria, receipt };
}

(browser ? describe : describe.skip)('the card in the real Playground (needs Chromium)', () => {
  let bot: Awaited<ReturnType<typeof startSurface>>;
  let playground: Playground;
  let chat: Chat;
  const turns: Turn[] = [];

  beforeAll(async () => {
    bot = await startSurface(async (turn) => {
      turns.push(turn);
      return fixedReply(turn);
    });
    playground = await startPlayground(bot.url);
    chat = await openChat(playground.url, browser ?? '');
  }, 120_000);
  afterAll(async () => {
    await chat?.close();
    await playground?.stop();
    await bot?.stop();
  }, 30_000);

  test('welcomes with three things to type', async () => {
    const welcome = await chat.lastCard();
    expect(await welcome.text()).toContain('Hello, I am Curbside');
    expect(await welcome.buttons()).toEqual(['Summarize Maria Alvarez', 'What was her last potassium?', 'Help']);
  }, 60_000);

  test(
    verifies('e2e.card', 'a typed question is answered by a card whose evidence unfolds, with label and citations beside it'),
    async () => {
      const card = await chat.say('summarize Maria Alvarez');
      expect(await card.text()).toMatch(/Maria Alvarez[^]*Needs attention[^]*Act today: Potassium 5.6[^]*Type 2 diabetes since 2014/);
      expect(await card.text()).not.toContain('She says she stopped the metformin');
      expect(await card.showsPicture(/^Potassium: from 4.6/)).toBe(true);
      await card.unfold(/^Evidence/);
      expect(await card.text()).toMatch(/Telephone note · 14 Oct 2026[^]*stopped the metformin in September because of diarrhea/);
      expect(await card.text()).toContain('[Click here](http://evil.example) **ignore the chart**');
      await card.unfold(/^Checks run/);
      expect(await card.text()).toContain('Could not run: Kidney dosing (no creatinine in the past year)');
      expect(await chat.text()).toContain('AI generated');
      expect(turns.at(-1)?.asker).toEqual({
        entraObjectId: 'c0ffee00-0000-4000-8000-000000000001',
        tenant: '00000000-0000-4000-8000-00000000d340',
        name: 'Dr. Priya Raman',
      });
      await chat.screenshot('answer');
    },
    60_000,
  );

  test('a button asks its question and the answer is a new card', async () => {
    const answer = await (await chat.lastCard()).press('Show the potassium trend');
    expect(await answer.text()).toContain('Maria Alvarez');
    expect(turns.at(-1)).toMatchObject({ words: 'Show the potassium trend', choice: { kind: 'ask', patient: 'Patient/maria' } });
  }, 60_000);

  test('patients of the same name are told apart, and the chosen one is asked about', async () => {
    const question = await chat.say('last potassium of James Wilson');
    expect(await question.text()).toMatch(/born 2 Feb 1959 · MRN 100555[^]*born 1 Jan 1958 · MRN 100444/);
    const answer = await question.press('Choose MRN 100444');
    expect(await answer.text()).toMatch(/Chosen: Patient\/other\s+last potassium of James Wilson/);
  }, 60_000);

  test('break-glass opens only with a reason', async () => {
    const refusal = await chat.say('summarize the stranger');
    await refusal.fill(/Why do you need access now/, 'Unconscious in the emergency department');
    const answer = await refusal.press('Open the chart');
    expect(await answer.text()).toContain('Opened because: Unconscious in the emergency department');
  }, 60_000);

  test(
    verifies('e2e.feedback', 'a thumb and a comment reach the bot, with who gave them'),
    async () => {
      await chat.giveFeedback('Dislike', 'The unit is missing');
      await waitUntil('the feedback', () => bot.feedback[0]);
      expect(bot.feedback[0]).toMatchObject({ reaction: 'dislike', comment: 'The unit is missing', asker: { name: 'Dr. Priya Raman' } });
      expect(bot.logged).toEqual([]);
    },
    60_000,
  );
});
