import type { Measured, ReferenceRange } from '../../domain/chart';
import { codesOf, readCoded } from './coded';
import { defined } from './defined';
import type { Fields } from './fields';
import { rangeText, unitOf } from './quantity';

/** A range to show; `comparable` when its bounds are a normal range for anybody, in the unit of the value. */
export interface ReadRange {
  readonly range: ReferenceRange;
  readonly comparable: boolean;
}

/**
 * The reference range of a result: of several, the one that is meant as normal. Therapeutic or treatment ranges, and those for a certain sex,
 * age or race, are shown with their words but never compared with (https://hl7.org/fhir/R4/valueset-referencerange-meaning.html).
 */
export function readReferenceRange(fields: Fields, value: Measured | undefined): ReadRange | undefined {
  const ranges = fields.list('referenceRange');
  const normal = ranges.filter(isNormal);
  const chosen = normal[0] ?? ranges[0];
  const text = chosen && textOf(chosen, value);
  if (!chosen || text === undefined) return undefined;
  const [low, high] = [bound(chosen, 'low', value), bound(chosen, 'high', value)];
  const forAnybody = chosen.list('appliesTo').length === 0 && !chosen.has('age');
  const inOrder = typeof low !== 'number' || typeof high !== 'number' || low <= high;
  const inUnit = low !== 'other-unit' && high !== 'other-unit';
  return {
    range: defined({ text, low: low === 'other-unit' ? undefined : low, high: high === 'other-unit' ? undefined : high }),
    comparable: normal.length === 1 && forAnybody && inUnit && inOrder && (low !== undefined || high !== undefined),
  };
}

const isNormal = (range: Fields): boolean => !range.has('type') || codesOf(range, 'type').includes('normal');

function bound(range: Fields, key: 'low' | 'high', value: Measured | undefined): number | 'other-unit' | undefined {
  const quantity = range.object(key);
  const number = quantity?.number('value');
  if (!quantity || number === undefined) return undefined;
  const unit = unitOf(quantity);
  return unit === undefined || value?.unit === undefined || unit.toLowerCase() === value.unit.toLowerCase() ? number : 'other-unit';
}

function textOf(range: Fields, value: Measured | undefined): string | undefined {
  const bounds = rangeText(range);
  const meaning = readCoded(range, 'type')?.text;
  const people = range.list('appliesTo').flatMap((concept) => readTextOf(concept));
  const text =
    range.text('text') ?? (bounds && value?.unit && bounds.endsWith(value.unit) ? bounds.slice(0, -value.unit.length).trim() : bounds);
  if (text === undefined) return undefined;
  const words = [...(isNormal(range) ? [] : [meaning ?? 'other']), ...people];
  return words.length > 0 ? `${text}, ${words.join(', ')}` : text;
}

const readTextOf = (concept: Fields): readonly string[] => {
  const text = concept.text('text') ?? concept.list('coding')[0]?.text('display');
  return text === undefined ? [] : [text];
};
