import type { Measured } from '../../domain/chart';
import { defined } from './defined';
import type { Fields } from './fields';

const comparators = ['<', '<=', '>', '>=', 'ad'] as const;

/** The unit as a reader sees it: the printed unit, else the UCUM code; a bare `{annotation}` loses its braces, the unity has none. */
export function unitOf(quantity: Fields): string | undefined {
  const unit = quantity.text('unit') ?? quantity.text('code');
  if (unit === undefined || unit === '1') return undefined;
  const annotation = /^\{(.+)\}$/.exec(unit);
  return annotation?.[1] ?? unit;
}

/** A value with its unit: "5.9 mmol/L", "7.2%", "<5 mg/L". */
export function withUnit(value: string, unit: string | undefined): string {
  if (unit === undefined) return value;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

/** A FHIR Quantity as recorded; undefined when it has no value. */
export function readQuantity(quantity: Fields | undefined): Measured | undefined {
  const value = quantity?.number('value');
  if (!quantity || value === undefined) return undefined;
  const unit = unitOf(quantity);
  const comparator = comparators.find((known) => known === quantity.text('comparator'));
  const sign = comparator === 'ad' ? 'at least ' : (comparator ?? '').replace('<=', '≤').replace('>=', '≥');
  return defined({ text: sign + withUnit(String(value), unit), value, unit, comparator });
}

/** A FHIR Range as recorded, "3–5 mg"; undefined when it has no bound. */
export function rangeText(range: Fields | undefined): string | undefined {
  const low = range?.object('low');
  const high = range?.object('high');
  const lowValue = low?.number('value');
  const highValue = high?.number('value');
  const unit = (high && unitOf(high)) ?? (low && unitOf(low));
  if (lowValue !== undefined && highValue !== undefined) return withUnit(`${lowValue}–${highValue}`, unit);
  if (lowValue !== undefined) return withUnit(`≥${lowValue}`, unit);
  if (highValue !== undefined) return withUnit(`≤${highValue}`, unit);
  return undefined;
}

/** A FHIR Ratio as recorded: "1:128", "10 mg/1 mL"; undefined when it has no numerator. */
export function ratioText(ratio: Fields | undefined): string | undefined {
  const numerator = readQuantity(ratio?.object('numerator'));
  const denominator = readQuantity(ratio?.object('denominator'));
  if (!numerator) return undefined;
  if (!denominator) return numerator.text;
  return numerator.unit === undefined && denominator.unit === undefined
    ? `${numerator.text}:${denominator.text}`
    : `${numerator.text}/${denominator.text}`;
}
