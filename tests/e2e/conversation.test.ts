import { join } from 'node:path';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { dataFiles } from '../../src/store/data-files';
import { deriveKey } from '../../src/store/derive-key';
import { readKeyFile } from '../../src/store/read-or-create-key';
import { runVerifyCommand } from '../../src/audit/verify-command';
import { verifies } from '../verifies';
import { startBotProcess } from './support/bot';
import { openChat, type Chat } from './support/chat';
import { findBrowser } from './support/find-browser';
import { startPlayground, type Playground } from './support/playground';

const browser = findBrowser();

/** A clinician's quarter of an hour with the real process, the real Playground and the demo hospital; each step asserted on what the page shows. */
(browser ? describe : describe.skip)('a conversation in the Playground (needs Chromium)', () => {
  let bot: Awaited<ReturnType<typeof startBotProcess>>;
  let playground: Playground;
  let chat: Chat;

  beforeAll(async () => {
    bot = await startBotProcess();
    playground = await startPlayground(bot.url);
    chat = await openChat(playground.url, browser ?? '');
  }, 120_000);
  afterAll(async () => {
    await chat?.close();
    await playground?.stop();
    await bot?.stop();
  }, 60_000);

  const step = (name: string, run: () => Promise<void>) => test(name, run, 60_000);

  step(verifies('e2e.welcome', 'it is welcomed with three things to type'), async () => {
    const welcome = await chat.lastCard();
    expect(await welcome.text()).toContain('Hello, I am Curbside');
    expect(await welcome.buttons()).toContain('summarize Maria Alvarez');
  });

  step(verifies('e2e.summary', 'a summary names what needs a decision before anything else, and its evidence opens'), async () => {
    const card = await chat.say('sumarize maria alvarez pls');
    expect(await card.text()).toMatch(
      /Maria Elena Alvarez[^]*born 14 Mar 1962 · MRN 100001[^]*Needs attention[^]*Potassium 5\.9 mmol\/L \(high\) on 6 Nov 2026, not repeated since[^]*Answer[^]*Penicillin/,
    );
    expect(await card.text()).not.toContain('Laboratory result: Potassium 5.9');
    await card.unfold(/^Evidence/);
    expect(await card.text()).toMatch(
      /Laboratory result: [^]*\[\d+\] Potassium 5\.9 mmol\/L \(reference 3\.5–5\.1\), high — 6 Nov 2026, final/,
    );
    await card.unfold(/^Checks run/);
    expect(await card.text()).toContain('Allergies against medicines');
    await chat.screenshot('summary');
  });

  step(verifies('e2e.pronoun', 'a pronoun and a misspelt drug are understood, and the correction is shown'), async () => {
    const card = await chat.say('whats her last potasium?');
    expect(await card.text()).toMatch(/Read “potasium” as “potassium”[^]*Potassium 5\.9 mmol\/L[^]*6 Nov 2026[^]*entered in error/);
  });

  step(verifies('e2e.trend', 'a trend is a dated table and a picture'), async () => {
    const card = await chat.say('is her kidney function getting worse');
    expect(await card.text()).toMatch(/53 mL\/min\/1\.73 m2 on 15 Nov 2023 → 31 mL\/min\/1\.73 m2 on 6 Nov 2026/);
    expect(await card.showsPicture(/eGFR|filtration/i)).toBe(true);
  });

  step(
    verifies('e2e.same-name', 'two patients of one name are asked apart, the choice is answered, and the change of patient is shown'),
    async () => {
      const question = await chat.say('and the last inr of james wilson?');
      expect(await question.text()).toMatch(/MRN 100002[^]*MRN 100003/);
      const answer = await question.press('Choose MRN 100002');
      expect(await answer.text()).toMatch(/Change of patient[^]*4\.8/);
    },
  );

  step(verifies('e2e.denied', 'a patient outside one’s care is denied by name, and opened by two identifiers and a reason'), async () => {
    const denied = await chat.say('summarize Hannah Brandt');
    expect(await denied.text()).toContain('None of the patients in your care');
    expect(await denied.text()).not.toContain('L-20022');
    const refusal = await chat.say('summarize Hannah Brandt mrn L-20022');
    await refusal.fill(/Why do you need access now/, 'Seizing in our emergency room, own team unreachable');
    const opened = await refusal.press('Open the chart');
    expect(await opened.text()).toMatch(/Hannah[^]*Brandt[^]*epilepsy/i);
  });

  step('a question it cannot answer is declined with what it can do', async () => {
    expect(await (await chat.say('write me a referral letter')).text()).toMatch(/not something I can do[^]*Questions about the record/);
  });

  step(verifies('e2e.feedback-kept', 'feedback is kept, and the trail of the whole conversation verifies'), async () => {
    await chat.giveFeedback('Like', 'found it at once');
    const { store: file, key } = dataFiles(bot.dataFolder);
    await bot.stop();
    const store = await createEmbeddedStore({ file, key: deriveKey(readKeyFile(key), 'store-encryption') });
    const kept = await store.list<{ comment: string }>('feedback');
    await store.close();
    expect(kept.map(({ value }) => value.comment)).toEqual(['found it at once']);
    const lines: string[] = [];
    expect(await runVerifyCommand(['--data', join(bot.dataFolder)], (line: string) => void lines.push(line))).toBe(0);
    expect(bot.output()).not.toMatch(/Alvarez|potassium|100001/i);
  });
});
