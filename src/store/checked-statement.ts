// Hides three traps of libsql 0.5: a missing parameter silently binds NULL, a boolean or a lone Buffer aborts the process,
// and text is cut at a NUL character when it is read back.
import type Database from 'libsql';

export type SqlValue = string | number | null;
export type SqlParameters = Readonly<Record<string, SqlValue>>;

/** A prepared statement whose named parameters must be given exactly: all of them, no others, text and safe integers only. */
export interface CheckedStatement<Row> {
  rows(parameters?: SqlParameters): readonly Row[];
  /** How many rows were changed. */
  change(parameters?: SqlParameters): number;
}

const namedParameter = /:([a-z][A-Za-z]*)/g;

function check(names: ReadonlySet<string>, parameters: SqlParameters): void {
  for (const name of names) {
    if (!Object.hasOwn(parameters, name)) throw new TypeError(`The statement needs the parameter "${name}", which was not given.`);
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (!names.has(name)) throw new TypeError(`The statement has no parameter "${name}".`);
    const bindable = value === null || typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));
    if (!bindable) throw new TypeError(`The parameter "${name}" must be text, a safe integer or null; it is ${typeof value}.`);
  }
}

/** Prepares SQL whose parameters are written `:name`. `Row` states the selected columns; nothing checks it against the SQL. */
export function prepareChecked<Row = never>(database: Database.Database, sql: string): CheckedStatement<Row> {
  const names = new Set([...sql.matchAll(namedParameter)].map((match) => match[1] ?? ''));
  const statement = database.prepare<SqlParameters>(sql);
  return {
    rows(parameters = {}) {
      check(names, parameters);
      // `get` would add a `_metadata` property to the row, so single rows are read with `all` too.
      return statement.all(parameters) as readonly Row[];
    },
    change(parameters = {}) {
      check(names, parameters);
      return statement.run(parameters).changes;
    },
  };
}
