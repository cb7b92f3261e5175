import { spawn } from 'node:child_process';

/** Runs a TypeScript file in a process of its own, kills it with SIGKILL once it has printed `lines` lines and `extraMs` have gone by, and gives back its complete lines. */
export async function runUntilKilled(script: string, args: readonly string[], lines: number, extraMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const killed = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const before = output.split('\n').length;
      output += chunk.toString();
      if (before <= lines && output.split('\n').length > lines) setTimeout(() => child.kill('SIGKILL'), extraMs);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`It ended by itself: ${complaint}`))));
  });
  await killed;
  return output.split('\n').slice(0, -1);
}
