import type { ChartFile, Fact, MedicationFact, Missing, PatientIdentity, Searched } from '../domain/chart';
import type { Day } from '../domain/calendar';
import { instantOf } from './facts/dates';
import type { FactContext } from './facts/context';
import { Fields } from './facts/fields';
import { readPatient } from './facts/patient';
import { readEntry } from './facts/read-entry';
import { readKinds } from './kinds';
import { annotateNotes, type NoteVocabulary } from './notes/annotate';
import { readPassages } from './passages/passage';
import { kindOf } from './references';
import type { AttachmentBody, PatientRecord, RawResource } from './source';
import type { ChartVocabulary } from './vocabulary';

export interface AssembleInput {
  readonly record: PatientRecord;
  /** Restricted entries of the record, by `Type/id`. */
  readonly restricted: ReadonlySet<string>;
  /** Whether the permit opened them. */
  readonly opened: boolean;
  readonly attachments: ReadonlyMap<string, AttachmentBody>;
  readonly vocabulary: ChartVocabulary;
  /** Undefined leaves notes without mentions. */
  readonly notes?: NoteVocabulary;
  readonly today: Day;
}

/** Puts the chart together: every resource is a fact, set aside, restricted or missing. Undefined when the Patient itself cannot be read. */
export function assembleChartFile(input: AssembleInput): ChartFile | undefined {
  const { record, restricted, opened } = input;
  const patient = patientOf(record);
  if (!patient) return undefined;
  const context: FactContext = {
    patient: record.patient,
    vocabulary: input.vocabulary,
    resolve: (reference) => record.resolve(reference),
    isHidden: (reference) => !opened && restricted.has(reference),
    attachment: (address) => input.attachments.get(address),
  };
  const facts: Fact[] = [];
  const missing: Missing[] = [...record.missing];
  const closed: Record<string, number> = {};
  for (const resource of record.resources) {
    const reference = `${String(resource.resourceType)}/${String(resource.id)}`;
    if (restricted.has(reference)) closed[kindOf(reference)] = (closed[kindOf(reference)] ?? 0) + 1;
    if (context.isHidden(reference)) continue;
    const read = readEntry(resource, context);
    facts.push(...read.facts);
    missing.push(...read.missing);
  }
  const hiddenConcepts = opened ? new Set<string>() : conceptsOf(record.resources, restricted, { ...context, isHidden: () => false });
  const annotated = annotateNotes(withoutRepeatedTexts(newestFirst(facts)), input.notes, hiddenConcepts);
  return {
    ...listsOf(annotated),
    patient,
    asOf: record.asOf,
    today: input.today,
    missing,
    searched: searchedOf(annotated, record, missing),
    restricted: { count: Object.values(closed).reduce((sum, count) => sum + count, 0), kinds: closed, opened },
    evidence: readPassages(patient, annotated),
  };
}

function patientOf(record: PatientRecord): PatientIdentity | undefined {
  const found = record.resources.find(
    (resource) => resource.resourceType === 'Patient' && `Patient/${String(resource.id)}` === record.patient,
  );
  return found && readPatient(new Fields(found));
}

/** What closed entries are about, so that nothing points at them from the open ones. */
function conceptsOf(resources: readonly RawResource[], restricted: ReadonlySet<string>, context: FactContext): ReadonlySet<string> {
  const concepts = new Set<string>();
  for (const resource of resources) {
    if (!restricted.has(`${String(resource.resourceType)}/${String(resource.id)}`)) continue;
    for (const fact of readEntry(resource, context).facts) {
      if ('concept' in fact && fact.concept !== undefined) concepts.add(fact.concept);
      if ('ingredients' in fact) for (const ingredient of fact.ingredients) concepts.add(ingredient);
    }
  }
  return concepts;
}

/** Newest first; undated entries last; entries of one moment by id, so that the order is always the same. */
function newestFirst(facts: readonly Fact[]): readonly Fact[] {
  const keyed = facts.map((fact) => ({ fact, at: instantOf(fact.date ?? fact.recorded) }));
  keyed.sort((one, other) => (one.at === other.at ? (one.fact.id < other.fact.id ? -1 : 1) : one.at < other.at ? 1 : -1));
  return keyed.map(({ fact }) => fact);
}

/** Servers often give one text twice, as a document and inside a report: the document stays. */
function withoutRepeatedTexts(facts: readonly Fact[]): readonly Fact[] {
  const documents = new Set(
    facts.flatMap((fact) => (fact.kind === 'DocumentReference' && !fact.id.includes('#') ? [fact.text.trim()] : [])),
  );
  return facts.filter((fact) => !(fact.kind === 'DocumentReference' && fact.id.includes('#') && documents.has(fact.text.trim())));
}

const isSetAside = (fact: Fact): boolean => fact.standing === 'refuted' || fact.standing === 'entered-in-error';

function listsOf(facts: readonly Fact[]) {
  const open = facts.filter((fact) => !isSetAside(fact));
  const of = <K extends Fact['kind']>(kind: K) => open.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  return {
    problems: of('Condition'),
    allergies: of('AllergyIntolerance'),
    medications: open.filter(isMedication),
    observations: of('Observation'),
    reports: of('DiagnosticReport'),
    procedures: of('Procedure'),
    immunizations: of('Immunization'),
    encounters: of('Encounter'),
    plans: open.filter(isPlan),
    familyHistory: of('FamilyMemberHistory'),
    notes: of('DocumentReference'),
    setAside: facts.filter(isSetAside),
  };
}

const isMedication = (fact: Fact): fact is MedicationFact => fact.kind === 'MedicationRequest' || fact.kind === 'MedicationStatement';
const planKinds: ReadonlySet<string> = new Set(['CarePlan', 'Goal', 'ServiceRequest', 'Appointment', 'Coverage', 'CareTeam']);
const isPlan = (fact: Fact): fact is ChartFile['plans'][number] => planKinds.has(fact.kind);

/** For every kind that is read, zero included: how many entries there were to look through, and whether those were all. */
function searchedOf(facts: readonly Fact[], record: PatientRecord, missing: readonly Missing[]): readonly Searched[] {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    // The text of a report is counted with its report.
    if (!fact.id.includes('#') && !isSetAside(fact)) counts.set(fact.kind, (counts.get(fact.kind) ?? 0) + 1);
  }
  const gaps = new Set(missing.map(({ kind }) => (kind.includes('/') ? kindOf(kind) : kind)));
  return readKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0, complete: !record.incomplete.has(kind) && !gaps.has(kind) }));
}
