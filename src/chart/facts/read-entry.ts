import type { Fact } from '../../domain/chart';
import { isReadKind, type ReadKind } from '../kinds';
import type { RawResource } from '../source';
import { readAllergy } from './allergy-intolerance';
import { readCondition } from './condition';
import type { FactContext } from './context';
import { isDecisive } from './decisive';
import { readDiagnosticReport } from './diagnostic-report';
import { readDocumentReference } from './document-reference';
import { readEncounter } from './encounter';
import { readFamilyHistory } from './family-member-history';
import { Fields } from './fields';
import { readImmunization } from './immunization';
import { readMedicationRequest, readMedicationStatement } from './medication';
import { readObservation } from './observation';
import { planReaders } from './plan';
import { readProcedure } from './procedure';
import type { ReadEntry } from './read-result';
import { readReportText } from './report-text';

type Reader = (entry: Fields, context: FactContext) => ReadEntry;

const single =
  (read: (entry: Fields, context: FactContext) => Fact): Reader =>
  (entry, context) => ({ facts: [read(entry, context)], missing: [] });

/** One reader for each kind of resource that becomes facts. */
const readers: Readonly<Record<ReadKind, Reader>> = {
  Condition: single(readCondition),
  AllergyIntolerance: single(readAllergy),
  MedicationRequest: single(readMedicationRequest),
  MedicationStatement: single(readMedicationStatement),
  Observation: single(readObservation),
  DiagnosticReport(entry, context) {
    const report = readDiagnosticReport(entry, context);
    const text = readReportText(entry, report, context);
    return { facts: [report, ...text.facts], missing: text.missing };
  },
  Procedure: single(readProcedure),
  Immunization: single(readImmunization),
  Encounter: single(readEncounter),
  DocumentReference: readDocumentReference,
  CarePlan: single(planReaders.CarePlan),
  Goal: single(planReaders.Goal),
  ServiceRequest: single(planReaders.ServiceRequest),
  Appointment: single(planReaders.Appointment),
  Coverage: single(planReaders.Coverage),
  CareTeam: single(planReaders.CareTeam),
  FamilyMemberHistory: single(readFamilyHistory),
};

/**
 * Reads one resource. It never throws: an entry whose decisive members have the wrong type is missing as a whole, one with other unreadable
 * members is a fact with a note of what is missing from it.
 */
export function readEntry(resource: RawResource, context: FactContext): ReadEntry {
  const entry = new Fields(resource);
  const kind = entry.text('resourceType') ?? '';
  if (!isReadKind(kind)) return { facts: [], missing: [] };
  const reference = `${kind}/${entry.text('id') ?? ''}`;
  const read = readers[kind](entry, context);
  const unreadable = entry.trouble;
  if (unreadable.length === 0) return read;
  if (unreadable.some(isDecisive))
    return {
      facts: [],
      missing: [{ kind: reference, reason: 'invalid', detail: `This entry could not be read (${members(unreadable)}).` }],
    };
  return {
    facts: read.facts,
    missing: [
      ...read.missing,
      { kind: reference, reason: 'invalid', detail: `A part of this entry could not be read (${members(unreadable)}).` },
    ],
  };
}

// Member names come from the standard, but an attacker could write text into one; only plain names are repeated.
const members = (paths: readonly string[]): string =>
  [...new Set(paths.map((path) => path.split('.')[0] ?? ''))].filter((name) => /^[a-zA-Z]{1,40}$/.test(name)).join(', ') || 'a member';
