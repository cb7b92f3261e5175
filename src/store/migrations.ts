import type Database from 'libsql';
import { prepareChecked } from './checked-statement';
import { StoreUnavailable } from './store-unavailable';

/** Each entry takes the schema one version further and is never edited once released. In the SQL that PostgreSQL runs too. */
const migrations: readonly (readonly string[])[] = [
  [
    // `document_revision` gives every write a number of its own, so that a removed and re-made document never repeats a version.
    `create table document_revision (name text primary key, value bigint not null)`,
    `insert into document_revision (name, value) values ('document', 0)`,
    `create table document (
       collection text not null,
       id text not null,
       value text not null,
       version bigint not null,
       expires_at bigint,
       primary key (collection, id)
     )`,
    `create index document_expiry on document (expires_at)`,
    `create table stream_entry (
       stream text not null,
       sequence bigint not null,
       body text not null,
       primary key (stream, sequence)
     )`,
  ],
];

/** Brings the schema to this program's version inside one transaction. Throws `StoreUnavailable` for a schema newer than the program. */
export function migrate(database: Database.Database, file: string): void {
  const applied = prepareMigrationTable(database);
  if (applied() === migrations.length) return;
  const applyMissing = database.transaction(() => {
    // Read again under the write lock: another process may have migrated meanwhile.
    const current = applied();
    if (current > migrations.length) {
      throw new StoreUnavailable(
        `The store ${file} has schema version ${current}; this program knows ${migrations.length}.`,
        'Start the newer Curbside that made it, or restore a backup from before the upgrade.',
      );
    }
    const note = prepareChecked(database, 'insert into schema_migration (version) values (:version)');
    migrations.slice(current).forEach((statements, index) => {
      for (const statement of statements) database.exec(statement);
      note.change({ version: current + index + 1 });
    });
  });
  applyMissing.immediate();
}

function prepareMigrationTable(database: Database.Database): () => number {
  database.exec('create table if not exists schema_migration (version bigint primary key)');
  const last = prepareChecked<{ version: number }>(database, 'select coalesce(max(version), 0) as version from schema_migration');
  return () => last.rows()[0]?.version ?? 0;
}
