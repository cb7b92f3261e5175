import type Database from 'libsql';
import { prepareChecked } from './checked-statement';
import { requireName, requirePageSize, requireStorableText } from './storable';

export interface StreamEntry {
  readonly sequence: number;
  readonly body: string;
}

/** The append-only half of `Store`, synchronous. */
export interface Streams {
  append(stream: string, sequence: number, body: string): boolean;
  read(stream: string, from: number | undefined, limit: number | undefined): readonly StreamEntry[];
  last(stream: string): StreamEntry | undefined;
}

const defaultPage = 1_000;

/** Prepares the stream statements. The sequence is checked inside the one inserting statement, so two writers cannot both pass the check. */
export function prepareStreams(database: Database.Database): Streams {
  const insert = prepareChecked(
    database,
    `insert into stream_entry (stream, sequence, body)
     select cast(:stream as text), cast(:sequence as bigint), cast(:body as text)
     where cast(:sequence as bigint) = (select coalesce(max(sequence), 0) + 1 from stream_entry where stream = :stream)
     on conflict (stream, sequence) do nothing`,
  );
  const page = prepareChecked<StreamEntry>(
    database,
    `select sequence, body from stream_entry where stream = :stream and sequence >= :first order by sequence limit cast(:limit as bigint)`,
  );
  const last = prepareChecked<StreamEntry>(
    database,
    'select sequence, body from stream_entry where stream = :stream order by sequence desc limit 1',
  );

  return {
    append(stream, sequence, body) {
      if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError('A stream counts 1, 2, 3 …');
      return insert.change({ stream: requireName(stream, 'The stream'), sequence, body: requireStorableText(body, 'The entry') }) === 1;
    },
    read(stream, from, limit) {
      return page.rows({ stream: requireName(stream, 'The stream'), first: from ?? 1, limit: requirePageSize(limit ?? defaultPage) });
    },
    last(stream) {
      return last.rows({ stream: requireName(stream, 'The stream') })[0];
    },
  };
}
