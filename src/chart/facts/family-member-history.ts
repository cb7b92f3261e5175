import type { FamilyHistoryFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded } from './coded';
import type { FactContext } from './context';
import { firstDate, readDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { rangeText, readQuantity } from './quantity';
import { standingOf } from './standing';

/** What runs in the family: one relative and their conditions. */
export function readFamilyHistory(entry: Fields, context: FactContext): FamilyHistoryFact {
  const status = entry.text('status');
  const base = baseOf(entry, context, {
    standing: standingOf('FamilyMemberHistory', status),
    status,
    date: firstDate(entry, 'date'),
    recorded: firstDate(entry, 'date'),
  });
  return defined(base, {
    kind: 'FamilyMemberHistory' as const,
    relationship: readCoded(entry, 'relationship')?.text ?? 'relative',
    conditions: entry.list('condition').flatMap((condition) => {
      const code = readCoded(condition, 'code');
      if (!code) return [];
      return [defined({ code, concept: context.vocabulary.conditionOf(code.codings, code.text)?.id, onset: onsetOf(condition) })];
    }),
    deceased: deceasedOf(entry),
    remarks: joined([
      base.remarks,
      ...entry.list('condition').flatMap((condition) => condition.list('note').flatMap((note) => note.text('text') ?? [])),
    ]),
  });
}

function onsetOf(condition: Fields): string | undefined {
  const age = readQuantity(condition.object('onsetAge'))?.text ?? rangeText(condition.object('onsetRange'));
  return age !== undefined ? `at ${age}` : condition.text('onsetString');
}

function deceasedOf(entry: Fields): string | undefined {
  const age = readQuantity(entry.object('deceasedAge'))?.text ?? rangeText(entry.object('deceasedRange'));
  if (age !== undefined) return `at ${age}`;
  const date = readDate(entry, 'deceasedDate') ?? entry.text('deceasedString');
  return date ?? (entry.boolean('deceasedBoolean') === true ? 'yes' : undefined);
}
