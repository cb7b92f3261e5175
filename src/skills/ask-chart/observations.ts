import type { ProposedSection, TrendPoint } from '../../domain/answer';
import type { Period } from '../../domain/calendar';
import type { ProposedClaim } from '../../domain/claim';
import type { Evidence } from '../../domain/evidence';
import { describeInterval, formatDay } from '../../text/dates';
import { computed, counted, decimalsOf, difference } from '../writing/computed';
import { describePeriod } from '../writing/absence';
import { inPeriod } from '../writing/period-of';
import { claimFrom, quoteFact } from '../writing/quote-fact';
import { citeWhole } from '../../text/quotes';
import type { Asked, Part } from './asked';
import type { ObservationConcept } from '../../knowledge/observations';
import { holds, measurementsNamed, measurementsOf, stems, type Measurement } from './measurements';
import { absentPart, listSection, partOf } from './part';

const kinds = ['Observation'];

/** Questions on a measured thing: latest, trend, extremes, comparisons, counts. */
export function answerObservation(asked: Asked): Part {
  const { subject, knowledge, file, period } = asked;
  const concept = knowledge.observations.find((each) => each.id === subject.concept);
  const narrowed = subject.qualifier ? measurementsNamed(file, `${subject.qualifier} ${subject.words}`) : [];
  const coded = concept && narrowed.length === 0 ? measurementsOf(file, concept) : narrowed;
  const all = coded.length > 0 || !concept ? coded : unvocabularied(asked, concept);
  const within = all.filter((each) => inPeriod(each.date, period));
  // "Urine glucose" is not answered with a blood glucose.
  if (subject.qualifier && narrowed.length === 0 && specimens.has(subject.qualifier.toLowerCase()))
    return absentPart({ ...asked, name: `${subject.qualifier} ${asked.name}` }, `${subject.qualifier} ${asked.name}`, kinds);
  if (within.length === 0) return elsewhere(asked, all, concept);
  const part = answerMeasurements(asked, all, within);
  return subject.qualifier && narrowed.length === 0
    ? { ...part, notAddressed: [...part.notAddressed, `“${subject.qualifier}” was not taken into account: no value of that name.`] }
    : part;
}

const specimens = new Set([
  'urine',
  'urinary',
  'csf',
  'stool',
  'fecal',
  'faecal',
  'pleural',
  'ascites',
  'ascitic',
  'synovial',
  'sputum',
  'cord',
  'saliva',
  'sweat',
  'peritoneal',
]);
const generic = new Set(
  [
    'gene',
    'mutation',
    'level',
    'test',
    'status',
    'count',
    'ratio',
    'total',
    'screen',
    'score',
    'serum',
    'blood',
    'percent',
    'index',
    'rate',
    'quantitative',
  ].map((word) => stems(word)[0] ?? word),
);

/** Observations that say in their name or value which gene they are about. */
const genomic = new Set(['genetic-variant', 'gene-studied']);

/** Values without a code we know, under the concept's own distinctive words. */
function unvocabularied(asked: Asked, concept: ObservationConcept): Measurement[] {
  const words = stems(concept.name).filter((word) => !generic.has(word));
  return words.length === 0
    ? []
    : measurementsNamed(asked.file, words.join(' ')).filter((each) => each.fact.concept === undefined || genomic.has(each.fact.concept));
}

