import type * as fhir from 'fhir/r4';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, type ChartCore } from './core';
import type { ClinicianKey } from '../catalog/people';

const agents = {
  penicillin: { text: 'Penicillin', rxnorm: '70618' },
  amoxicillin: { text: 'Amoxicillin', rxnorm: '723' },
  sulfonamide: { text: 'Sulfonamide antibacterial', snomed: '763875007' },
  codeine: { text: 'Codeine', rxnorm: '2670' },
  aspirin: { text: 'Aspirin', rxnorm: '1191' },
  peanut: { text: 'Peanut', snomed: '762952008' },
  latex: { text: 'Latex', snomed: '111088007' },
  iodinated: { text: 'Iodinated contrast' },
  none: { text: 'No known allergies', snomed: '716186003' },
};

const reactions: Record<string, string> = {
  anaphylaxis: '39579001',
  hives: '247472004',
  rash: '271807003',
  nausea: '422587007',
  wheezing: '56018004',
};

/** What happened and how sure the chart is; the defaults are an active, confirmed entry. */
export interface AllergyOptions {
  reaction?: string;
  severity?: 'mild' | 'moderate' | 'severe';
  criticality?: 'low' | 'high' | 'unable-to-assess';
  kind?: 'allergy' | 'intolerance';
  status?: 'active' | 'inactive' | 'resolved';
  verification?: 'confirmed' | 'unconfirmed' | 'refuted' | 'entered-in-error';
  recorder?: ClinicianKey;
  note?: string;
}

/** Adds an allergy, an intolerance or the coded statement that there is none; returns `AllergyIntolerance/…`. */
export function addAllergy(chart: ChartCore, key: keyof typeof agents, recorded: string, options: AllergyOptions = {}): string {
  const agent: { text: string; rxnorm?: string; snomed?: string } = agents[key];
  const verification = options.verification ?? 'confirmed';
  const resource: fhir.AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    meta: profile('us-core-allergyintolerance'),
    clinicalStatus: verification === 'entered-in-error' ? undefined : hl7('allergyintolerance-clinical', options.status ?? 'active'),
    verificationStatus: hl7('allergyintolerance-verification', verification),
    type: key === 'none' ? undefined : (options.kind ?? 'allergy'),
    category: key === 'none' ? undefined : key === 'peanut' ? ['food'] : key === 'latex' ? ['environment'] : ['medication'],
    criticality: options.criticality,
    code: concept(agent.text, [systems.rxnorm, agent.rxnorm], [systems.snomed, agent.snomed]),
    patient: chart.subject,
    recordedDate: recorded,
    recorder: options.recorder ? by(options.recorder) : undefined,
    note: options.note ? [{ text: options.note }] : undefined,
    reaction: options.reaction
      ? [
          {
            manifestation: [concept(options.reaction, [systems.snomed, reactions[options.reaction]])],
            ...(options.severity ? { severity: options.severity } : {}),
          },
        ]
      : undefined,
  };
  return chart.add(compact(resource), key === 'none' ? 'allergy-none-known' : `allergy-${key}`);
}
