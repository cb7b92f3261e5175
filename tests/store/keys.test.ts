import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { dataFiles } from '../../src/store/data-files';
import { deriveKey } from '../../src/store/derive-key';
import { readKeyFile, readOrCreateKey } from '../../src/store/read-or-create-key';
import { makeDataFolder } from './data-folder';

describe('the key beside the data', () => {
  let folder: string;
  let remove: () => void;
  beforeEach(() => ({ folder, remove } = makeDataFolder()));
  afterEach(() => remove());

  test('is made once, 256 random bits, for its owner only, and read from then on', () => {
    const made = readOrCreateKey(join(folder, 'data'));
    expect(made).toMatchObject({ created: true, key: expect.stringMatching(/^[0-9a-f]{64}$/), readableByOthers: false });
    if (process.platform !== 'win32') expect(statSync(made.file).mode & 0o777).toBe(0o600);
    expect(readOrCreateKey(join(folder, 'data'))).toEqual({ ...made, created: false });
    expect(readdirSync(join(folder, 'data'))).toEqual(['curbside.key']);
    expect(readOrCreateKey(join(folder, 'other')).key).not.toBe(made.key);
  });

  test('is not made anew when there is a store that it could not open', async () => {
    const { key } = readOrCreateKey(folder);
    await (await createEmbeddedStore({ file: dataFiles(folder).store, key: deriveKey(key, 'store-encryption') })).close();
    const { key: keyFile } = dataFiles(folder);
    rmSync(keyFile);
    expect(() => readOrCreateKey(folder)).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('restore the key file') }) as Error,
    );
    expect(existsSync(keyFile)).toBe(false);
    writeFileSync(keyFile, '');
    expect(() => readOrCreateKey(folder)).toThrow(/holds no key/);
  });

  test('that others may read is said so', () => {
    if (process.platform === 'win32') return;
    const { file } = readOrCreateKey(folder);
    chmodSync(file, 0o644);
    expect(readOrCreateKey(folder).readableByOthers).toBe(true);
  });

  test('a key file that is missing is an error with a remedy', () => {
    expect(() => readKeyFile(join(folder, 'none'))).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('backup') }) as Error,
    );
  });
});

describe('derived keys', () => {
  const master = 'm'.repeat(64);

  test('differ by purpose and by master, and stay the same', () => {
    const keys = [deriveKey(master, 'store-encryption'), deriveKey(master, 'audit-chain'), deriveKey('n'.repeat(64), 'audit-chain')];
    expect(new Set(keys).size).toBe(3);
    expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
    // A pinned value: another derivation would lock every hospital out of its data.
    expect(deriveKey(master, 'store-encryption')).toBe('4e1c289abb2b6e9c459898648a09e789ff3ece52ec25f163650ee6995585806f');
    expect(deriveKey(master, 'audit-chain')).toBe('f9914d8586ed9eb7a4c4d7ab23658fb373d573b6d766925e520e400f5fb4f719');
  });

  test('a short master is refused', () => {
    expect(() => deriveKey('secret', 'audit-chain')).toThrow(RangeError);
  });
});
