import type { CareRelation } from '../domain/ports';
import { patientsOf } from './compartment';
import { dayOf, instantOf, readBounds, readDate } from './facts/dates';
import { Fields } from './facts/fields';
import { relativeReference } from './references';
import type { RawResource } from './source';

interface Found {
  readonly at: number;
  readonly relation: CareRelation;
}

/** The relations that these entries show between a patient and any of the actors (a practitioner and their roles), newest first. */
export function readRelations(resources: readonly RawResource[], patient: string, actors: ReadonlySet<string>): readonly CareRelation[] {
  const found = resources
    .filter((resource) => patientsOf(resource).includes(patient))
    .flatMap((resource) => relationOf(new Fields(resource), actors) ?? []);
  found.sort((one, other) => other.at - one.at || (one.relation.reference < other.relation.reference ? -1 : 1));
  return [...new Map(found.map(({ relation }) => [relation.reference, relation])).values()];
}

function relationOf(entry: Fields, actors: ReadonlySet<string>): Found | undefined {
  switch (entry.text('resourceType')) {
    case 'CareTeam':
      return entry.text('status') === 'active' ? taking(entry, 'member', 'care-team', actors) : undefined;
    case 'Encounter':
      return isUndone(entry, ['cancelled', 'entered-in-error']) ? undefined : taking(entry, 'individual', 'encounter', actors);
    case 'Appointment':
      // Proposed and pending appointments may never be: only what was agreed on opens a chart.
      return ['booked', 'arrived', 'checked-in', 'fulfilled'].includes(entry.text('status') ?? '') ? taking(entry, 'actor', 'appointment', actors) : undefined;
    default:
      return undefined;
  }
}

/** A status that cannot be read grants nothing. */
const isUndone = (entry: Fields, undone: readonly string[]): boolean => undone.includes(entry.text('status') ?? 'entered-in-error');

function taking(entry: Fields, member: string, basis: CareRelation['basis'], actors: ReadonlySet<string>): Found | undefined {
  const participant = entry
    .list('participant')
    .find(
      (candidate) =>
        actors.has(relativeReference(candidate.object(member)?.text('reference') ?? '') ?? '') && candidate.text('status') !== 'declined',
    );
  if (!participant) return undefined;
  const whole = readBounds(entry, 'period');
  const own = readBounds(participant, 'period');
  const start = readDate(entry, 'start') ?? own.start ?? whole.start;
  const from = dayOf(start);
  const ended = earliest(dayOf(own.end), dayOf(whole.end), dayOf(readDate(entry, 'end')));
  // A visit that is over and does not say since when must not open the chart for ever: its first day is all that is known.
  const over = basis === 'encounter' && entry.text('status') === 'finished' && ended === undefined;
  if (over && from === undefined) return undefined;
  const until = over ? from : ended;
  const reference = `${entry.text('resourceType') ?? ''}/${entry.text('id') ?? ''}`;
  return { at: instantOf(start), relation: { basis, reference, ...(from && { from }), ...(until && { until }) } };
}

const earliest = (...days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day): day is string => day !== undefined).sort()[0];
