import type { ObservationComponent, ObservationFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { codesOf, readCoded } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { comparedFlag, interpretationWords, recordedFlag } from './flag';
import { linkedNames } from './links';
import { readReferenceRange } from './range';
import { standingOf } from './standing';
import { readValue } from './value';

// http://terminology.hl7.org/CodeSystem/observation-category; "vital-sign" and the v2 "LAB" are met in the wild.
const categories: Readonly<Record<string, NonNullable<ObservationFact['category']>>> = {
  laboratory: 'laboratory',
  LAB: 'laboratory',
  'vital-signs': 'vital-signs',
  'vital-sign': 'vital-signs',
  imaging: 'imaging',
  survey: 'survey',
  'social-history': 'social-history',
  exam: 'exam',
  procedure: 'procedure',
};

/** A measurement, finding or answer. */
export function readObservation(entry: Fields, context: FactContext): ObservationFact {
  const status = entry.text('status');
  const codes = codesOf(entry, 'category');
  const known = codes.map((code) => categories[code]).find((category) => category !== undefined);
  const effective = firstDate(entry, 'effectiveDateTime', 'effectiveInstant') ?? readBounds(entry, 'effectivePeriod').start;
  const issued = firstDate(entry, 'issued');
  const measured = measurementOf(entry, context);
  const base = baseOf(entry, context, {
    standing: standingOf('Observation', status),
    status,
    date: effective ?? firstTiming(entry) ?? issued,
    recorded: issued,
    author: joined(linkedNames(entry, entry.list('performer'), context), ', '),
  });
  // What an interpretation says beyond a flag, and how it was measured, would be lost otherwise.
  const words = measured.flag === undefined ? interpretationWords(entry) : undefined;
  const method = readCoded(entry, 'method')?.text;
  return defined(base, {
    kind: 'Observation' as const,
    code: measured.code,
    concept: measured.concept,
    value: measured.value,
    absentReason: measured.absentReason,
    range: measured.range,
    flag: measured.flag,
    flagRecorded: measured.flagRecorded,
    category: known ?? (codes.length > 0 ? ('other' as const) : undefined),
    components: entry.list('component').map((component) => readComponent(component, context)),
    bodySite: readCoded(entry, 'bodySite')?.text,
    remarks: words === undefined && method === undefined ? base.remarks : joined([words, method && `method: ${method}`, base.remarks]),
  });
}

function measurementOf(fields: Fields, context: FactContext) {
  const code = readCoded(fields, 'code') ?? { text: 'Unnamed observation', codings: [] };
  const concept = context.vocabulary.observationOf(code.codings, code.text)?.id;
  const value = readValue(fields, concept, context.vocabulary);
  const range = readReferenceRange(fields, value);
  const recorded = recordedFlag(fields);
  const flag = recorded ?? comparedFlag(value, range);
  return {
    code,
    concept,
    value,
    absentReason: value === undefined ? readCoded(fields, 'dataAbsentReason')?.text : undefined,
    range: range?.range,
    flag,
    flagRecorded: flag === undefined ? undefined : recorded !== undefined,
  };
}

function readComponent(component: Fields, context: FactContext): ObservationComponent {
  const { code, concept, value, absentReason, range, flag } = measurementOf(component, context);
  return defined({ code, concept, value, absentReason, range, flag });
}

const firstTiming = (entry: Fields): string | undefined => entry.object('effectiveTiming')?.texts('event')[0];
