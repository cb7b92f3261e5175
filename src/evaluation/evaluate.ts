// `npm run eval -- <command>`: what Curbside is measured by. Each command is one line in this list.
import { basename, resolve } from 'node:path';
import { benchCommand } from './bench/bench-command';
import { chartQuestionsCommand } from './chart-questions/chart-questions-command';
import type { Command } from './command';

const commands: readonly Command[] = [benchCommand, chartQuestionsCommand];

/** `data/` and `package.json` stand beside `dist/` when built, beside `src/` when run from source. */
const sources = resolve(__dirname, '../..');
const productFolder = basename(sources) === 'dist' ? resolve(sources, '..') : sources;

const [name, ...args] = process.argv.slice(2);
const command = commands.find((each) => each.name === name);
if (command) {
  command.run(args, productFolder).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
} else {
  const width = Math.max(...commands.map((each) => each.name.length));
  console.log(`npm run eval -- <command>\n\n${commands.map((each) => `  ${each.name.padEnd(width)}  ${each.help}`).join('\n')}`);
  process.exitCode = name === undefined ? 0 : 1;
}
