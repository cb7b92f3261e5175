import { readCoded, readCodedTexts } from './coded';
import type { Fields } from './fields';
import { rangeText, ratioText, readQuantity } from './quantity';
import { joined } from './base';

const units: Readonly<Record<string, readonly [one: string, many: string, each: string]>> = {
  s: ['second', 'seconds', ''],
  min: ['minute', 'minutes', ''],
  h: ['hour', 'hours', 'hourly'],
  d: ['day', 'days', 'daily'],
  wk: ['week', 'weeks', 'weekly'],
  mo: ['month', 'months', 'monthly'],
  a: ['year', 'years', 'yearly'],
};
// http://hl7.org/fhir/event-timing and v3-TimingEvent; codes beyond these are shown as they are.
const events: Readonly<Record<string, string>> = {
  MORN: 'in the morning',
  AFT: 'in the afternoon',
  EVE: 'in the evening',
  NIGHT: 'at night',
  HS: 'at bedtime',
  WAKE: 'on waking',
  C: 'with meals',
  CM: 'with breakfast',
  CD: 'with lunch',
  CV: 'with dinner',
  AC: 'before meals',
  ACM: 'before breakfast',
  PC: 'after meals',
  PCM: 'after breakfast',
};
const counts = ['', 'once', 'twice'];

/** How a medicine is taken, in the order's own words where it has them; a structured dose that the words leave out follows in parentheses. */
export function dosageText(dosages: readonly Fields[]): string | undefined {
  return joined(dosages.map(oneDosage), '; then ');
}

function oneDosage(dosage: Fields): string | undefined {
  const dose = doseOf(dosage);
  const words = dosage.text('text');
  if (words !== undefined) return dose === undefined || words.includes(dose.number) ? words : `${words} (${dose.text})`;
  const route = readCoded(dosage, 'route')?.text;
  const parts = [
    dose?.text,
    route === undefined ? undefined : routeWords(route),
    timingWords(dosage.object('timing')),
    asNeededWords(dosage),
  ];
  const instructions = joined([dosage.text('patientInstruction'), readCodedTexts(dosage, 'additionalInstruction'), maximum(dosage)]);
  return joined([joined(parts, ' '), instructions]);
}

const routeWords = (route: string): string => (/^(oral( route)?|by mouth|po)$/i.test(route) ? 'by mouth' : route);

function doseOf(dosage: Fields): { text: string; number: string } | undefined {
  for (const rate of dosage.list('doseAndRate')) {
    const quantity = readQuantity(rate.object('doseQuantity'));
    const dose = quantity?.text ?? rangeText(rate.object('doseRange'));
    const speed =
      readQuantity(rate.object('rateQuantity'))?.text ?? ratioText(rate.object('rateRatio')) ?? rangeText(rate.object('rateRange'));
    const text = joined([quantity && quantity.unit === undefined ? `dose ${quantity.text}` : dose, speed && `at ${speed}`], ' ');
    if (text !== undefined) return { text, number: String(quantity?.value ?? text) };
  }
  return undefined;
}

/** Whether it is taken only when needed; undefined when no dosage says. */
export function isAsNeeded(dosages: readonly Fields[]): boolean | undefined {
  if (dosages.some((dosage) => dosage.boolean('asNeededBoolean') === true || dosage.object('asNeededCodeableConcept') !== undefined))
    return true;
  return dosages.some((dosage) => dosage.boolean('asNeededBoolean') === false) ? false : undefined;
}

function asNeededWords(dosage: Fields): string | undefined {
  const why = readCoded(dosage, 'asNeededCodeableConcept')?.text;
  if (why !== undefined) return `as needed for ${why}`;
  return dosage.boolean('asNeededBoolean') === true ? 'as needed' : undefined;
}

function maximum(dosage: Fields): string | undefined {
  const text = ratioText(dosage.object('maxDosePerPeriod')) ?? readQuantity(dosage.object('maxDosePerAdministration'))?.text;
  return text === undefined ? undefined : `maximum ${text}`;
}

function timingWords(timing: Fields | undefined): string | undefined {
  if (!timing) return undefined;
  const repeat = timing.object('repeat');
  const when = (repeat?.texts('when') ?? []).map((code) => events[code] ?? code);
  const days = repeat?.texts('dayOfWeek') ?? [];
  const times = repeat?.texts('timeOfDay') ?? [];
  const detail = [...when, ...(days.length > 0 ? [`on ${days.join(', ')}`] : []), ...(times.length > 0 ? [`at ${times.join(', ')}`] : [])];
  return joined([(repeat && frequencyWords(repeat)) ?? readCoded(timing, 'code')?.text, ...detail], ' ');
}

function frequencyWords(repeat: Fields): string | undefined {
  const frequency = repeat.number('frequency');
  const most = repeat.number('frequencyMax');
  const period = repeat.number('period');
  const longest = repeat.number('periodMax');
  const unit = units[repeat.text('periodUnit') ?? ''];
  if (period === undefined || unit === undefined) return undefined;
  const [one, many, each] = unit;
  const span = longest === undefined ? String(period) : `${period}–${longest}`;
  const often =
    frequency === undefined ? undefined : most === undefined ? (counts[frequency] ?? `${frequency} times`) : `${frequency}–${most} times`;
  if (span === '1') return often === undefined ? `every ${one}` : `${often} ${each || `every ${one}`}`;
  return often === undefined || often === 'once' ? `every ${span} ${many}` : `${often} every ${span} ${many}`;
}
