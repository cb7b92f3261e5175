import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createClinician, type Clinician } from './clinician';
import type { Run } from './run';

export interface Bot {
  readonly pid: number;
  readonly clinician: Clinician;
  readonly stop: () => Promise<void>;
}

/** The process that ships, as it was built, with a data folder of its own and settings that are its defaults but for these. */
export async function startCurbside(run: Run, name: string, settings: Readonly<Record<string, string>> = {}): Promise<Bot> {
  const folder = join(run.backstage.folder, name);
  mkdirSync(folder);
  const port = await freePort();
  const { pid, stop } = await run.backstage.start({
    args: [join(run.productFolder, 'dist/src/main.js')],
    folder,
    environment: { PORT: String(port), CURBSIDE_DATA: join(folder, 'data'), ...settings },
    ready: /curbside listens/,
  });
  return botAt(run, `http://127.0.0.1:${port}`, pid, stop);
}

/** A bot on the same stack that only repeats what it hears. */
export async function startEchoBot(run: Run): Promise<Bot> {
  const { pid, said, stop } = await startTestProgram(run, 'tests/bench/echo-bot.ts', []);
  return botAt(run, said[1] ?? '', pid, stop);
}

/** A FHIR server with the demo hospital; resolves to its base address. */
export async function startFhirServer(run: Run, pageSize: number, latencyMs: number, files: readonly string[]): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { said, stop } = await startTestProgram(run, 'tests/bench/paging-server.ts', [String(pageSize), String(latencyMs), ...files]);
  return { url: said[1] ?? '', stop };
}

const startTestProgram = (run: Run, file: string, args: readonly string[]) =>
  run.backstage.start({ args: ['--import', 'tsx', file, ...args], folder: run.productFolder, environment: {}, ready: /^listens on (\S+)$/ });

function botAt(run: Run, url: string, pid: number, stop: () => Promise<void>): Bot {
  const clinician = createClinician(url, run.connector);
  return {
    pid,
    clinician,
    async stop() {
      clinician.close();
      await stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
