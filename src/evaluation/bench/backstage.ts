// What a run puts on the machine and takes away again, whatever ends it: processes and one temporary folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Started {
  readonly pid: number;
  /** What `ready` matched. */
  readonly said: RegExpMatchArray;
  /** Ends it and waits; SIGKILL after ten seconds. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  readonly args: readonly string[];
  readonly folder: string;
  /** The whole environment: what the caller's shell has set is kept out of the measurement. */
  readonly environment: Readonly<Record<string, string>>;
  /** A line of its output that says it is ready. */
  readonly ready: RegExp;
}

export interface Backstage {
  readonly folder: string;
  /** Starts Node; rejects with its last words when it ends, or is silent for a minute, before it is ready. */
  start(options: StartOptions): Promise<Started>;
  /** Has something else taken away at the end. */
  onClose(close: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Opens the backstage. Ctrl-C and SIGTERM close it and end this process. */
export function openBackstage(): Backstage {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-bench-'));
  const closings: (() => Promise<void>)[] = [];
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closing ??= (async () => {
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      await Promise.allSettled(closings.map((each) => each()));
      rmSync(folder, { recursive: true, force: true });
    })());
  const interrupted = (signal: NodeJS.Signals): void => {
    // A second signal, which a terminal and npm both send, must not cut the closing short.
    process.on(signal, () => undefined);
    void close().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);

  return {
    folder,
    onClose: (one) => void closings.push(one),
    close,
    async start({ args, folder: cwd, environment, ready }) {
      if (closing) throw new Error('The run is being ended.');
      const child = spawn(process.execPath, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
      const stop = (): Promise<void> => stopped(child);
      closings.push(stop);
      return { pid: child.pid ?? 0, said: await untilReady(child, ready), stop };
    },
  };
}

function untilReady(child: ChildProcess, ready: RegExp): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const last: string[] = [];
    const fail = (why: string): void => reject(new Error(`${child.spawnargs.slice(1).join(' ')} ${why}:\n${last.slice(-10).join('\n')}`));
    const silent = setTimeout(() => fail('was not ready within a minute'), 60_000);
    child.once('exit', () => {
      clearTimeout(silent);
      fail('ended');
    });
    const read = (line: string): void => {
      // Read to the end of its life: a full pipe would stop it.
      if (last.push(line) > 100) last.shift();
      const match = ready.exec(line);
      if (!match) return;
      clearTimeout(silent);
      resolve(match);
    };
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', read);
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(hard);
}
