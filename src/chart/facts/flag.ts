import type { Flag, Measured, ReferenceRange } from '../../domain/chart';
import type { Fields } from './fields';
import type { ReadRange } from './range';

// http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation: only what says how a value stands to normal. Positive, resistant, worse … are no flags.
const codes: Readonly<Record<string, Flag>> = {
  N: 'normal',
  L: 'low',
  LU: 'low',
  LX: 'low',
  '<': 'low',
  LL: 'critical-low',
  H: 'high',
  HU: 'high',
  HX: 'high',
  '>': 'high',
  HH: 'critical-high',
  A: 'abnormal',
  AA: 'abnormal',
};
const words: Readonly<Record<string, Flag>> = {
  normal: 'normal',
  low: 'low',
  high: 'high',
  abnormal: 'abnormal',
  'critical low': 'critical-low',
  'critical high': 'critical-high',
  'critically low': 'critical-low',
  'critically high': 'critical-high',
};
const severity: readonly Flag[] = ['critical-low', 'critical-high', 'low', 'high', 'abnormal', 'normal'];

/** The laboratory's own flag; the gravest when there are several. */
export function recordedFlag(fields: Fields): Flag | undefined {
  const flags = fields.list('interpretation').flatMap((concept) => {
    const coded = concept.list('coding').flatMap((coding) => codes[coding.text('code') ?? ''] ?? []);
    if (coded.length > 0) return coded;
    return words[(concept.text('text') ?? concept.list('coding')[0]?.text('display') ?? '').toLowerCase()] ?? [];
  });
  return severity.find((flag) => flags.includes(flag));
}

/** The words of an interpretation that is no flag: "Positive", "Susceptible". */
export function interpretationWords(fields: Fields): string | undefined {
  const text = fields.list('interpretation').flatMap((concept) => {
    const coding = concept.list('coding')[0];
    return concept.text('text') ?? coding?.text('display') ?? coding?.text('code') ?? [];
  });
  return text.length > 0 ? text.join(', ') : undefined;
}

/** Our own comparison of a value with its range: undefined when a "<5" leaves it open, or when the range may not be compared with. */
export function comparedFlag(value: Measured | undefined, read: ReadRange | undefined): Flag | undefined {
  if (value?.value === undefined || !read?.comparable || value.comparator === 'ad') return undefined;
  return compare(value.value, value.comparator, read.range);
}

function compare(value: number, comparator: Measured['comparator'], { low, high }: ReferenceRange): Flag | undefined {
  if (comparator === '<' || comparator === '<=') {
    if (low !== undefined && (comparator === '<' ? value <= low : value < low)) return 'low';
    return low === undefined && high !== undefined && value <= high ? 'normal' : undefined;
  }
  if (comparator === '>' || comparator === '>=') {
    if (high !== undefined && (comparator === '>' ? value >= high : value > high)) return 'high';
    return high === undefined && low !== undefined && value >= low ? 'normal' : undefined;
  }
  if (low !== undefined && value < low) return 'low';
  if (high !== undefined && value > high) return 'high';
  return 'normal';
}
