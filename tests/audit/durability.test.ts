import { join } from 'node:path';
import { readTrail } from '../../src/audit/read-trail';
import { runVerifyCommand } from '../../src/audit/verify-command';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { dataFiles } from '../../src/store/data-files';
import { deriveKey } from '../../src/store/derive-key';
import { readOrCreateKey } from '../../src/store/read-or-create-key';
import { makeDataFolder } from '../store/data-folder';
import { runUntilKilled } from '../store/run-until-killed';
import { verifies } from '../verifies';

test(
  verifies('audit.durable', 'after every SIGKILL each receipt given out is in the trail, and the trail verifies against its head'),
  async () => {
    const { folder, remove } = makeDataFolder();
    const receipts: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const script = join(__dirname, 'record-until-killed.ts');
      receipts.push(...(await runUntilKilled(script, [folder], 1 + Math.floor(Math.random() * 120), Math.random() * 30)));

      const store = await createEmbeddedStore({
        file: dataFiles(folder).store,
        key: deriveKey(readOrCreateKey(folder).key, 'store-encryption'),
      });
      const kept = new Set<string>();
      for await (const entry of readTrail(store)) kept.add('unreadable' in entry ? '' : `${entry.sequence} ${entry.hash}`);
      await store.close();
      expect(receipts.filter((receipt) => !kept.has(receipt))).toEqual([]);

      const printed: string[] = [];
      expect({ code: await runVerifyCommand(['--data', folder], (line) => printed.push(line)), printed }).toMatchObject({ code: 0 });
    }
    expect(receipts.length).toBeGreaterThan(5);
    remove();
  },
  90_000,
);
