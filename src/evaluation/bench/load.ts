import type { Clinician } from './clinician';
import { number, type Row } from './row';
import { spreadOf } from './samples';

/** Everybody asks for a summary at the same moment, and a follow-up as soon as it is there. */
export async function measureLoad(clinician: Clinician, conversations: number): Promise<Row[]> {
  const timeoutMs = 600_000;
  const begun = performance.now();
  const heard = await Promise.all(
    Array.from({ length: conversations }, async (_, index) => {
      const conversation = `a:load-${index}`;
      const first = await clinician.say('summarize Maria Alvarez', conversation, { timeoutMs });
      return { first, second: await clinician.say('what was her last potassium?', conversation, { timeoutMs }) };
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  const all = heard.flatMap(({ first, second }) => [first, second]);
  const errors = all.flatMap(({ error }) => error ?? []);
  return [
    { what: 'errors', count: all.length, measured: `${errors.length}${errors[0] === undefined ? '' : `, first: ${errors[0]}`}`, target: { text: '0', met: errors.length === 0 } },
    { what: 'from posting to card, summary', spread: spreadOf(heard.map(({ first }) => first.ms)) },
    { what: 'from posting to card, follow-up', spread: spreadOf(heard.map(({ second }) => second.ms)) },
    { what: 'all of them', count: all.length, measured: `${number(seconds)} s, ${number(all.length / seconds)} answers/s` },
  ];
}
