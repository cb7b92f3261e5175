import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { StoreUnavailable } from './store-unavailable';
import { translateFailure } from './translate-failure';

export const inMemory = ':memory:';

const busyTimeoutMs = 5_000;

/** Makes folder and file before SQLite does, readable by their owner only; SQLite gives its `-wal` and `-shm` files the same mode. */
function makePrivateFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new StoreUnavailable(
      `The store ${file} cannot be opened.`,
      'Check that its folder can be made and that the user that runs Curbside may read and write there.',
      { cause: error },
    );
  }
}

function pragma(database: Database.Database, name: string): unknown {
  const rows = database.pragma(name) as readonly Readonly<Record<string, unknown>>[];
  return Object.values(rows[0] ?? {})[0];
}

/**
 * Opens an encrypted database in which a finished write survives power loss: write-ahead log, `synchronous=FULL`
 * (https://sqlite.org/pragma.html#pragma_synchronous). Throws `StoreUnavailable` when the key does not fit or the log cannot be used.
 */
export function openDatabase(file: string, key: string | undefined): Database.Database {
  if (file === inMemory) return new Database(inMemory);
  makePrivateFile(file);
  return translateFailure(file, () => {
    // `encryptionKey` is missing from the package's type of its options.
    const options = { timeout: busyTimeoutMs, ...(key === undefined ? {} : { encryptionKey: key }) };
    const database = new Database(file, options);
    try {
      const journal = pragma(database, 'journal_mode=WAL');
      pragma(database, 'synchronous=FULL');
      if (journal !== 'wal' || pragma(database, 'synchronous') !== 2) {
        throw new StoreUnavailable(
          `The store ${file} cannot keep a write-ahead log.`,
          'Put the data folder on a local disk: network file systems do not support it.',
        );
      }
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
