import type { ProblemFact } from '../../domain/chart';
import { baseOf } from './base';
import { codesOf, readCoded, readCodedTexts } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName } from './links';
import { rangeText, readQuantity } from './quantity';
import { clinicalStanding } from './standing';

const categories = ['problem-list-item', 'encounter-diagnosis', 'health-concern'] as const;

/** A problem or diagnosis. */
export function readCondition(entry: Fields, context: FactContext): ProblemFact {
  const code = readCoded(entry, 'code') ?? { text: 'Unnamed condition', codings: [] };
  const onset = firstDate(entry, 'onsetDateTime') ?? readBounds(entry, 'onsetPeriod').start;
  const abatement = firstDate(entry, 'abatementDateTime') ?? readBounds(entry, 'abatementPeriod').end;
  const abated =
    abatement !== undefined || entry.boolean('abatementBoolean') === true || entry.has('abatementAge') || entry.has('abatementString');
  const { standing, status } = clinicalStanding(codesOf(entry, 'clinicalStatus')[0], codesOf(entry, 'verificationStatus')[0], abated);
  const recorded = firstDate(entry, 'recordedDate');
  const category = codesOf(entry, 'category');
  const remarks = [entry.text('onsetString'), onsetAge(entry), entry.text('abatementString')].filter((words) => words !== undefined);
  const base = baseOf(entry, context, { standing, status, date: onset ?? recorded, recorded, author: author(entry, context) });
  return defined(base, {
    kind: 'Condition' as const,
    code,
    concept: context.vocabulary.conditionOf(code.codings, code.text)?.id,
    category: categories.find((known) => category.includes(known)) ?? (category.length > 0 ? ('other' as const) : undefined),
    onset,
    abatement,
    severity: readCoded(entry, 'severity')?.text,
    bodySite: readCodedTexts(entry, 'bodySite'),
    remarks: [base.remarks, ...remarks].filter((words) => words !== undefined).join('; ') || undefined,
  });
}

function onsetAge(entry: Fields): string | undefined {
  const age = readQuantity(entry.object('onsetAge'))?.text ?? rangeText(entry.object('onsetRange'));
  return age === undefined ? undefined : `onset at ${age}`;
}

const author = (entry: Fields, context: FactContext): string | undefined =>
  linkedName(entry, entry.object('recorder'), context) ?? linkedName(entry, entry.object('asserter'), context);
