import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { createAuditTrail } from '../../src/audit/create-audit-trail';
import { createFileHeadAnchor } from '../../src/audit/file-head-anchor';
import { createMemoryHeadAnchor } from '../../src/audit/memory-head-anchor';
import { readTrail } from '../../src/audit/read-trail';
import { sealHead, type HeadAnchor } from '../../src/audit/trail-head';
import { verifyTrail } from '../../src/audit/verify-trail';
import type { AuditTrail, Store } from '../../src/domain/ports';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { describeAuditTrailContract } from '../contracts/audit-trail';
import { makeDataFolder } from '../store/data-folder';
import { verifies } from '../verifies';
import { sampleClock as clock, sampleEvent, sampleKey as key } from './sample-trail';

describeAuditTrailContract('in the embedded store, on disk', async (options) => {
  const { folder, remove } = makeDataFolder();
  const store = await createEmbeddedStore({ file: join(folder, 'store.db'), key });
  const trail = createAuditTrail({ ...options, store, key, anchor: createFileHeadAnchor(join(folder, 'head.json')) });
  return {
    trail,
    dispose: async () => {
      await store.close();
      remove();
    },
  };
});

describeAuditTrailContract('in the embedded store, in memory', async (options) => {
  const store = await createEmbeddedStore({ file: ':memory:' });
  return { trail: createAuditTrail({ ...options, store, key, anchor: createMemoryHeadAnchor() }), dispose: () => store.close() };
});

