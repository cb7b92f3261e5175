import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { createEmbeddedStore } from '../../src/store/create-embedded-store';
import { StoreUnavailable } from '../../src/store/store-unavailable';
import { describeStoreContract } from '../contracts/store';
import { verifies } from '../verifies';
import { makeDataFolder } from './data-folder';

describeStoreContract('embedded, encrypted file', async ({ now }) => {
  const { folder, remove } = makeDataFolder();
  const open = () => createEmbeddedStore({ file: join(folder, 'store.db'), key: 'key '.repeat(10), now });
  const store = await open();
  return {
    store,
    another: open,
    dispose: async () => {
      await store.close();
      remove();
    },
  };
});

describeStoreContract('embedded, in memory', async ({ now }) => {
  const store = await createEmbeddedStore({ file: ':memory:', now });
  return { store, dispose: () => store.close() };
});

describe('the embedded store', () => {
  let folder: string;
  let remove: () => void;
  beforeEach(() => ({ folder, remove } = makeDataFolder()));
  afterEach(() => remove());

  const file = () => join(folder, 'deep', 'store.db');
  const key = 'a key of the hospital';
  const marker = 'UNMISTAKABLE-PLAIN-TEXT';

  async function fill(): Promise<void> {
    const store = await createEmbeddedStore({ file: file(), key });
    await store.put('c', marker, { marker });
    await store.append('s', 1, marker);
    await store.close();
  }

  const refusal = (options: Parameters<typeof createEmbeddedStore>[0]): Promise<unknown> =>
    createEmbeddedStore(options).then(
      () => undefined,
      (error: unknown) => error,
    );

  test('is there again after it was closed', async () => {
    await fill();
    const store = await createEmbeddedStore({ file: file(), key });
    expect((await store.get('c', marker))?.value).toEqual({ marker });
    expect(await store.lastOfStream('s')).toEqual({ sequence: 1, body: marker });
    await store.close();
  });

  test(
    verifies('store.encrypted', 'no file that SQLite makes holds a stored word in plain text, the log while open included'),
    async () => {
      const store = await createEmbeddedStore({ file: file(), key });
      await store.put('c', marker, { marker });
      await store.append('s', 1, marker);
      const names = readdirSync(join(folder, 'deep'));
      expect(names).toEqual(expect.arrayContaining(['store.db', 'store.db-wal']));
      for (const name of names) expect(readFileSync(join(folder, 'deep', name)).includes(marker)).toBe(false);
      await store.close();
    },
  );

  test('its files can be read by their owner only', async () => {
    if (process.platform === 'win32') return;
    const store = await createEmbeddedStore({ file: file(), key });
    await store.put('c', 'one', 1);
    for (const name of readdirSync(join(folder, 'deep'))) expect(statSync(join(folder, 'deep', name)).mode & 0o077).toBe(0);
    await store.close();
  });

  test.each([
    ['another key', { key: 'another key' }],
    ['no key', {}],
  ])('opened with %s it says that the key does not fit, and how to go on', async (_, options) => {
    await fill();
    const error = await refusal({ file: file(), ...options });
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ code: 'store-unavailable', remedy: expect.stringContaining('key') });
    expect((error as Error).message).not.toContain('key of the hospital');
  });

  test('a file that is no database is left as it is', async () => {
    const junk = join(folder, 'junk.db');
    const bytes = 'not a database at all. '.repeat(500);
    writeFileSync(junk, bytes);
    expect(await refusal({ file: junk, key })).toBeInstanceOf(StoreUnavailable);
    expect(readFileSync(junk, 'utf8')).toBe(bytes);
  });

  test('a damaged page is an error with a remedy, at opening or at reading', async () => {
    await fill();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, 4096);
    writeFileSync(file(), bytes);
    const useIt = async (): Promise<unknown> => {
      const store = await createEmbeddedStore({ file: file(), key });
      try {
        return await store.get('c', marker);
      } finally {
        await store.close();
      }
    };
    await expect(useIt()).rejects.toMatchObject({ code: 'store-unavailable', remedy: expect.stringContaining('backup') });
  });

  test('a folder that cannot be made is an error with a remedy', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    expect(await refusal({ file: join(folder, 'in-the-way', 'store.db'), key })).toMatchObject({
      remedy: expect.stringContaining('folder'),
    });
  });

  test('a database that a newer program made is not touched', async () => {
    await fill();
    const database = new Database(file(), { encryptionKey: key } as Database.Options);
    database.exec('insert into schema_migration (version) values (9999)');
    database.close();
    const error = await refusal({ file: file(), key });
    expect(error).toMatchObject({ message: expect.stringContaining('9999'), remedy: expect.stringContaining('newer') });
  });

  test('expired documents are deleted in time, not only hidden', async () => {
    let time = new Date('2026-11-06T12:00:00Z');
    const store = await createEmbeddedStore({ file: file(), now: () => time });
    await store.put('c', 'old', 1, { expiresAt: new Date(time.getTime() + 1_000) });
    time = new Date('2026-11-06T12:05:00Z');
    await store.put('c', 'new', 2);
    await store.close();
    const database = new Database(file());
    expect(database.prepare('select id from document').all()).toEqual([{ id: 'new' }]);
    database.close();
  });
});
