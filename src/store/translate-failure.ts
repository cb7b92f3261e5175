import { StoreUnavailable } from './store-unavailable';

const remedies: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  SQLITE_NOTADB: [
    'cannot be read with this key, or is damaged',
    'Use the key the store was made with (its key file, or the configured key); if that is the key in use, restore the file from a backup.',
  ],
  SQLITE_CORRUPT: ['is damaged', 'Stop Curbside and restore the file from a backup.'],
  SQLITE_BUSY: ['is locked by another process', 'End the other process that holds the database, then try again.'],
  SQLITE_LOCKED: ['is locked by another process', 'End the other process that holds the database, then try again.'],
  SQLITE_FULL: ['has no disk space left', 'Free disk space on the volume that holds the data folder.'],
  SQLITE_READONLY: ['may not be written', 'Give the user that runs Curbside write permission on the data folder and its files.'],
  SQLITE_CANTOPEN: ['cannot be opened', 'Check that the data folder exists and that the user that runs Curbside may read and write it.'],
};

/** SQLite's extended codes (`SQLITE_BUSY_SNAPSHOT`, `SQLITE_IOERR_FSYNC`, https://sqlite.org/rescode.html) begin with their primary code. */
function primaryCode(code: string): string {
  return code.split('_').slice(0, 2).join('_');
}

/** Runs one piece of database work and turns the engine's errors into `StoreUnavailable` with a remedy; everything else passes as it is. */
export function translateFailure<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code: unknown = (error as { readonly code?: unknown } | null)?.code;
    if (typeof code !== 'string' || !code.startsWith('SQLITE_')) throw error;
    const [problem, remedy] = remedies[primaryCode(code)] ?? [
      `could not be used (${code})`,
      'Check the disk that holds the data folder; if the error stays, restore the file from a backup.',
    ];
    throw new StoreUnavailable(`The store ${file} ${problem}.`, remedy, { cause: error });
  }
}
