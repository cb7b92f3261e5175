// A process of its own, started by a test: records as fast as it can and prints each receipt.
import { writeSync } from 'node:fs';
import { createAuditTrail } from '../../src/audit/create-audit-trail';
import { createFileHeadAnchor } from '../../src/audit/file-head-anchor';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { dataFiles } from '../../src/store/data-files';
import { deriveKey } from '../../src/store/derive-key';
import { readOrCreateKey } from '../../src/store/read-or-create-key';
import { sampleEvent } from './sample-trail';

async function recordUntilKilled(folder: string): Promise<never> {
  const { key } = readOrCreateKey(folder);
  const files = dataFiles(folder);
  const store = await createEmbeddedStore({ file: files.store, key: deriveKey(key, 'store-encryption') });
  const trail = createAuditTrail({
    store,
    key: deriveKey(key, 'audit-chain'),
    clock: { now: () => new Date() },
    anchor: createFileHeadAnchor(files.auditHead),
  });
  const record = async (turn: number): Promise<void> => {
    const { sequence, hash } = await trail.record(sampleEvent(turn));
    writeSync(1, `${sequence} ${hash}\n`);
  };
  for (let turn = 1; ; turn += 4) await Promise.all([record(turn), record(turn + 1), record(turn + 2), record(turn + 3)]);
}

void recordUntilKilled(process.argv[2] ?? '');
