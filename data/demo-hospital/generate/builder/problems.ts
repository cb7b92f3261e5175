import type * as fhir from 'fhir/r4';
import { problems } from '../catalog/problems';
import type { ClinicianKey } from '../catalog/people';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, meta, type ChartCore, type Sensitivity } from './core';

/** How an entry on the problem list differs from an active, confirmed one. */
export interface ConditionOptions {
  text?: string;
  status?: 'active' | 'inactive' | 'resolved' | 'remission';
  verification?: 'confirmed' | 'unconfirmed' | 'provisional' | 'differential' | 'refuted' | 'entered-in-error';
  category?: 'problem-list-item' | 'encounter-diagnosis';
  abated?: string;
  recorded?: string;
  recorder?: ClinicianKey;
  note?: string;
  sensitivity?: Sensitivity;
}

/** Adds an entry to the problem list; returns `Condition/…`. */
export function addCondition(chart: ChartCore, key: keyof typeof problems, onset: string, options: ConditionOptions = {}): string {
  const problem: { text: string; snomed?: string; icd?: string } = problems[key];
  const verification = options.verification ?? 'confirmed';
  const category = options.category ?? 'problem-list-item';
  const resource: fhir.Condition = {
    resourceType: 'Condition',
    meta: meta(
      profile(category === 'problem-list-item' ? 'us-core-condition-problems-health-concerns' : 'us-core-condition-encounter-diagnosis'),
      options.sensitivity,
    ),
    // con-5: an entry made in error has no clinical status
    clinicalStatus: verification === 'entered-in-error' ? undefined : hl7('condition-clinical', options.status ?? 'active'),
    verificationStatus: hl7('condition-ver-status', verification),
    category: [hl7('condition-category', category)],
    code: concept(
      options.text ?? problem.text,
      [systems.snomed, problem.snomed, problem.text],
      [systems.icd10cm, problem.icd, problem.text],
    ),
    subject: chart.subject,
    encounter: category === 'encounter-diagnosis' ? chart.encounterOn(onset) : undefined,
    onsetDateTime: onset,
    abatementDateTime: options.abated,
    recordedDate: options.recorded ?? (onset.length === 10 ? onset : undefined),
    recorder: options.recorder ? by(options.recorder) : undefined,
    note: options.note ? [{ text: options.note }] : undefined,
  };
  return chart.add(compact(resource), `cond-${key.toLowerCase()}`);
}
