import type { Clinician } from './clinician';
import { number, type Row } from './row';
import { spreadOf } from './samples';

/** One question, asked again and again in one chat, each time after the answer to the last. */
export interface Dialogue {
  readonly what: string;
  /** Said once, so that the question can lean on it. */
  readonly before?: string;
  readonly question: string;
}

export interface Pace {
  readonly samples: number;
  readonly warmUp: number;
  /** The echo bot's median, in milliseconds. */
  readonly echoMs?: number;
  /** The echo cites nothing and promises nothing. */
  readonly echo?: true;
}

const targetP50Ms = 300;
const targetP99Ms = 2_000;

/** Activity in → card out. An answer that is no answer is an error, which misses the target whatever its speed. */
export async function measureDialogue(clinician: Clinician, { what, before, question }: Dialogue, { samples, warmUp, echoMs, echo }: Pace): Promise<Row> {
  const conversation = `a:${what.replace(/\W+/g, '-')}`;
  const options = echo ? { anyMessage: true } : {};
  if (before !== undefined) await clinician.say(before, conversation, options);
  const times: number[] = [];
  const errors: string[] = [];
  for (let sample = 0; sample < warmUp + samples; sample += 1) {
    const { ms, error } = await clinician.say(question, conversation, options);
    if (error !== undefined) errors.push(error);
    else if (sample >= warmUp) times.push(ms);
  }
  if (times.length === 0) return { what, count: 0, measured: `only errors: ${errors[0] ?? ''}`, target: { text: 'an answer', met: false } };
  const spread = spreadOf(times);
  return {
    what,
    spread,
    ...(errors.length > 0 && { measured: `${errors.length} errors: ${errors[0] ?? ''}` }),
    ...(echoMs !== undefined && { timesEcho: spread.p50 / echoMs }),
    ...(!echo && {
      target: { text: `p50 ≤ ${number(targetP50Ms)}, p99 ≤ ${number(targetP99Ms)}`, met: errors.length === 0 && spread.p50 <= targetP50Ms && spread.p99 <= targetP99Ms },
    }),
  };
}
