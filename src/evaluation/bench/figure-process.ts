import { measureDialogue, type Dialogue } from './dialogue';
import { measureLoad } from './load';
import { residentMemory } from './resident-memory';
import type { Row } from './row';
import type { Run } from './run';
import { startCurbside, startEchoBot } from './start-bots';

const dialogues: readonly Dialogue[] = [
  { what: 'summary, 275 resources', question: 'summarize Maria Alvarez' },
  { what: 'last potassium, by pronoun', before: 'summarize Maria Alvarez', question: 'what was her last potassium?' },
  { what: 'trend with picture', question: "show the trend of Maria Alvarez's potassium" },
  { what: 'summary, 5,216 resources', question: 'summarize Walter Kowalczyk' },
  { what: 'question, 5,216 resources', before: 'summarize Walter Kowalczyk', question: 'what was his last hemoglobin?' },
];

/** One process with the demo hospital, from its start through one clinician's questions to a thousand conversations at once, after the echo bot, whose median in milliseconds it resolves to. */
export async function measureProcess(run: Run): Promise<number> {
  const { samples, warmUp } = run.plan;
  run.say('the echo bot');
  const echo = await startEchoBot(run);
  const echoRow = await measureDialogue(echo.clinician, { what: 'echo bot, same stack', question: 'summarize Maria Alvarez' }, { samples, warmUp, echo: true });
  const echoMs = echoRow.spread?.p50 ?? Number.NaN;
  await echo.stop();

  const bot = await startCurbside(run, 'demo');
  const memory: Row[] = [residentMemory(bot.pid, 'after the start')];
  const rows: Row[] = [echoRow];
  for (const dialogue of dialogues) {
    run.say(dialogue.what);
    rows.push(await measureDialogue(bot.clinician, dialogue, { samples, warmUp, echoMs }));
  }
  run.print({ title: 'Activity in → card out, demo hospital on disk', rows });
  memory.push(residentMemory(bot.pid, 'after these questions'));
  run.say(`${run.plan.conversations} conversations at once`);
  const load = await measureLoad(bot.clinician, run.plan.conversations);
  memory.push(residentMemory(bot.pid, 'after the load'));
  run.print({ title: `${run.plan.conversations.toLocaleString('en-US')} conversations at once, two messages each`, rows: load });
  run.print({ title: 'Resident memory of that process', rows: memory });
  await bot.stop();
  return echoMs;
}
