import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dataFiles } from './data-files';
import { StoreUnavailable } from './store-unavailable';

export interface KeyFile {
  /** The master key: never used itself, only through `deriveKey`. */
  readonly key: string;
  readonly created: boolean;
  readonly file: string;
  /** Whether other users of the machine may read the file; some mounted file systems cannot say otherwise. */
  readonly readableByOthers: boolean;
}

/** Reads the key in `file`. Throws `StoreUnavailable` when it is missing or holds no key of 32 characters or more. */
export function readKeyFile(file: string): string {
  let key: string;
  try {
    key = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StoreUnavailable(`The key file ${file} cannot be read.`, 'Restore it from a backup, or name the right file.', {
      cause: error,
    });
  }
  if (key.length < 32) throw new StoreUnavailable(`The key file ${file} holds no key.`, 'Restore it from a backup.');
  return key;
}

/** A link either appears whole or not at all, so of two processes that start together one makes the key and the other reads it. */
function createKeyFile(file: string): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
  }
}

/**
 * The master key beside the data, for when none is configured: read, or generated (256 bits, mode 0600) when the folder holds no data yet.
 * Throws `StoreUnavailable` when there is a database but no key: a new key could not open it.
 */
export function readOrCreateKey(folder: string): KeyFile {
  const { key: file, store } = dataFiles(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The store is looked for first: a process that starts at the same time makes its key before its store.
  if (existsSync(store) && !existsSync(file)) {
    throw new StoreUnavailable(
      `The store ${store} is there but its key ${file} is not.`,
      'Configure the key it was made with, or restore the key file from a backup.',
    );
  }
  const created = !existsSync(file) && createKeyFile(file);
  return { key: readKeyFile(file), created, file, readableByOthers: process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0 };
}
