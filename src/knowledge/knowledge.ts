import type { Abbreviation } from './abbreviations';
import { abbreviationsFile } from './abbreviations';
import { readConceptFile } from './concept-file';
import { createConceptFinder } from './concept-index';
import type { CodesOf, ConceptFinder } from './concept-index';
import type { ConditionConcept } from './conditions';
import { conditionsFile } from './conditions';
import { drugLexicon, readDrugKnowledge } from './drug-knowledge';
import type { DrugKnowledge } from './drug-knowledge';
import { brokenLinks } from './knowledge-links';
import type { LexiconEntry } from './lexicon';
import { phrasesOf, withAbbreviations } from './lexicon';
import type { ObservationConcept, ObservationPanel } from './observations';
import { observationsFile } from './observations';
import type { PregnancyConcern } from './pregnancy';
import { pregnancyFile } from './pregnancy';
import type { ProcedureConcept } from './procedures';
import { proceduresFile } from './procedures';
import type { VaccineConcept } from './vaccines';
import { vaccinesFile } from './vaccines';

/** The field's vocabulary: what codes mean, how clinicians say it, what matters to what. */
export interface Knowledge {
  readonly observations: readonly ObservationConcept[];
  readonly panels: readonly ObservationPanel[];
  readonly conditions: readonly ConditionConcept[];
  readonly vaccines: readonly VaccineConcept[];
  readonly procedures: readonly ProcedureConcept[];
  readonly drugs: DrugKnowledge;
  /** Drugs that a label warns of in pregnancy. */
  readonly pregnancy: readonly PregnancyConcern[];
  readonly abbreviations: readonly Abbreviation[];
  /** All names, synonyms and abbreviations of all kinds. */
  readonly lexicon: readonly LexiconEntry[];
  readonly observationOf: ConceptFinder<ObservationConcept>;
  readonly panelOf: ConceptFinder<ObservationPanel>;
  /** By SNOMED CT code, else by the longest fitting beginning of an ICD-10 code, else by name. */
  readonly conditionOf: ConceptFinder<ConditionConcept>;
  readonly vaccineOf: ConceptFinder<VaccineConcept>;
  readonly procedureOf: ConceptFinder<ProcedureConcept>;
  /** The condition and all broader ones, nearest first. */
  lineageOf(condition: ConditionConcept): ConditionConcept[];
}

const observationCodes: CodesOf<ObservationConcept> = { loinc: ({ loinc }) => loinc, snomed: ({ snomed }) => snomed };
const panelCodes: CodesOf<ObservationPanel> = { loinc: ({ loinc }) => loinc };
const conditionCodes: CodesOf<ConditionConcept> = { snomed: ({ snomed }) => snomed, icd10: ({ icd10 }) => icd10 };
const vaccineCodes: CodesOf<VaccineConcept> = { cvx: ({ cvx }) => cvx };
const procedureCodes: CodesOf<ProcedureConcept> = { snomed: ({ snomed }) => snomed, loinc: ({ loinc }) => loinc, cpt: ({ cpt }) => cpt };

/** Reads and checks all files of data/knowledge; throws one Error that lists every problem, by file and path. Read it once, at start. */
export function readKnowledge(folder: string): Knowledge {
  const problems: string[] = [];
  const measured = readConceptFile(folder, 'observations.json', observationsFile, problems) ?? { observations: [], panels: [] };
  const conditions = readConceptFile(folder, 'conditions.json', conditionsFile, problems) ?? [];
  const vaccines = readConceptFile(folder, 'vaccines.json', vaccinesFile, problems) ?? [];
  const procedures = readConceptFile(folder, 'procedures.json', proceduresFile, problems) ?? [];
  const abbreviations = readConceptFile(folder, 'abbreviations.json', abbreviationsFile, problems) ?? [];
  const pregnancy = readConceptFile(folder, 'pregnancy.json', pregnancyFile, problems) ?? [];
  const drugs = readDrugs(folder, problems);
  if (problems.length > 0 || !drugs) throw unusable(problems);

  const { observations, panels } = measured;
  const lexicon = withAbbreviations(
    [
      ...phrasesOf('observation', observations),
      ...phrasesOf('panel', panels),
      ...phrasesOf('condition', conditions),
      ...phrasesOf('vaccine', vaccines),
      ...phrasesOf('procedure', procedures),
      ...drugLexicon(drugs),
    ],
    abbreviations,
  );
  const kinds = [
    { kind: 'observation', concepts: observations, codes: observationCodes },
    { kind: 'panel', concepts: panels, codes: panelCodes },
    { kind: 'condition', concepts: conditions, codes: conditionCodes },
    { kind: 'vaccine', concepts: vaccines, codes: vaccineCodes },
    { kind: 'procedure', concepts: procedures, codes: procedureCodes },
  ] as const;
  problems.push(...brokenLinks({ observations, panels, conditions, vaccines, procedures, abbreviations, drugs, lexicon, kinds }));
  if (problems.length > 0) throw unusable(problems);

  const conditionById = new Map(conditions.map((condition) => [condition.id, condition]));
  return {
    ...{ observations, panels, conditions, vaccines, procedures, abbreviations, drugs, pregnancy, lexicon },
    observationOf: createConceptFinder(observations, observationCodes),
    panelOf: createConceptFinder(panels, panelCodes),
    conditionOf: createConceptFinder(conditions, conditionCodes),
    vaccineOf: createConceptFinder(vaccines, vaccineCodes),
    procedureOf: createConceptFinder(procedures, procedureCodes),
    lineageOf(condition) {
      const lineage = new Set([condition]);
      for (const member of lineage) for (const parent of member.parents ?? []) addKnown(lineage, conditionById.get(parent));
      return [...lineage];
    },
  };
}

function addKnown<T>(to: Set<T>, item: T | undefined): void {
  if (item !== undefined) to.add(item);
}

function readDrugs(folder: string, problems: string[]): DrugKnowledge | undefined {
  try {
    return readDrugKnowledge(folder);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function unusable(problems: readonly string[]): Error {
  return new Error(
    `The knowledge files cannot be used, ${problems.length} problem(s):\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  );
}
