import type { PlanFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded, readConcept } from './coded';
import type { FactContext } from './context';
import { dayOf, firstDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linked, linkedId, linkedName } from './links';
import { kindOf } from '../references';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** A visit arranged; patients are left out of its participants, this one and all others. */
export function readAppointment(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('status');
  const start = firstDate(entry, 'start') ?? entry.list('requestedPeriod').flatMap((period) => firstDate(period, 'start') ?? [])[0];
  const end = dayOf(firstDate(entry, 'end'));
  const day = dayOf(start);
  const coded = entry.list('serviceType').flatMap((concept) => readConcept(concept) ?? [])[0] ?? readCoded(entry, 'appointmentType');
  const description = entry.text('description');
  const participants = entry
    .list('participant')
    .flatMap((participant) => participant.object('actor') ?? [])
    .filter((actor) => mayBeNamed(entry, actor, context))
    .flatMap((actor) => linkedName(entry, actor, context) ?? []);
  const minutes = entry.number('minutesDuration');
  return defined(
    baseOf(entry, context, { standing: standingOf('Appointment', status), status, date: start, recorded: firstDate(entry, 'created') }),
    {
      kind: 'Appointment' as const,
      code: { text: description ?? coded?.text ?? 'Appointment', codings: coded?.codings ?? [] },
      period: day === undefined ? undefined : defined({ start: day, end }),
      participants,
      says: joined([
        minutes === undefined ? undefined : `${minutes} minutes`,
        entry.text('comment'),
        entry.text('patientInstruction'),
        readCoded(entry, 'cancelationReason')?.text,
      ]),
      reason: readReasons(entry, context).text,
    },
  );
}

/**
 * An appointment is the one entry that several patients share, so that an actor counts as a stranger until it is known to be none: a name
 * without a kind may be another patient, and a relative may be another patient's.
 */
function mayBeNamed(entry: Fields, actor: Fields, context: FactContext): boolean {
  const id = linkedId(actor, context);
  if (id === context.patient) return false;
  const resource = linked(entry, actor, context);
  const kind = resource?.text('resourceType') ?? (id === undefined ? actor.text('type') : kindOf(id));
  return kind !== undefined && kind !== 'Patient' && (kind !== 'RelatedPerson' || resource !== undefined);
}
