import type { Store } from '../domain/ports';
import { prepareDocuments } from './documents';
import { migrate } from './migrations';
import { inMemory, openDatabase } from './open-database';
import { StoreUnavailable } from './store-unavailable';
import { prepareStreams } from './streams';
import { translateFailure } from './translate-failure';

export interface EmbeddedStoreOptions {
  /** A path on a local disk, or `:memory:` (nothing is kept and nothing encrypted). */
  readonly file: string;
  /** Encrypts the file and its log (AES-256); the same key opens it again. */
  readonly key?: string;
  /** Decides what has expired; the wall clock when left out. */
  readonly now?: () => Date;
}

/**
 * Opens (or makes) the embedded database. Several processes on one machine may open the same file. `list` and `readStream` return
 * at most 1,000 rows unless told otherwise. Throws `StoreUnavailable` with a remedy, at opening and at every later use.
 */
export async function createEmbeddedStore({ file, key, now = () => new Date() }: EmbeddedStoreOptions): Promise<Store> {
  const database = openDatabase(file, key);
  const { documents, streams } = translateFailure(file, () => {
    try {
      migrate(database, file);
      return { documents: prepareDocuments(database, () => now().getTime()), streams: prepareStreams(database) };
    } catch (error) {
      database.close();
      throw error;
    }
  });

  let open = true;
  function work<T>(statement: () => T): T {
    // libsql lets prepared statements run on after `close`.
    if (!open) throw new StoreUnavailable(`The store ${file === inMemory ? 'in memory' : file} is closed.`, 'Start Curbside again.');
    return translateFailure(file, statement);
  }

  return {
    get: async <T>(collection: string, id: string) => work(() => documents.get<T>(collection, id)),
    put: async (collection, id, value, options) => work(() => documents.put(collection, id, value, options)),
    remove: async (collection, id) => work(() => documents.remove(collection, id)),
    list: async <T>(collection: string, options?: Parameters<Store['list']>[1]) => work(() => documents.list<T>(collection, options)),
    append: async (stream, sequence, body) => work(() => streams.append(stream, sequence, body)),
    readStream: async (stream, from, limit) => work(() => streams.read(stream, from, limit)),
    lastOfStream: async (stream) => work(() => streams.last(stream)),
    close: async () => {
      if (!open) return;
      open = false;
      // Moves the log into the one file, so that a stopped store is backed up by copying it; when others still read, they will do it.
      translateFailure(file, () => database.pragma('wal_checkpoint(TRUNCATE)'));
      database.close();
    },
  };
}
