import type { PlanFact } from '../../domain/chart';
import { baseOf } from './base';
import { readCodedTexts, readConcept } from './coded';
import type { FactContext } from './context';
import { readBounds, readPeriod } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedId, linkedName } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** Who cares for the patient, each with their role; the patient is left out. */
export function readCareTeam(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('status');
  const category = entry.list('category').flatMap((concept) => readConcept(concept) ?? [])[0];
  const participants = entry.list('participant').flatMap((participant) => {
    const member = participant.object('member');
    if (linkedId(member, context) === context.patient) return [];
    const name = linkedName(entry, member, context);
    const role = readCodedTexts(participant, 'role');
    return name === undefined ? [] : [role === undefined ? name : `${name} (${role})`];
  });
  return defined(baseOf(entry, context, { standing: standingOf('CareTeam', status), status, date: readBounds(entry, 'period').start }), {
    kind: 'CareTeam' as const,
    code: { text: entry.text('name') ?? category?.text ?? 'Care team', codings: category?.codings ?? [] },
    period: readPeriod(entry, 'period'),
    participants,
    reason: readReasons(entry, context).text,
  });
}
