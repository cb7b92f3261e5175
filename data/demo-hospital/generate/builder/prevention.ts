import type * as fhir from 'fhir/r4';
import { vaccines, type VaccineKey } from '../catalog/vaccines';
import type { ClinicianKey } from '../catalog/people';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, type ChartCore } from './core';

/** Adds a vaccine given, or refused when `refused` says why; returns `Immunization/…`. */
export function addVaccine(chart: ChartCore, key: VaccineKey, date: string, refused?: string): string {
  const [cvx, text] = vaccines[key];
  return chart.add(
    compact<fhir.Immunization>({
      resourceType: 'Immunization',
      meta: profile('us-core-immunization'),
      status: refused ? 'not-done' : 'completed',
      statusReason: refused ? { ...hl7('v3-ActReason', 'PATOBJ'), text: refused } : undefined,
      vaccineCode: concept(text, [systems.cvx, cvx]),
      patient: chart.subject,
      encounter: chart.encounterOn(date),
      occurrenceDateTime: date,
      primarySource: true,
    }),
    `imm-${key.toLowerCase()}-${date}`,
  );
}

/** Adds what runs in the family; the relative's own age at onset in years. Returns `FamilyMemberHistory/…`. */
export function addFamilyHistory(
  chart: ChartCore,
  relative: ['FTH', 'Father'] | ['MTH', 'Mother'] | ['SIS', 'Sister'] | ['BRO', 'Brother'] | ['MGRMTH', 'Maternal grandmother'],
  date: string,
  conditions: [text: string, ageYears?: number][],
): string {
  return chart.add(
    {
      resourceType: 'FamilyMemberHistory',
      status: 'completed',
      patient: chart.subject,
      date,
      relationship: hl7('v3-RoleCode', relative[0], relative[1]),
      condition: conditions.map(([text, age]) => ({
        code: { text },
        ...(age === undefined ? {} : { onsetAge: { value: age, unit: 'years', system: systems.ucum, code: 'a' } }),
      })),
    } satisfies fhir.FamilyMemberHistory,
    `family-${relative[1].toLowerCase().replaceAll(' ', '-')}`,
  );
}

/** Adds what is being aimed at; returns `Goal/…`. */
export function addGoal(chart: ChartCore, id: string, text: string, start: string, due?: string): string {
  return chart.add(
    compact<fhir.Goal>({
      resourceType: 'Goal',
      meta: profile('us-core-goal'),
      lifecycleStatus: 'active',
      description: { text },
      subject: chart.subject,
      startDate: start,
      target: due ? [{ dueDate: due }] : undefined,
    }),
    `goal-${id}`,
  );
}

/** Adds a plan of care with its planned steps in words; returns `CarePlan/…`. */
export function addCarePlan(
  chart: ChartCore,
  id: string,
  title: string,
  created: string,
  steps: string[],
  options: { goals?: string[]; addresses?: string[]; author?: ClinicianKey } = {},
): string {
  return chart.add(
    compact<fhir.CarePlan>({
      resourceType: 'CarePlan',
      meta: profile('us-core-careplan'),
      text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${title}</p></div>` },
      status: 'active',
      intent: 'plan',
      category: [{ coding: [{ system: 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category', code: 'assess-plan' }] }],
      title,
      subject: chart.subject,
      period: { start: created },
      created,
      author: by(options.author ?? 'raman'),
      addresses: options.addresses?.map((reference) => ({ reference })),
      goal: options.goals?.map((reference) => ({ reference })),
      activity: steps.map((description) => ({ detail: { status: 'not-started' as const, description } })),
    }),
    `plan-${id}`,
  );
}
