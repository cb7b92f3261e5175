import type { Abbreviation } from './abbreviations';
import { sharedCodes } from './concept-index';
import type { CodesOf } from './concept-index';
import type { ConditionConcept } from './conditions';
import type { DrugFacts } from './drug-knowledge';
import { clashes } from './lexicon';
import type { ConceptKind, LexiconEntry, NamedConcept } from './lexicon';
import type { ObservationConcept, ObservationPanel } from './observations';
import type { ProcedureConcept } from './procedures';
import type { VaccineConcept } from './vaccines';

/** Everything whose cross references are checked together. */
export interface LinkedKnowledge {
  readonly observations: readonly ObservationConcept[];
  readonly panels: readonly ObservationPanel[];
  readonly conditions: readonly ConditionConcept[];
  readonly vaccines: readonly VaccineConcept[];
  readonly procedures: readonly ProcedureConcept[];
  readonly abbreviations: readonly Abbreviation[];
  readonly drugs: Pick<DrugFacts, 'ingredients' | 'classes'>;
  readonly lexicon: readonly LexiconEntry[];
  readonly kinds: readonly { readonly kind: string; readonly concepts: readonly NamedConcept[]; readonly codes: CodesOf<never> }[];
}

/** Every reference to nothing, every repeated id or code, and every phrase with two meanings of one kind. */
export function brokenLinks(knowledge: LinkedKnowledge): string[] {
  const { observations, panels, conditions, vaccines, procedures, abbreviations, drugs } = knowledge;
  const ids: Record<ConceptKind, ReadonlySet<string>> = {
    observation: idsOf(observations),
    panel: idsOf(panels),
    condition: idsOf(conditions),
    vaccine: idsOf(vaccines),
    procedure: idsOf(procedures),
    drug: idsOf(drugs.ingredients),
    'drug-class': idsOf(drugs.classes),
  };
  const missing = (from: string, kind: ConceptKind, named: readonly string[] | undefined): string[] =>
    (named ?? []).filter((id) => !ids[kind].has(id)).map((id) => `${from} refers to the unknown ${kind} '${id}'`);

  return [
    ...conditions.flatMap(({ id, parents, relevant, expectsTreatment }) => [
      ...missing(`conditions.json: ${id}`, 'condition', parents),
      ...missing(`conditions.json: ${id}`, 'observation', relevant.observations),
      ...missing(`conditions.json: ${id}`, 'drug-class', relevant.drugClasses),
      ...missing(`conditions.json: ${id}`, 'procedure', relevant.procedures),
      ...missing(`conditions.json: ${id}`, 'drug-class', expectsTreatment?.anyOfClasses),
    ]),
    ...panels.flatMap(({ id, observations: members }) => missing(`observations.json: panel ${id}`, 'observation', members)),
    ...vaccines.flatMap(({ id, includes }) => missing(`vaccines.json: ${id}`, 'vaccine', includes)),
    ...abbreviations.flatMap(({ abbreviation, expansions }) =>
      expansions.flatMap(({ kind, id }) => (kind && id ? missing(`abbreviations.json: ${abbreviation}`, kind, [id]) : [])),
    ),
    ...repeated(
      'abbreviations.json',
      abbreviations.map(({ abbreviation }) => abbreviation),
    ),
    ...knowledge.kinds.flatMap(({ kind, concepts, codes }) => [
      ...repeated(
        `${kind}s.json`,
        concepts.map(({ id }) => id),
      ),
      ...sharedCodes(`${kind}s.json:`, concepts as readonly never[], codes),
    ]),
    ...clashes(knowledge.lexicon),
  ];
}

function idsOf(concepts: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(concepts.map(({ id }) => id));
}

function repeated(file: string, names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${file}: '${name}' is listed twice`);
}
