import type { ImmunizationFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded } from './coded';
import type { FactContext } from './context';
import { firstDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedNames } from './links';
import { readQuantity } from './quantity';
import { standingOf } from './standing';

/** A vaccine given, or recorded as not given. */
export function readImmunization(entry: Fields, context: FactContext): ImmunizationFact {
  const status = entry.text('status');
  const code = readCoded(entry, 'vaccineCode') ?? { text: 'Unnamed vaccine', codings: [] };
  const actors = entry.list('performer').flatMap((performer) => performer.object('actor') ?? []);
  const base = baseOf(entry, context, {
    standing: standingOf('Immunization', status),
    status,
    date: firstDate(entry, 'occurrenceDateTime') ?? firstDate(entry, 'recorded'),
    recorded: firstDate(entry, 'recorded'),
    author: joined(linkedNames(entry, actors, context), ', '),
  });
  const lot = entry.text('lotNumber');
  return defined(base, {
    kind: 'Immunization' as const,
    code,
    concept: context.vocabulary.vaccineOf(code.codings, code.text)?.id,
    given: status === 'completed',
    statusReason: readCoded(entry, 'statusReason')?.text,
    dose: joined([doseInSeries(entry), readQuantity(entry.object('doseQuantity'))?.text, lot && `lot ${lot}`], ', '),
    remarks: joined([base.remarks, entry.text('occurrenceString')]),
  });
}

function doseInSeries(entry: Fields): string | undefined {
  const applied = entry.list('protocolApplied')[0];
  const number = applied?.number('doseNumberPositiveInt') ?? applied?.text('doseNumberString');
  const total = applied?.number('seriesDosesPositiveInt') ?? applied?.text('seriesDosesString');
  if (number === undefined) return undefined;
  return total === undefined ? `dose ${number}` : `dose ${number} of ${total}`;
}
