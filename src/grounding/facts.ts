import type { RecordedDate } from '../domain/calendar';
import type { ChartFile, Fact } from '../domain/chart';

/** Every entry of a chart by its id, those set aside included. */
export function factsById(file: ChartFile): ReadonlyMap<string, Fact> {
  const lists: readonly (readonly Fact[])[] = [
    file.problems,
    file.allergies,
    file.medications,
    file.observations,
    file.reports,
    file.procedures,
    file.immunizations,
    file.encounters,
    file.plans,
    file.familyHistory,
    file.notes,
    file.setAside,
  ];
  return new Map(lists.flatMap((list) => list.map((fact) => [fact.id, fact] as const)));
}

/** When the entry began to hold, and when it ceased to; either may be unknown. */
export function boundsOf(fact: Fact): { readonly begins: readonly RecordedDate[]; readonly ends: readonly RecordedDate[] } {
  const present = (...dates: readonly (RecordedDate | undefined)[]): RecordedDate[] => dates.filter((date) => date !== undefined);
  switch (fact.kind) {
    case 'Condition':
      return { begins: present(fact.onset), ends: present(fact.abatement) };
    case 'MedicationRequest':
    case 'MedicationStatement':
      return { begins: present(fact.started), ends: present(fact.ended) };
    case 'Encounter':
    case 'CarePlan':
    case 'Goal':
    case 'ServiceRequest':
    case 'Appointment':
    case 'Coverage':
    case 'CareTeam':
      return { begins: present(fact.period?.start), ends: present(fact.period?.end) };
    default:
      return { begins: [], ends: [] };
  }
}

/** Every date that the entry itself carries. */
export function datesOf(fact: Fact): RecordedDate[] {
  const { begins, ends } = boundsOf(fact);
  return [fact.date, fact.recorded, ...begins, ...ends].filter((date) => date !== undefined);
}

/** What the entry is called. */
export const nameOf = (fact: Fact): string => {
  if (fact.kind === 'Encounter' || fact.kind === 'DocumentReference') return fact.type.text;
  return fact.kind === 'FamilyMemberHistory' ? fact.conditions.map(({ code }) => code.text).join(', ') : fact.code.text;
};

/** What the entry is about, as ids of the knowledge base. */
export function conceptsOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'Observation':
      return [fact.concept, ...fact.components.map(({ concept }) => concept)].filter((concept) => concept !== undefined);
    case 'Condition':
    case 'Procedure':
    case 'Immunization':
      return fact.concept === undefined ? [] : [fact.concept];
    case 'MedicationRequest':
    case 'MedicationStatement':
      return fact.ingredients;
    case 'AllergyIntolerance':
      return [...fact.ingredients, ...fact.groups];
    case 'FamilyMemberHistory':
      return fact.conditions.flatMap(({ concept }) => concept ?? []);
    default:
      return [];
  }
}
