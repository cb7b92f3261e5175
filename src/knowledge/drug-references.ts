import type { DrugFacts } from './drug-facts';
import type { DrugSet } from './drug-set';

/** Every id that is used but not defined, or defined twice, across the drug files; [] when all is well. */
export function brokenReferences(facts: DrugFacts): string[] {
  const ingredients = new Set(facts.ingredients.map((ingredient) => ingredient.id));
  const classes = new Set(facts.classes.map((drugClass) => drugClass.id));
  const unknown = (where: string, kind: 'ingredient' | 'class', ids: readonly string[]): string[] =>
    ids.filter((id) => !(kind === 'class' ? classes : ingredients).has(id)).map((id) => `${where}: no ${kind} '${id}'`);
  const unknownInSet = (where: string, set: DrugSet | undefined): string[] =>
    set ? [...unknown(where, 'class', set.classes), ...unknown(where, 'ingredient', set.ingredients)] : [];

  return [
    ...twice(
      'drugs.json',
      facts.ingredients.map((ingredient) => ingredient.id),
    ),
    ...twice(
      'drugs.json: rxcui',
      facts.ingredients.flatMap((ingredient) => ingredient.rxcui ?? []),
    ),
    ...twice(
      'drug-classes.json',
      facts.classes.map((drugClass) => drugClass.id),
    ),
    ...twice(
      'allergies.json',
      facts.allergyGroups.map((group) => group.id),
    ),
    ...twice(
      'interactions.json',
      facts.interactions.map((interaction) => interaction.id),
    ),
    ...twice(
      'label-interactions.json',
      facts.labelInteractions.map((interaction) => interaction.id),
    ),
    ...twice(
      'monitoring.json',
      facts.monitoring.map((rule) => rule.id),
    ),
    ...twice(
      'kidney-dosing.json',
      facts.kidneyDosing.map((row) => `${row.ingredient} ${row.measure} below ${row.below}`),
    ),
    ...facts.ingredients.flatMap((ingredient) => unknown(`drugs.json: ${ingredient.id}`, 'class', ingredient.classes)),
    ...facts.classes.flatMap((drugClass) => unknown(`drug-classes.json: ${drugClass.id}`, 'class', drugClass.parents)),
    ...facts.classes
      .filter((drugClass) => isOwnAncestor(drugClass.id, facts))
      .map(({ id }) => `drug-classes.json: ${id}: is its own ancestor`),
    ...facts.allergyGroups.flatMap((group) => [
      ...unknownInSet(`allergies.json: ${group.id}`, group.conflicts),
      ...[...group.crossReactions, ...group.notConflicts].flatMap((reaction) =>
        unknownInSet(`allergies.json: ${group.id}`, reaction.drugs),
      ),
    ]),
    ...facts.interactions.flatMap((interaction) => [
      ...unknownInSet(`interactions.json: ${interaction.id}: object`, interaction.object),
      ...unknownInSet(`interactions.json: ${interaction.id}: precipitant`, interaction.precipitant),
    ]),
    ...facts.labelInteractions.flatMap((interaction) => [
      ...unknownInSet(`label-interactions.json: ${interaction.id}: object`, interaction.object),
      ...unknownInSet(`label-interactions.json: ${interaction.id}: precipitant`, interaction.precipitant),
    ]),
    ...facts.kidneyDosing.flatMap((row) => unknown('kidney-dosing.json', 'ingredient', [row.ingredient])),
    ...facts.monitoring.flatMap((rule) => [
      ...unknown(`monitoring.json: ${rule.id}`, 'class', rule.when.drugClasses),
      ...unknown(`monitoring.json: ${rule.id}`, 'ingredient', rule.when.ingredients),
    ]),
  ];
}

function twice(where: string, ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${where}: '${id}' stands there twice`);
}

function isOwnAncestor(id: string, facts: DrugFacts): boolean {
  const parentsOf = (classId: string): readonly string[] => facts.classes.find((drugClass) => drugClass.id === classId)?.parents ?? [];
  const reached = new Set(parentsOf(id));
  for (const ancestor of reached) for (const parent of parentsOf(ancestor)) reached.add(parent);
  return reached.has(id);
}
