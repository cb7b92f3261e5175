// Starts the process: configuration, the house, the door; stops cleanly on SIGTERM and SIGINT.
import { resolve } from 'node:path';
import { InvalidConfig, readConfig } from './config';
import { createCurbside } from './curbside';

async function main(): Promise<void> {
  const folder = process.cwd();
  const curbside = await createCurbside(readConfig(folder), { productFolder: productFolder() });
  await curbside.listen();
  const stop = () => {
    curbside
      .close()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        process.stderr.write(`Curbside could not stop cleanly: ${describe(error)}\n`);
        process.exit(1);
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Where `data/` and `package.json` stand: beside `dist/` when built, beside `src/` when run from source. */
function productFolder(): string {
  const here = resolve(__dirname, '..');
  return here.endsWith('dist') ? resolve(here, '..') : here;
}

main().catch((error: unknown) => {
  // The message of an unexpected error may quote data; its name and code may not.
  const lines = error instanceof InvalidConfig ? error.problems : [describe(error)];
  process.stderr.write(`Curbside could not start:\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
  process.exit(1);
});

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error.';
  const { remedy, code } = error as { remedy?: unknown; code?: unknown };
  if (code === 'EADDRINUSE') return 'its port is taken by another program: stop that program or set PORT to another one.';
  return typeof remedy === 'string' ? `${error.message} ${remedy}` : `${error.name}: ${error.message}`;
}