/** No value: a report, a procedure or a refusal may still speak of it; absence is claimed of all of them. */
function elsewhere(asked: Asked, all: readonly Measurement[], concept: ObservationConcept | undefined): Part {
  const { file, name, period } = asked;
  const phrases = [name, ...(concept?.synonyms ?? []), asked.subject.words].map(stems).filter((words) => words.join('').length > 3);
  const named = (text: string) => phrases.some((words) => holds(text, words));
  const reports = [
    ...file.reports.filter((fact) => named(fact.code.text)),
    ...file.procedures.filter((fact) => named(fact.code.text)),
  ].filter((fact) => inPeriod(fact.date, period));
  const [report, ...others] = reports;
  if (report)
    return partOf(quoteFact(file, report.id), {
      sections: [
        listSection(
          'reports',
          'Also in the record',
          others.map((fact) => quoteFact(file, fact.id)),
        ),
      ],
    });
  const nearest = all[0] ? [quoteFact(file, all[0].id)] : [];
  return absentPart(asked, name, ['Observation', 'DiagnosticReport', 'Procedure'], [...nearest, ...retractedClaims(asked)]);
}

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
          citations: [citeWhole(evidence), ...within.slice(0, 5).map((each) => citeWhole(passage(asked, each)))],
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

/** "Creatinine 1.1 mg/dL on … → 1.9 mg/dL on … (+0.8 mg/dL over 3 years)". */
function changeBetween(asked: Asked, first: Measurement, last: Measurement): { claim: ProposedClaim; evidence: Evidence[] } {
  const from = first.value ?? 0;
  const to = last.value ?? 0;
  const change = difference(from, to);
  const unit = unitShown(last);
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}`;
  const evidence = computed('difference', [first.id, last.id], [from, to], change, `${signed} ${unit}`.trim(), last.unit);
  const interval = describeInterval(first.date, last.date);
  const over = first.date.slice(0, 10) === last.date.slice(0, 10) ? '' : ` over ${interval}`;
  const text = `${last.label}: ${first.text} on ${formatDay(first.date)} → ${last.text} on ${formatDay(last.date)} (${signed} ${unit}${over})`;
  const citations = [citeWhole(passage(asked, first)), citeWhole(passage(asked, last)), citeWhole(evidence)];
  return { claim: { text, citations, importance: 'must-know' }, evidence: [evidence] };
}

/** The unit as the passage writes it: what stands behind the number. */
function unitShown({ text, unit, asRecorded }: Measurement): string {
  const shown = /^[^\d]*[\d.,/]+\s*(\S.*)$/.exec(text)?.[1];
  const converted = asRecorded?.canonical !== undefined && asRecorded.canonical.value !== asRecorded.value;
  return converted ? (unit ?? '') : (shown ?? unit ?? '');
}

function trendSection(asked: Asked, comparable: readonly Measurement[]): ProposedSection {
  const oldestFirst = [...comparable].reverse();
  const range = comparable.find((each) => each.fact.range && each.asRecorded?.unit === each.unit)?.fact.range;
  const points = oldestFirst.map((each): TrendPoint => ({
    date: each.date,
    text: each.text,
    value: each.value ?? 0,
    evidence: each.id,
    ...(each.flag && each.flag !== 'normal' && { flag: each.flag }),
  }));
  return {
    kind: 'trend',
    id: 'trend',
    title: `${asked.name} over time`,
    name: asked.name,
    unit: comparable[0]?.unit ?? '',
    points,
    claims: [],
    ...(range && { range: { ...(range.low !== undefined && { low: range.low }), ...(range.high !== undefined && { high: range.high }) } }),
  };
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
      citations: [citeWhole(evidence), ...comparable.slice(0, 3).map((each) => citeWhole(passage(asked, each)))],
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
function retractedClaims(asked: Asked): ProposedClaim[] {
  return asked.file.setAside
    .filter((fact) => fact.kind === 'Observation' && asked.subject.concept !== undefined && fact.concept === asked.subject.concept)
    .slice(0, 3)
    .map((fact) => quoteFact(asked.file, fact.id, 'detail'));
}

const quote = (asked: Asked, value: Measurement): ProposedClaim =>
  claimFrom(asked.file, passage(asked, value).text, [value.id], 'must-know');

function passage(asked: Asked, value: Measurement): Evidence {
  const evidence = asked.file.evidence.get(value.id);
  if (!evidence) throw new Error('An observation has no passage.');
  return evidence;
}

const periodTitle = (period: Period | undefined): string => (period?.words ? period.words : 'Earlier');
