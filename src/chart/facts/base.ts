import type { RecordedDate } from '../../domain/calendar';
import type { Standing } from '../../domain/chart';
import type { FactContext } from './context';
import type { Fields } from './fields';
import { linkedId } from './links';

/** What every reader finds in its own members; the rest of a fact's base reads the same everywhere. */
interface Own {
  readonly standing: Standing;
  readonly status: string | undefined;
  readonly date: RecordedDate | undefined;
  readonly recorded?: RecordedDate | undefined;
  readonly author?: string | undefined;
  /** The member that refers to the encounter. */
  readonly encounter?: Fields | undefined;
}

/** `Type/id` of an entry. The caller has made sure that it has both. */
export const idOf = (entry: Fields): string => `${entry.text('resourceType') ?? ''}/${entry.text('id') ?? ''}`;

/** The members that all facts share; `defined` drops those that are absent. */
export function baseOf(entry: Fields, context: FactContext, own: Own) {
  return {
    id: idOf(entry),
    standing: own.standing,
    status: own.status,
    date: own.date,
    recorded: own.recorded,
    author: own.author,
    encounter: linkedId(own.encounter ?? entry.object('encounter'), context),
    remarks: remarksOf(entry),
  };
}

/** The texts of all annotations, joined. */
export function remarksOf(entry: Fields): string | undefined {
  const notes = entry.list('note').flatMap((note) => note.text('text') ?? []);
  return notes.length > 0 ? notes.join(' ') : undefined;
}

/** The texts that there are, joined; undefined when there is none. */
export const joined = (parts: readonly (string | undefined)[], separator = '; '): string | undefined => {
  const present = parts.filter((part): part is string => part !== undefined && part !== '');
  return present.length > 0 ? present.join(separator) : undefined;
};
