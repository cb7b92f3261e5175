import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from '../command';
import { runBench } from './run-bench';

/** Speed and memory. What is measured is what ships: started from source, it builds and goes on in the build. */
export const benchCommand: Command = {
  name: 'bench',
  help: 'speed and memory of the built product, beside an echo bot on the same stack; `bench quick` takes 20 samples of each',
  async run(args, productFolder) {
    if (args.some((each) => each !== 'quick')) {
      console.error('The bench takes one word: quick.');
      return 1;
    }
    if (__filename.startsWith(join(productFolder, 'dist'))) return runBench(productFolder, args.includes('quick'));
    console.error('building …');
    const build = spawnSync(process.execPath, [join(productFolder, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: productFolder, stdio: ['ignore', 'inherit', 'inherit'] });
    if (build.status !== 0) {
      console.error('The build failed: see the errors above.');
      return 1;
    }
    return inTheBuild(productFolder, args);
  },
};

/** The same command in `dist`; signals are passed on and the build's bench cleans up before both end. */
function inTheBuild(productFolder: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(productFolder, 'dist/src/evaluation/evaluate.js'), 'bench', ...args], { cwd: productFolder, stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
