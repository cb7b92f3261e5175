import type { PlanFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded } from './coded';
import type { FactContext } from './context';
import { readBounds, readPeriod } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedNames } from './links';
import { standingOf } from './standing';

/** Who pays. */
export function readCoverage(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('status');
  const payors = linkedNames(entry, entry.list('payor'), context);
  const type = readCoded(entry, 'type');
  const subscriber = entry.text('subscriberId');
  const classes = entry.list('class').flatMap((item) => item.text('name') ?? item.text('value') ?? []);
  return defined(baseOf(entry, context, { standing: standingOf('Coverage', status), status, date: readBounds(entry, 'period').start }), {
    kind: 'Coverage' as const,
    code: type ?? { text: payors[0] ?? 'Coverage', codings: [] },
    period: readPeriod(entry, 'period'),
    participants: payors,
    says: joined([payors.length > 0 ? `payer ${payors.join(', ')}` : undefined, ...classes, subscriber && `member ${subscriber}`], ', '),
  });
}
