import type { EncounterFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded, readConcept, readSingleCoding } from './coded';
import type { FactContext } from './context';
import { readBounds, readPeriod } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName, linkedNames } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

// http://terminology.hl7.org/CodeSystem/v3-ActCode, ActEncounterCode.
const classes: Readonly<Record<string, EncounterFact['class']>> = {
  AMB: 'ambulatory',
  EMER: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  OBSENC: 'inpatient',
  SS: 'inpatient',
  VR: 'virtual',
  HH: 'home',
  ambulatory: 'ambulatory',
  outpatient: 'ambulatory',
  emergency: 'emergency',
  inpatient: 'inpatient',
  virtual: 'virtual',
  home: 'home',
};

/** A visit, stay or call. */
export function readEncounter(entry: Fields, context: FactContext): EncounterFact {
  const status = entry.text('status');
  const ofClass = readSingleCoding(entry.object('class'));
  const bounds = readBounds(entry, 'period');
  const individuals = entry.list('participant').flatMap((participant) => participant.object('individual') ?? []);
  const participants = linkedNames(entry, individuals, context);
  const firstType = entry.list('type').flatMap((concept) => readConcept(concept) ?? [])[0];
  return defined(
    baseOf(entry, context, {
      standing: standingOf('Encounter', status),
      status,
      date: bounds.start ?? bounds.end,
      author: participants[0],
    }),
    {
      kind: 'Encounter' as const,
      type: firstType ?? readCoded(entry, 'serviceType') ?? ofClass ?? { text: 'Encounter', codings: [] },
      class: classes[ofClass?.codings[0]?.code ?? ''] ?? classes[ofClass?.text ?? ''] ?? 'other',
      period: readPeriod(entry, 'period'),
      reason: reasonOf(entry, context),
      participants,
      place: placeOf(entry, context),
      disposition: readDisposition(entry),
    },
  );
}

function reasonOf(entry: Fields, context: FactContext): string | undefined {
  const stated = readReasons(entry, context).text;
  const diagnoses = entry.list('diagnosis').flatMap((diagnosis) => linkedName(entry, diagnosis.object('condition'), context) ?? []);
  return joined([...new Set([stated, ...diagnoses])], ', ');
}

function placeOf(entry: Fields, context: FactContext): string | undefined {
  const location = entry.list('location')[0]?.object('location');
  return linkedName(entry, location, context) ?? linkedName(entry, entry.object('serviceProvider'), context);
}

function readDisposition(entry: Fields): string | undefined {
  const stay = entry.object('hospitalization');
  return stay && readCoded(stay, 'dischargeDisposition')?.text;
}
