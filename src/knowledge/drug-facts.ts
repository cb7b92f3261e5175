import type { AllergyGroup } from './allergies';
import type { DrugClass } from './drug-classes';
import type { Ingredient } from './drugs';
import type { Interaction } from './interactions';
import type { KidneyDosing } from './kidney-dosing';
import type { LabelInteraction } from './label-interactions';
import type { Monitoring } from './monitoring';

/** What the data files say, as lists. */
export interface DrugFacts {
  readonly ingredients: readonly Ingredient[];
  readonly classes: readonly DrugClass[];
  readonly allergyGroups: readonly AllergyGroup[];
  readonly interactions: readonly Interaction[];
  readonly labelInteractions: readonly LabelInteraction[];
  readonly kidneyDosing: readonly KidneyDosing[];
  readonly monitoring: readonly Monitoring[];
}
