import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consult } from '../../../src/domain/ports';
import { createEmbeddedStore } from '../../../src/store/create-embedded-store';
import { createTeamsSurface, type Feedback, type TeamsParts } from '../../../src/surfaces/teams';
import { root, startNode } from './child';
import { freePort } from './free-port';

export interface Bot {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Teams surface in this process, with a consult of the test's own. */
export async function startSurface(
  consult: Consult,
  more: Partial<TeamsParts> = {},
): Promise<Bot & { readonly feedback: readonly Feedback[]; readonly logged: readonly string[] }> {
  const feedback: Feedback[] = [];
  const logged: string[] = [];
  const log = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const store = await createEmbeddedStore({ file: ':memory:' });
  const surface = createTeamsSurface({
    consult,
    store,
    clock: { now: () => new Date(), today: () => '2026-11-20' },
    logger: { info: log, warn: log, error: log },
    recordFeedback: async (given) => void feedback.push(given),
    examples: ['Summarize Maria Alvarez', 'What was her last potassium?', 'Help'],
    ...more,
  });
  const port = await surface.listen(0, '127.0.0.1');
  const stop = async (): Promise<void> => {
    await surface.close();
    await store.close();
  };
  return { url: `http://127.0.0.1:${port}`, feedback, logged, stop };
}

/** The whole bot as its own process, from source, with the demo hospital and data in a folder of its own. */
export async function startBotProcess(env: Record<string, string> = {}): Promise<Bot & { output(): string; readonly dataFolder: string }> {
  const port = await freePort();
  const dataFolder = mkdtempSync(join(tmpdir(), 'curbside-data-'));
  const url = `http://127.0.0.1:${port}`;
  const child = await startNode('Curbside', ['--import', 'tsx', join(root, 'src/main.ts')], {
    readyAt: `${url}/healthz`,
    env: { PORT: String(port), CURBSIDE_DATA: dataFolder, ...env },
  });
  return { url, dataFolder, output: () => child.output(), stop: () => child.stop() };
}
