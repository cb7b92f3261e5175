import type { Fact, PatientIdentity } from '../../domain/chart';
import type { Evidence } from '../../domain/evidence';
import { allergyText, familyHistoryText, problemText } from './clinical';
import { encounterText, immunizationText, procedureText, reportText } from './events';
import { labelOf } from './labels';
import { medicationText } from './medication';
import { observationText } from './observation';
import { patientText } from './patient';
import { planText } from './plan';

/** One line for one entry, every value as recorded; a note is its own text. The same entry always gives the same words. */
function passageText(fact: Fact, time: 'with-time' | 'without-time'): string {
  switch (fact.kind) {
    case 'Condition':
      return problemText(fact);
    case 'AllergyIntolerance':
      return allergyText(fact);
    case 'MedicationRequest':
    case 'MedicationStatement':
      return medicationText(fact);
    case 'Observation':
      return observationText(fact, time);
    case 'DiagnosticReport':
      return reportText(fact);
    case 'Procedure':
      return procedureText(fact);
    case 'Immunization':
      return immunizationText(fact);
    case 'Encounter':
      return encounterText(fact);
    case 'FamilyMemberHistory':
      return familyHistoryText(fact);
    case 'DocumentReference':
      return fact.text;
    default:
      return planText(fact);
  }
}

function evidenceOf(fact: Fact, patient: string, time: 'with-time' | 'without-time'): Evidence {
  const recorded = fact.date ?? fact.recorded;
  return {
    id: fact.id,
    text: passageText(fact, time),
    wording: 'verbatim',
    source: {
      kind: 'chart',
      // The text of a report (`…#text`) stands in the report.
      reference: fact.id.split('#')[0] ?? fact.id,
      patient,
      label: labelOf(fact),
      ...(recorded === undefined ? {} : { recorded }),
      ...(fact.status === undefined ? {} : { status: fact.status }),
    },
  };
}

/** The evidence of a chart, by id: the patient and every fact. Results of one thing on one day carry their clock times, so that they can be told apart. */
export function readPassages(patient: PatientIdentity, facts: readonly Fact[]): ReadonlyMap<string, Evidence> {
  const sameDay = new Map<string, number>();
  for (const fact of facts) if (fact.kind === 'Observation') sameDay.set(dayKey(fact), (sameDay.get(dayKey(fact)) ?? 0) + 1);
  const passages = new Map<string, Evidence>();
  passages.set(patient.reference, {
    id: patient.reference,
    text: patientText(patient),
    wording: 'verbatim',
    source: { kind: 'chart', reference: patient.reference, patient: patient.reference, label: 'Patient' },
  });
  for (const fact of facts) {
    const several = fact.kind === 'Observation' && (sameDay.get(dayKey(fact)) ?? 0) > 1;
    passages.set(fact.id, evidenceOf(fact, patient.reference, several ? 'with-time' : 'without-time'));
  }
  return passages;
}

const dayKey = (fact: Fact & { kind: 'Observation' }): string => `${fact.concept ?? fact.code.text}|${fact.date?.slice(0, 10) ?? ''}`;
