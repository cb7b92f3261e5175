// A process of its own, started by a test: appends as fast as it can and prints each number once the store has acknowledged it.
import { writeSync } from 'node:fs';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';

async function appendUntilKilled(file: string, key: string): Promise<never> {
  const store = await createEmbeddedStore({ file, key });
  for (let sequence = ((await store.lastOfStream('s'))?.sequence ?? 0) + 1; ; sequence += 1) {
    if (!(await store.append('s', sequence, `body ${sequence}`))) throw new Error(`${sequence} was refused`);
    writeSync(1, `${sequence}\n`);
  }
}

const [file = '', key = ''] = process.argv.slice(2);
void appendUntilKilled(file, key);
