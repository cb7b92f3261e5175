import type { Flag, Measured, ObservationComponent, ObservationFact, ReferenceRange } from '../../domain/chart';
import { dateWords, withDateWords } from './dates';
import { join, line, note, statusWords } from './line';

const flagWords: Readonly<Record<Flag, string>> = {
  normal: 'normal',
  low: 'low',
  high: 'high',
  'critical-low': 'critically low',
  'critical-high': 'critically high',
  abnormal: 'abnormal',
};
/** What our own comparison may say: how the value stands to the printed range, not that it is pathological. */
const comparedWords: Readonly<Partial<Record<Flag, string>>> = { low: 'below the reference range', high: 'above the reference range' };

/** "Potassium 5.9 mmol/L (reference 3.5–5.1), high — 6 Nov 2026, final". `time`: whether the clock time is needed to tell it from others. */
export function observationText(fact: ObservationFact, time: 'with-time' | 'without-time'): string {
  const own = measurement(fact.code.text, fact, fact.flagRecorded === true);
  const components = fact.components.map((component) => measurement(lowerFirst(component.code.text), component, false));
  const hasOwn = fact.value !== undefined || fact.absentReason !== undefined;
  const head = components.length === 0 ? own : hasOwn ? `${own}; ${components.join(', ')}` : `${fact.code.text}: ${components.join(', ')}`;
  return line(head, [
    join([fact.date === undefined ? undefined : dateWords(fact.date, time), statusWords(fact.status)], ', '),
    fact.bodySite,
    note(fact.remarks),
  ]);
}

type Measurement = Pick<ObservationComponent, 'value' | 'absentReason' | 'flag' | 'range'>;

function measurement(name: string, { value, absentReason, flag, range }: Measurement, recorded: boolean): string {
  const words = flag === undefined ? undefined : recorded ? flagWords[flag] : comparedWords[flag];
  const shown = value === undefined ? (absentReason === undefined ? undefined : `no value (${absentReason})`) : valueText(value);
  const separator = value?.value === undefined ? ': ' : ' ';
  return join([join([join([name, shown], separator), range && rangeWords(range)], ' '), words], ', ');
}

const valueText = (value: Measured): string => withDateWords(value.text);

const rangeWords = (range: ReferenceRange): string => `(reference ${range.text})`;

const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
