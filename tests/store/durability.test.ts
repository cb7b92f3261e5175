import { join } from 'node:path';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { verifies } from '../verifies';
import { makeDataFolder } from './data-folder';
import { runUntilKilled } from './run-until-killed';

describe('durability', () => {
  const script = join(__dirname, 'append-until-killed.ts');
  const key = 'a key of the hospital';

  test(
    verifies('store.durable', 'every append acknowledged by a process that was killed with SIGKILL is there, without a gap'),
    async () => {
      const { folder, remove } = makeDataFolder();
      const file = join(folder, 'store.db');
      let acknowledged = 0;
      for (let round = 0; round < 6; round += 1) {
        const lines = await runUntilKilled(script, [file, key], 1 + Math.floor(Math.random() * 200), Math.random() * 40);
        acknowledged = Number(lines.at(-1));
        const store = await createEmbeddedStore({ file, key });
        const kept = await store.readStream('s', 1, 1_000_000);
        await store.close();
        expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
        // One append may have been kept and not yet printed.
        expect(kept.length).toBeLessThanOrEqual(acknowledged + 1);
        expect(kept.every(({ sequence, body }, index) => sequence === index + 1 && body === `body ${sequence}`)).toBe(true);
      }
      expect(acknowledged).toBeGreaterThan(6);
      remove();
    },
    60_000,
  );
});
