// Hides when a result is so far from normal that somebody should have looked at it again.
import type { ObservationFact } from '../domain/chart';
import type { Knowledge } from '../knowledge/knowledge';
import { criticalSide, type ObservationConcept } from '../knowledge/observations';

/** `critical`: by the laboratory's flag or published limits. `clear`: by the margin below, or a positive screening test. */
export type Abnormality = 'critical' | 'clear';

/**
 * Results that say nothing which another does not, or which a condition's own monitoring looks after: left to those. Blood urea, chloride and
 * red cell indices go with creatinine and hemoglobin; eGFR is computed from creatinine; glucose, lipids and A1c are steered over months, and critical ones are
 * caught before.
 */
const leftToOthers = new Set([
  'urea-nitrogen',
  'egfr',
  'glucose',
  'chloride',
  'bicarbonate',
  'anion-gap',
  'hematocrit',
  'rbc',
  'mcv',
  'mch',
  'mchc',
  'rdw',
  'rdw-sd',
  'mpv',
  'pdw',
  'globulin',
  'total-protein',
  'cholesterol-total',
  'ldl',
  'hdl',
  'triglycerides',
  'non-hdl',
  'hba1c',
  'urine-albumin-creatinine-ratio',
  'urine-specific-gravity',
  'urine-ph',
  'neutrophils-percent',
  'lymphocytes-percent',
  'lymphocytes-absolute',
  'monocytes-absolute',
  'eosinophils-absolute',
  'basophils-absolute',
  'urine-drug-screen',
  'blood-type',
  'rh-type',
  'genetic-variant',
  'fit',
  'fobt',
  'stool-dna',
]);

/** Screening tests whose positive result always asks for a next step; stool tests have their own (positive-stool-test.ts). */
const screening = new Set([
  'hcv-antibody',
  'hcv-rna',
  'hbsag',
  'hiv-screen',
  'syphilis-screen',
  'hpv-test',
  'tb-test',
  'chlamydia',
  'gonorrhea',
]);
const positive = /^(?:positive|detected|reactive|abnormal|present)\b/i;

/** Of imaging, heart tracings and pathology that come as a single value: only these, when flagged abnormal. */
const flaggedMeasures = new Set(['lvef', 'qtc', 'bi-rads', 'dxa-t-score']);

/** How far beyond a limit counts: a quarter of the width of the reference range, or a third of the limit itself. */
function isFarOut({ value, range, flag }: ObservationFact): boolean {
  const measured = value?.value;
  if (measured === undefined || (flag !== 'low' && flag !== 'high')) return false;
  const { low, high } = range ?? {};
  const beyond = flag === 'high' ? (high === undefined ? undefined : measured - high) : low === undefined ? undefined : low - measured;
  if (beyond === undefined || beyond <= 0) return false;
  const limit = flag === 'high' ? high : low;
  const width = low !== undefined && high !== undefined ? high - low : undefined;
  return (width !== undefined && beyond >= width / 4) || (limit !== undefined && beyond >= Math.abs(limit) / 3);
}

const tables = new WeakMap<Knowledge, ReadonlyMap<string, ObservationConcept>>();
function conceptOf(knowledge: Knowledge, id: string | undefined): ObservationConcept | undefined {
  let table = tables.get(knowledge);
  if (!table) tables.set(knowledge, (table = new Map(knowledge.observations.map((concept) => [concept.id, concept]))));
  return id === undefined ? undefined : table.get(id);
}

/** How abnormal a single result is; undefined when it needs nobody by itself. */
export function abnormalityOf(fact: ObservationFact, knowledge: Knowledge, ageYears: number | undefined): Abnormality | undefined {
  const { concept, flag, value, category } = fact;
  const known = conceptOf(knowledge, concept);
  if (category === 'vital-signs' || category === 'survey' || category === 'social-history' || known?.category === 'vital-sign')
    return undefined;
  if (flag === 'critical-high' || flag === 'critical-low') return 'critical';
  const canonical = value?.canonical?.value;
  if (known && canonical !== undefined && criticalSide(known, canonical, ageYears) !== undefined) return 'critical';
  if (concept !== undefined && leftToOthers.has(concept)) return undefined;
  if (concept !== undefined && screening.has(concept)) return value !== undefined && positive.test(value.text) ? 'clear' : undefined;
  const isTracing = (concept !== undefined && flaggedMeasures.has(concept)) || /\bQTc|corrected QT/i.test(fact.code.text);
  if (isTracing) return flag !== undefined && flag !== 'normal' && fact.flagRecorded === true ? 'clear' : undefined;
  return isFarOut(fact) ? 'clear' : undefined;
}
