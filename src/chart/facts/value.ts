import type { Measured } from '../../domain/chart';
import { readCoded } from './coded';
import { readDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { rangeText, ratioText, readQuantity } from './quantity';
import type { ChartVocabulary } from '../vocabulary';

const worded = (text: string | undefined): Measured | undefined => (text === undefined ? undefined : { text });

const periodText = (period: Fields | undefined): string | undefined => {
  const start = period && readDate(period, 'start');
  const end = period && readDate(period, 'end');
  return start || end ? `${start ?? '…'} to ${end ?? '…'}` : undefined;
};

const numbered = (value: number | undefined): Measured | undefined => (value === undefined ? undefined : { text: String(value), value });

function sampledText(data: Fields | undefined): string | undefined {
  const origin = readQuantity(data?.object('origin'));
  return data ? `sampled data${origin?.unit ? ` in ${origin.unit}` : ''}` : undefined;
}

const flagWords = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');

/** The one `value[x]` of an Observation or component, of whatever type (https://hl7.org/fhir/R4/observation.html). */
const readers: Readonly<Record<string, (fields: Fields) => Measured | undefined>> = {
  valueQuantity: (fields) => readQuantity(fields.object('valueQuantity')),
  valueCodeableConcept: (fields) => worded(readCoded(fields, 'valueCodeableConcept')?.text),
  valueString: (fields) => worded(fields.text('valueString')),
  valueBoolean: (fields) => worded(flagWords(fields.boolean('valueBoolean'))),
  valueInteger: (fields) => numbered(fields.number('valueInteger')),
  valueRange: (fields) => worded(rangeText(fields.object('valueRange'))),
  valueRatio: (fields) => worded(ratioText(fields.object('valueRatio'))),
  valueSampledData: (fields) => worded(sampledText(fields.object('valueSampledData'))),
  valueTime: (fields) => worded(fields.text('valueTime')),
  valueDateTime: (fields) => worded(readDate(fields, 'valueDateTime')),
  valuePeriod: (fields) => worded(periodText(fields.object('valuePeriod'))),
};

/** The recorded value, with its canonical form when the concept's conversion is known. A type this reader does not know is refused as unreadable. */
export function readValue(fields: Fields, concept: string | undefined, vocabulary: ChartVocabulary): Measured | undefined {
  const key = Object.keys(fields.raw).find((member) => member.startsWith('value') && fields.has(member));
  if (key === undefined) return undefined;
  const read = readers[key];
  if (!read) {
    fields.refuse(key);
    return undefined;
  }
  const measured = read(fields);
  if (!measured) {
    if (key !== 'valueQuantity') fields.refuse(key);
    return undefined;
  }
  if (concept === undefined || measured.value === undefined || measured.unit === undefined) return measured;
  return defined(measured, { canonical: vocabulary.convert(concept, measured.value, measured.unit) });
}
