import type { PlanFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded, readConcept } from './coded';
import type { FactContext } from './context';
import { dayOf, firstDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedId, linkedName } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** A visit arranged; the patient is left out of its participants. */
export function readAppointment(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('status');
  const start = firstDate(entry, 'start') ?? entry.list('requestedPeriod').flatMap((period) => firstDate(period, 'start') ?? [])[0];
  const end = dayOf(firstDate(entry, 'end'));
  const day = dayOf(start);
  const coded = entry.list('serviceType').flatMap((concept) => readConcept(concept) ?? [])[0] ?? readCoded(entry, 'appointmentType');
  const description = entry.text('description');
  const participants = entry.list('participant').flatMap((participant) => {
    const actor = participant.object('actor');
    return linkedId(actor, context) === context.patient ? [] : (linkedName(entry, actor, context) ?? []);
  });
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
