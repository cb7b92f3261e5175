import type Database from 'libsql';
import type { Store } from '../domain/ports';
import { prepareChecked } from './checked-statement';
import { requireName, requirePageSize, requireStorableText } from './storable';

interface DocumentRow {
  readonly id: string;
  readonly value: string;
  readonly version: number;
}

/** The document half of `Store`, synchronous: libsql runs a statement to its end before anything else happens in the process. */
export interface Documents {
  get<T>(collection: string, id: string): { readonly value: T; readonly version: number } | undefined;
  put(collection: string, id: string, value: unknown, options: Parameters<Store['put']>[3]): number | undefined;
  remove(collection: string, id: string): void;
  list<T>(
    collection: string,
    options: Parameters<Store['list']>[1],
  ): readonly { readonly id: string; readonly value: T; readonly version: number }[];
}

const pruneEveryMs = 60_000;
const defaultPage = 1_000;
const alive = '(expires_at is null or expires_at > :now)';

function toJson(value: unknown): string {
  // JSON.stringify returns undefined for what JSON cannot hold, whatever its declared type says.
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('A document must be a JSON value; undefined and functions are not.');
  return json;
}

/** Prepares the document statements on an opened, migrated database. `now` decides what has expired, in epoch milliseconds. */
export function prepareDocuments(database: Database.Database, now: () => number): Documents {
  const select = prepareChecked<DocumentRow>(
    database,
    `select id, value, version from document where collection = :collection and id = :id and ${alive}`,
  );
  const page = prepareChecked<DocumentRow>(
    database,
    `select id, value, version from document
     where collection = :collection and id > :after and id >= :prefix and id < :end and ${alive}
     order by id limit cast(:limit as bigint)`,
  );
  const nextRevision = prepareChecked<{ value: number }>(
    database,
    `update document_revision set value = value + 1 where name = 'document' returning value`,
  );
  const insert = `insert into document (collection, id, value, version, expires_at)
     values (:collection, :id, :value, cast(:version as bigint), cast(:expires as bigint))
     on conflict (collection, id) do update
     set value = excluded.value, version = excluded.version, expires_at = excluded.expires_at`;
  const upsert = prepareChecked(database, insert);
  const create = prepareChecked(database, `${insert} where document.expires_at <= :now`);
  const replace = prepareChecked(
    database,
    `update document set value = :value, version = cast(:version as bigint), expires_at = cast(:expires as bigint)
     where collection = :collection and id = :id and version = :expected and ${alive}`,
  );
  const remove = prepareChecked(database, 'delete from document where collection = :collection and id = :id');
  const prune = prepareChecked(database, 'delete from document where expires_at <= :now');

  const write = database.transaction(
    (collection: string, id: string, value: string, expected: number | undefined, expires: number | null) => {
      const version = nextRevision.rows()[0]?.value;
      if (version === undefined) throw new Error('The store has lost its revision counter.');
      const document = { collection, id, value, version, expires };
      if (expected === undefined) return upsert.change(document) === 1 ? version : undefined;
      if (expected === 0) return create.change({ ...document, now: now() }) === 1 ? version : undefined;
      return replace.change({ ...document, expected, now: now() }) === 1 ? version : undefined;
    },
  );

  let prunedAt = Number.NEGATIVE_INFINITY;
  function pruneSometimes(): void {
    if (now() - prunedAt < pruneEveryMs) return;
    prunedAt = now();
    prune.change({ now: prunedAt });
  }

  return {
    get<T>(collection: string, id: string) {
      const row = select.rows({ collection: requireName(collection, 'The collection'), id: requireName(id, 'The id'), now: now() })[0];
      return row && { value: JSON.parse(row.value) as T, version: row.version };
    },
    put(collection, id, value, options) {
      const json = toJson(value);
      pruneSometimes();
      return write.immediate(
        requireName(collection, 'The collection'),
        requireName(id, 'The id'),
        json,
        options?.expected,
        options?.expiresAt?.getTime() ?? null,
      );
    },
    remove(collection, id) {
      remove.change({ collection: requireName(collection, 'The collection'), id: requireName(id, 'The id') });
    },
    list<T>(collection: string, options: Parameters<Store['list']>[1]) {
      const prefix = requireStorableText(options?.prefix ?? '', 'The prefix');
      const rows = page.rows({
        collection: requireName(collection, 'The collection'),
        after: requireStorableText(options?.after ?? '', 'The id to start after'),
        prefix,
        end: `${prefix}\u{10FFFF}`,
        now: now(),
        limit: requirePageSize(options?.limit ?? defaultPage),
      });
      return rows.map((row) => ({ id: row.id, value: JSON.parse(row.value) as T, version: row.version }));
    },
  };
}