describe('an audit trail that is opened again', () => {
  let folder: string;
  let remove: () => void;
  const opened: Store[] = [];
  beforeEach(() => ({ folder, remove } = makeDataFolder()));
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    remove();
  });

  const file = () => join(folder, 'store.db');
  const headFile = () => join(folder, 'head.json');

  async function open(anchor: HeadAnchor = createFileHeadAnchor(headFile()), withKey = key): Promise<{ store: Store; trail: AuditTrail }> {
    const store = await createEmbeddedStore({ file: file() });
    opened.push(store);
    return { store, trail: createAuditTrail({ store, key: withKey, clock, anchor }) };
  }

  async function recordSome(trail: AuditTrail, count: number): Promise<void> {
    for (let turn = 1; turn <= count; turn += 1) await trail.record(sampleEvent(turn));
  }

  /** What somebody with the database, but not the key, can do. */
  function tamper(sql: string): void {
    const database = new Database(file());
    database.exec(sql);
    database.close();
  }

  test('goes on where it ended', async () => {
    await recordSome((await open()).trail, 3);
    const { store, trail } = await open();
    expect((await trail.record(sampleEvent(4))).sequence).toBe(4);
    expect(await verifyTrail(readTrail(store), key)).toMatchObject({ intact: true, count: 4 });
  });

  test(verifies('audit.chain', 'entries cut off the end stop the trail, since going on would hide it'), async () => {
    await recordSome((await open()).trail, 5);
    tamper('delete from stream_entry where sequence > 3');
    const { store, trail } = await open();
    await expect(trail.record(sampleEvent(6))).rejects.toMatchObject({
      code: 'audit-broken',
      remedy: expect.stringContaining('audit:verify'),
    });
    expect((await store.lastOfStream('audit'))?.sequence).toBe(3);
  });

  test(verifies('audit.chain', 'entries cut off under a running trail stop it too'), async () => {
    const { trail } = await open();
    await recordSome(trail, 5);
    tamper('delete from stream_entry where sequence > 3');
    await expect(trail.record(sampleEvent(6))).rejects.toMatchObject({ code: 'audit-broken' });
    await expect(trail.record(sampleEvent(6))).rejects.toMatchObject({ code: 'audit-broken' });
  });

  test.each([
    ['edited with its hash kept', `update stream_entry set body = replace(body, 'chen', 'nobody') where sequence = 5`],
    ['respaced', `update stream_entry set body = body || ' ' where sequence = 5`],
    ['replaced by an older one', `update stream_entry set body = (select body from stream_entry where sequence = 4) where sequence = 5`],
    ['renamed in its hash', `update stream_entry set body = replace(body, '"hash":"', '"hash":"f') where sequence = 5`],
  ])(verifies('audit.chain', 'a last entry that is %s under a running trail stops it before anything is added'), async (_, sql) => {
    const { store, trail } = await open();
    await recordSome(trail, 5);
    tamper(sql);
    for (const turn of [6, 7]) await expect(trail.record(sampleEvent(turn))).rejects.toMatchObject({ code: 'audit-broken' });
    expect((await store.lastOfStream('audit'))?.sequence).toBe(5);
  });

  test(verifies('audit.chain', 'entries of another process are followed, and refused when one of them was edited'), async () => {
    const [one, two] = [await open(), await open()];
    await recordSome(one.trail, 3);
    await recordSome(two.trail, 2);
    expect((await one.trail.record(sampleEvent(6))).sequence).toBe(6);
    await recordSome(two.trail, 2);
    tamper(`update stream_entry set body = replace(body, 'chen', 'nobody') where sequence = 7`);
    await expect(one.trail.record(sampleEvent(9))).rejects.toMatchObject({ code: 'audit-broken', message: expect.stringContaining('7') });
  });

  test.each([
    ['all entries gone', 'delete from stream_entry'],
    ['the last entry changed', `update stream_entry set body = replace(body, 'chen', 'nobody') where sequence = 5`],
    ['the last entry respaced', `update stream_entry set body = body || ' ' where sequence = 5`],
    [
      'the last entry replaced by an older one',
      `update stream_entry set body = (select body from stream_entry where sequence = 4) where sequence = 5`,
    ],
  ])('with %s it does not go on', async (_, sql) => {
    await recordSome((await open()).trail, 5);
    tamper(sql);
    await expect((await open()).trail.record(sampleEvent(6))).rejects.toMatchObject({ code: 'audit-broken' });
  });

  test(verifies('audit.chain', 'a head lowered without the key does not cover a cut'), async () => {
    const { trail } = await open();
    await recordSome(trail, 5);
    const { sequence, hash } = (await trail.entries())[2]!;
    tamper('delete from stream_entry where sequence > 3');
    await createFileHeadAnchor(headFile()).write({ sequence, hash, seal: 'f'.repeat(64) });
    await expect((await open()).trail.record(sampleEvent(6))).rejects.toMatchObject({ code: 'audit-broken' });
  });

  test(verifies('audit.chain', 'database and head set back together under a running trail stop it'), async () => {
    const anchor = createFileHeadAnchor(headFile());
    const { trail } = await open(anchor);
    await recordSome(trail, 3);
    const earlier = (await anchor.read())!;
    await recordSome(trail, 2);
    tamper('delete from stream_entry where sequence > 3');
    await anchor.write(earlier);
    await expect(trail.record(sampleEvent(6))).rejects.toMatchObject({ code: 'audit-broken' });
  });

  test(verifies('audit.chain', 'another trail of the same key in its place does not go on'), async () => {
    const { trail } = await open();
    await recordSome(trail, 3);
    const other = await createEmbeddedStore({ file: ':memory:' });
    await recordSome(createAuditTrail({ store: other, key, clock: { now: () => new Date(0) }, anchor: createMemoryHeadAnchor() }), 5);
    tamper('delete from stream_entry');
    const { store, trail: opened } = await open();
    for (const { sequence, body } of await other.readStream('audit')) await store.append('audit', sequence, body);
    await other.close();
    await expect(opened.record(sampleEvent(6))).rejects.toMatchObject({
      code: 'audit-broken',
      message: expect.stringContaining('rewritten'),
    });
  });

  test('without its head it does not go on, since entries may have been cut off', async () => {
    await recordSome((await open()).trail, 5);
    rmSync(headFile());
    await expect((await open()).trail.record(sampleEvent(6))).rejects.toMatchObject({ code: 'audit-broken' });
  });

  test('with another key it does not go on', async () => {
    await recordSome((await open()).trail, 2);
    await expect((await open(undefined, 'x'.repeat(64))).trail.record(sampleEvent(3))).rejects.toMatchObject({ code: 'audit-broken' });
  });

  test('after a crash between entry and head it goes on, and the head catches up', async () => {
    const anchor = createFileHeadAnchor(headFile());
    const { store, trail } = await open(anchor);
    await recordSome(trail, 3);
    const behind = (await trail.entries())[0]!;
    await anchor.write(sealHead(behind, key));
    const again = await open();
    expect((await again.trail.record(sampleEvent(4))).sequence).toBe(4);
    expect((await anchor.read())?.sequence).toBe(4);
    expect(await verifyTrail(readTrail(store), key)).toMatchObject({ intact: true, count: 4 });
  });

  test('an entry whose head could not be written is not acknowledged, and the next one is', async () => {
    const { store, trail } = await open(failOnce(createMemoryHeadAnchor()));
    await recordSome(trail, 1);
    await expect(trail.record(sampleEvent(2))).rejects.toThrow('disk full');
    expect((await trail.record(sampleEvent(3))).sequence).toBe(3);
    expect(await verifyTrail(readTrail(store), key)).toMatchObject({ intact: true, count: 3 });
  });

  function failOnce(anchor: HeadAnchor): HeadAnchor {
    let failed = false;
    return {
      read: () => anchor.read(),
      async write(head) {
        if (head.sequence === 2 && !failed) {
          failed = true;
          throw new Error('disk full');
        }
        await anchor.write(head);
      },
    };
  }

  test('the head never claims an entry that the store does not have, and is written less often than entries are under load', async () => {
    let writes = 0;
    const { store } = await open();
    const inner = createMemoryHeadAnchor();
    const watched: HeadAnchor = {
      read: () => inner.read(),
      async write(head) {
        writes += 1;
        await new Promise((resolve) => setImmediate(resolve));
        expect((await store.lastOfStream('audit'))?.sequence ?? 0).toBeGreaterThanOrEqual(head.sequence);
        await inner.write(head);
      },
    };
    const trail = createAuditTrail({ store, key, clock, anchor: watched });
    const receipts = await Promise.all(
      Array.from({ length: 200 }, async (_, turn) => {
        const receipt = await trail.record(sampleEvent(turn));
        expect((await inner.read())?.sequence).toBeGreaterThanOrEqual(receipt.sequence);
        return receipt;
      }),
    );
    expect(receipts).toHaveLength(200);
    expect(writes).toBeLessThan(150);
  });

  test('two trails on one store take turns and make one chain', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all(Array.from({ length: 60 }, (_, turn) => (turn % 2 === 0 ? one : two).trail.record(sampleEvent(turn))));
    expect(
      await verifyTrail(readTrail(one.store), key, { expectedHeads: [(await createFileHeadAnchor(headFile()).read())!] }),
    ).toMatchObject({
      intact: true,
      count: 60,
    });
  });

  test('two trails that begin an empty store together make one chain', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all([one.trail.record(sampleEvent(1)), two.trail.record(sampleEvent(2))]);
    expect(await verifyTrail(readTrail(two.store), key)).toMatchObject({ intact: true, count: 2 });
  });
});
