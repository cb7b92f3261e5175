import type * as fhir from 'fhir/r4';
import { instant } from '../today';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, meta, type ChartCore, type Sensitivity } from './core';
import { interpretation } from './observations';
import type { ClinicianKey } from '../catalog/people';

/** An observation that is not a laboratory number: coded, worded, or a score. */
export interface FindingOptions {
  loinc?: string;
  category?: 'social-history' | 'survey' | 'laboratory' | 'exam' | 'imaging';
  value?: string | { coded: string; snomed?: string } | { score: number; unit?: string; ucum?: string } | { date: string };
  flag?: 'N' | 'A' | 'H' | 'L' | 'POS';
  status?: fhir.Observation['status'];
  components?: [text: string, loinc: string, value: string, hgnc?: string][];
  profileName?: string;
  note?: string;
  by?: ClinicianKey;
  sensitivity?: Sensitivity;
}

/** Adds such an observation under a short id; returns `Observation/…`. */
export function addFinding(chart: ChartCore, id: string, text: string, date: string, options: FindingOptions): string {
  const category = options.category ?? 'survey';
  const value = options.value;
  const coded = typeof value === 'object' && 'coded' in value ? concept(value.coded, [systems.snomed, value.snomed]) : undefined;
  const score = typeof value === 'object' && 'score' in value ? value : undefined;
  return chart.add(
    compact<fhir.Observation>({
      resourceType: 'Observation',
      meta: meta(
        profile(options.profileName ?? (category === 'laboratory' ? 'us-core-observation-lab' : 'us-core-simple-observation')),
        options.sensitivity,
      ),
      status: options.status ?? 'final',
      category: [hl7('observation-category', category)],
      code: concept(text, [systems.loinc, options.loinc]),
      subject: chart.subject,
      encounter: chart.encounterOn(date),
      effectiveDateTime: instant(date),
      performer: options.by ? [by(options.by)] : undefined,
      valueString: typeof value === 'string' ? value : undefined,
      valueCodeableConcept: coded,
      valueDateTime: typeof value === 'object' && 'date' in value ? value.date : undefined,
      valueQuantity: score
        ? { value: score.score, unit: score.unit ?? '{score}', system: systems.ucum, code: score.ucum ?? '{score}' }
        : undefined,
      interpretation: options.flag ? [interpretation(options.flag)] : undefined,
      note: options.note ? [{ text: options.note }] : undefined,
      component: options.components?.map(([label, loinc, words, hgnc]) => ({
        code: concept(label, [systems.loinc, loinc]),
        valueCodeableConcept: concept(words, [systems.hgnc, hgnc]),
      })),
    }),
    `obs-${id}-${date}`,
  );
}

/** Adds the smoking status most charts carry; returns `Observation/…`. */
export const addSmoking = (chart: ChartCore, date: string, status: 'never' | 'former' | 'current'): string =>
  addFinding(chart, 'smoking', 'Tobacco smoking status', date, {
    loinc: '72166-2',
    category: 'social-history',
    profileName: 'us-core-smokingstatus',
    value: {
      never: { coded: 'Never smoker', snomed: '266919005' },
      former: { coded: 'Former smoker', snomed: '8517006' },
      current: { coded: 'Current every day smoker', snomed: '449868002' },
    }[status],
  });
