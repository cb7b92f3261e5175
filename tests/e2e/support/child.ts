import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { waitUntil } from './wait-until';

export const root = resolve(__dirname, '../../..');

export interface Child {
  /** What it has printed so far, both streams. */
  output(): string;
  /** SIGTERM, then SIGKILL after five seconds; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts a Node process and waits until its address answers 2xx; throws with what it printed when it ends before. */
export async function startNode(
  name: string,
  args: readonly string[],
  options: { readonly env: Record<string, string>; readonly readyAt: string; readonly cwd?: string },
): Promise<Child> {
  const { CI: _ci, ...environment } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: options.cwd ?? root,
    env: { ...environment, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    else clearTimeout(insist);
    if (child.exitCode === null && child.signalCode === null) await gone;
    clearTimeout(insist);
  };
  try {
    await waitUntil(
      `${name} at ${options.readyAt}`,
      async () => {
        if (child.exitCode !== null) return 'ended' as const;
        return (await fetch(options.readyAt)).ok ? ('ready' as const) : undefined;
      },
      60_000,
    ).then((state) => {
      if (state === 'ended') throw new Error(`${name} ended with code ${child.exitCode}:\n${printed}`);
    });
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${printed}`);
  }
  return { output: () => printed, stop };
}
