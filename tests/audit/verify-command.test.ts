import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type * as fhir from 'fhir/r4';
import { createAuditTrail } from '../../src/audit/create-audit-trail';
import { createFileHeadAnchor } from '../../src/audit/file-head-anchor';
import { runVerifyCommand } from '../../src/audit/verify-command';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { dataFiles } from '../../src/store/data-files';
import { deriveKey } from '../../src/store/derive-key';
import { readOrCreateKey } from '../../src/store/read-or-create-key';
import { makeDataFolder } from '../store/data-folder';
import { verifies } from '../verifies';
import { sampleClock as clock, sampleEvent } from './sample-trail';

describe('npm run audit:verify', () => {
  let folder: string;
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = makeDataFolder());
    await record(6);
  });
  afterEach(() => remove());

  async function record(count: number): Promise<void> {
    const files = dataFiles(folder);
    const { key } = readOrCreateKey(folder);
    const store = await createEmbeddedStore({ file: files.store, key: deriveKey(key, 'store-encryption') });
    const trail = createAuditTrail({ store, key: deriveKey(key, 'audit-chain'), clock, anchor: createFileHeadAnchor(files.auditHead) });
    for (let turn = 1; turn <= count; turn += 1) await trail.record(sampleEvent(turn));
    await store.close();
  }

  /** Somebody who has the encryption key, but not the audit key. */
  function tamper(sql: string): void {
    const key = deriveKey(readOrCreateKey(folder).key, 'store-encryption');
    const database = new Database(dataFiles(folder).store, { encryptionKey: key } as Database.Options);
    database.exec(sql);
    database.close();
  }

  async function verify(...args: string[]): Promise<{ code: number; text: string }> {
    const lines: string[] = [];
    const code = await runVerifyCommand(['--data', folder, ...args], (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  }

  test('says how many entries, the head, and that the trail is intact', async () => {
    expect(await verify()).toEqual({ code: 0, text: expect.stringMatching(/^Entries: 6\nHead: {4}6 [0-9a-f]{64}\nVerdict: intact$/) });
  });

  test('prints nothing of what was recorded', async () => {
    tamper(`update stream_entry set body = replace(body, 'alvarez', 'other') where sequence = 2`);
    expect((await verify()).text).not.toMatch(/alvarez|chen|Patient|Observation/);
  });

  test(verifies('audit.chain', 'without any export, entries cut off the end of the database are found by the head beside it'), async () => {
    tamper('delete from stream_entry where sequence >= 5');
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringMatching(/Entries: 4\n.*\nVerdict: BROKEN\. Entry 5 .*cut off/) });
  });

  test.each([
    [
      'an edited entry',
      `update stream_entry set body = replace(body, 'success', 'minor-failure') where sequence = 3`,
      /Entry 3 is not what/,
    ],
    ['a removed entry', `delete from stream_entry where sequence = 3`, /Entry 3 is missing/],
    ['a row that is no entry', `update stream_entry set body = '{}' where sequence = 3`, /Entry 3 is not what/],
    ['all entries removed', `delete from stream_entry`, /Entry 1 .*cut off/],
  ])('finds %s', async (_, sql, text) => {
    tamper(sql);
    expect(await verify()).toEqual({ code: 1, text: expect.stringMatching(text) });
  });

  test('a head that is missing, damaged or forged is a broken trail', async () => {
    const { auditHead } = dataFiles(folder);
    const head = JSON.parse(readFileSync(auditHead, 'utf8')) as { sequence: number };
    writeFileSync(auditHead, JSON.stringify({ ...head, sequence: 2 }));
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('not made with this key') });
    writeFileSync(auditHead, 'half a li');
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('damaged') });
    rmSync(auditHead);
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('missing') });
  });

  test('an exported head finds what the head beside the database cannot: both set back to an older state', async () => {
    const files = dataFiles(folder);
    copyFileSync(files.store, join(folder, 'old.db'));
    copyFileSync(files.auditHead, join(folder, 'old-head.json'));
    await record(3);
    const exported = join(folder, 'exported.json');
    expect((await verify('--export-head', exported)).code).toBe(0);
    copyFileSync(join(folder, 'old.db'), files.store);
    copyFileSync(join(folder, 'old-head.json'), files.auditHead);
    for (const suffix of ['-wal', '-shm']) rmSync(`${files.store}${suffix}`, { force: true });
    expect((await verify()).code).toBe(0);
    expect(await verify('--head', exported)).toMatchObject({ code: 1, text: expect.stringContaining('Entry 7') });
  });

  test('no head is exported from a broken trail', async () => {
    tamper('delete from stream_entry where sequence = 3');
    await verify('--export-head', join(folder, 'exported.json'));
    expect(existsSync(join(folder, 'exported.json'))).toBe(false);
  });

  test('a loss at the end can be accepted with a reason, which is recorded', async () => {
    tamper('delete from stream_entry where sequence >= 5');
    expect(await verify('--accept-loss', 'restored from the backup of Sunday')).toMatchObject({ code: 1 });
    expect(await verify()).toMatchObject({ code: 0, text: expect.stringContaining('Entries: 5') });
    const ndjson = join(folder, 'audit.ndjson');
    await verify('--export-fhir', ndjson);
    expect(readFileSync(ndjson, 'utf8')).toContain('restored from the backup of Sunday');
  });

  test('a changed entry cannot be accepted', async () => {
    tamper(`update stream_entry set body = replace(body, 'success', 'minor-failure') where sequence = 3`);
    expect(await verify('--accept-loss', 'I say so')).toMatchObject({ code: 2 });
    expect(await verify()).toMatchObject({ code: 1 });
  });

  test('exports FHIR, an AuditEvent for each entry and a Provenance for each answer', async () => {
    const ndjson = join(folder, 'audit.ndjson');
    expect(await verify('--export-fhir', ndjson)).toMatchObject({ code: 0 });
    const resources = readFileSync(ndjson, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as fhir.Resource);
    expect(resources.filter(({ resourceType }) => resourceType === 'AuditEvent')).toHaveLength(6);
    expect(resources.filter(({ resourceType }) => resourceType === 'Provenance')).toHaveLength(2);
  });

  test.each([
    ['a folder without a store', ['--data', 'nowhere'], /no store in nowhere/],
    ['an unknown option', ['--nonsense'], /nonsense/],
    ['a key file that is missing', ['--key-file', 'nowhere.key'], /nowhere\.key.*Restore/],
    ['a head that is none', ['--head', 'nowhere.json'], /nowhere\.json is not a head/],
  ])('with %s it says so and ends with 2', async (_, args, text) => {
    expect(await verify(...args)).toEqual({ code: 2, text: expect.stringMatching(text) });
  });

  test('as a process it ends with the same codes', () => {
    const run = () =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/audit/verify-command.ts', '--data', folder], { encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('intact') });
    tamper('delete from stream_entry where sequence = 6');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('BROKEN') });
  });
});
