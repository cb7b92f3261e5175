import type { Period } from '../../domain/calendar';
import type { ProposedClaim } from '../../domain/claim';
import type { ProposedSection } from '../../domain/answer';
import { citeWhole } from '../../text/quotes';
import { describePeriod } from '../writing/absence';
import { computed, counted, decimalsOf } from '../writing/computed';
import { inPeriod } from '../writing/period-of';
import { evidenceOf, quoteFact } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { changeBetween, trendSection, unitShown } from './measured-change';
import type { Measurement } from './measurements';
import { absentPart, listSection, partOf } from './part';

const kinds = ['Observation'];

/** As `answerObservation`, on values already found. `all` and `within` are newest first. */
export function answerMeasurements(asked: Asked, all: readonly Measurement[], within: readonly Measurement[]): Part {
  const { question, file, name } = asked;
  const retracted = retractedClaims(asked);
  const latest = within[Math.max(0, question.offset ?? 0)];
  if (!latest && within.length > 0) return absentPart(asked, `earlier ${name}`, kinds, [quote(asked, within.at(-1) as Measurement)]);
  if (!latest) {
    const nearest = all[0] ? [quoteFact(file, all[0].id)] : [];
    return absentPart(asked, name, kinds, [...nearest, ...retracted]);
  }
  switch (question.aggregate) {
    case 'trend':
      return trend(asked, within);
    case 'highest':
    case 'lowest':
      return extreme(asked, within, question.aggregate);
    case 'first':
    case 'started':
      return partOf(quote(asked, within.at(-1) ?? latest), { sections: [history(asked, [...within].reverse().slice(1), 'After that')] });
    case 'count': {
      const evidence = counted(
        file,
        within.map((each) => each.id),
        `${latest.label} ${within.length === 1 ? 'value' : 'values'} recorded${describePeriod(asked.period)}`,
      );
      return partOf(
        {
          text: evidence.text,
          citations: [citeWhole(evidence), ...within.slice(0, 5).map((each) => citeWhole(evidenceOf(asked.file, each.id)))],
          importance: 'must-know',
        },
        { evidence: [evidence], sections: [history(asked, within, 'Values')] },
      );
    }
    case 'average':
      return average(asked, within);
    case 'compare':
      return compare(asked, all, within);
    case 'all':
      return partOf(quote(asked, latest), { sections: [history(asked, within.slice(1), 'Before that')] });
    case 'who':
    default:
      return partOf(quote(asked, latest), {
        sections: [
          history(asked, within.slice(within.indexOf(latest) + 1, within.indexOf(latest) + 5), 'Before that'),
          listSection('set-aside', 'Set aside', retracted),
        ],
        suggestions: within.length > 2 ? [`trend of ${name}`] : [],
      });
  }
}

/** A period of several values is asked for by "in 2019": every value is the answer. */
function trend(asked: Asked, within: readonly Measurement[]): Part {
  const comparable = comparableOf(within);
  const [last] = comparable;
  const first = comparable.at(-1);
  if (!last || !first || comparable.length < 2)
    return partOf(quote(asked, within[0] as Measurement), { sections: [history(asked, within.slice(1), 'Before that')] });
  const { claim, evidence } = changeBetween(asked, first, last);
  return partOf(claim, { evidence, sections: [trendSection(asked, comparable)] });
}

function extreme(asked: Asked, within: readonly Measurement[], which: 'highest' | 'lowest'): Part {
  const comparable = comparableOf(within);
  const better = (a: Measurement, b: Measurement) =>
    which === 'highest' ? (a.value ?? 0) > (b.value ?? 0) : (a.value ?? 0) < (b.value ?? 0);
  const [first] = comparable;
  if (!first) return partOf(quote(asked, within[0] as Measurement));
  const best = comparable.reduce((found, each) => (better(each, found) ? each : found), first);
  const value = best.value ?? 0;
  const evidence = computed(
    which === 'highest' ? 'maximum' : 'minimum',
    comparable.map((each) => each.id),
    comparable.map((each) => each.value ?? 0),
    value,
    `${which} of ${comparable.length}: ${value} ${best.unit ?? ''}`.trim(),
    best.unit,
  );
  const claim = quote(asked, best);
  return partOf(
    { ...claim, citations: [...claim.citations, citeWhole(evidence)] },
    { evidence: [evidence], sections: [history(asked, within.slice(0, 4), 'Latest values')] },
  );
}

function average(asked: Asked, within: readonly Measurement[]): Part {
  const comparable = comparableOf(within);
  const values = comparable.map((each) => each.value ?? 0);
  const unit = comparable[0] ? unitShown(comparable[0]) : '';
  if (values.length === 0) return partOf(quote(asked, within[0] as Measurement));
  const decimals = Math.max(...values.map(decimalsOf), 1);
  const mean = Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(decimals));
  const evidence = computed(
    'mean',
    comparable.map((each) => each.id),
    values,
    mean,
    `mean of ${values.length} values: ${mean} ${unit}${describePeriod(asked.period)}`.trim(),
    unit,
  );
  return partOf(
    {
      text: `${comparable[0]?.label ?? asked.name}: ${evidence.text}`,
      citations: [citeWhole(evidence), ...comparable.slice(0, 3).map((each) => citeWhole(evidenceOf(asked.file, each.id)))],
      importance: 'must-know',
    },
    { evidence: [evidence], sections: [history(asked, within, 'Values')] },
  );
}

function compare(asked: Asked, all: readonly Measurement[], within: readonly Measurement[]): Part {
  const mine = comparableOf(within);
  // "Better in March than now": with one period named, the latest value is the other side.
  const others = asked.against
    ? all.filter((each) => inPeriod(each.date, asked.against))
    : asked.period
      ? all.filter((each) => !within.includes(each)).slice(0, 1)
      : [];
  const inOther = comparableOf(others);
  const [a, b] = [mine[0], inOther[0]];
  if ((!asked.against && !asked.period) || !a) return trend(asked, within);
  if (!b) return absentPart(asked, asked.name, kinds, [quote(asked, a)], asked.against);
  const [first, last] = a.date <= b.date ? [a, b] : [b, a];
  const { claim, evidence } = changeBetween(asked, first, last);
  return partOf(claim, {
    evidence,
    sections: [history(asked, mine, periodTitle(asked.period)), history(asked, inOther, periodTitle(asked.against))],
  });
}

function history(asked: Asked, values: readonly Measurement[], title: string): ProposedSection {
  return listSection(
    `history-${title}`,
    title,
    values.map((each) => quoteFact(asked.file, each.id)),
  );
}

/** Values that may be set side by side: the unit most of them share. */
function comparableOf(values: readonly Measurement[]): Measurement[] {
  const unit = values.find((each) => each.value !== undefined)?.unit;
  return values.filter((each) => each.value !== undefined && each.unit === unit);
}

/** What was entered in error is named as such, so that nobody looks for it elsewhere. */
export function retractedClaims(asked: Asked): ProposedClaim[] {
  return asked.file.setAside
    .filter((fact) => fact.kind === 'Observation' && asked.subject.concept !== undefined && fact.concept === asked.subject.concept)
    .slice(0, 3)
    .map((fact) => quoteFact(asked.file, fact.id, 'detail'));
}

const quote = (asked: Asked, value: Measurement): ProposedClaim => quoteFact(asked.file, value.id, 'must-know');

const periodTitle = (period: Period | undefined): string => (period?.words ? period.words : 'Earlier');
