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
  const several = sameDayResults(facts);
  const passages = new Map<string, Evidence>();
  passages.set(patient.reference, {
    id: patient.reference,
    text: patientText(patient),
    wording: 'verbatim',
    source: { kind: 'chart', reference: patient.reference, patient: patient.reference, label: 'Patient' },
  });
  for (const fact of facts) passages.set(fact.id, evidenceOf(fact, patient.reference, several.has(fact.id) ? 'with-time' : 'without-time'));
  return passages;
}

/** Ids of results that are not the only one of their kind on their day. */
function sameDayResults(facts: readonly Fact[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const fact of facts) {
    if (fact.kind !== 'Observation' || fact.date === undefined || fact.date.length <= 10) continue;
    const key = `${fact.concept ?? fact.code.text}|${fact.date.slice(0, 10)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, fact.id);
    else several.add(other).add(fact.id);
  }
  return several;
}
