import type { Rule } from '../rule';
import { allergyRule } from './allergy';
import { duplicatesRule } from './duplicates';
import { interactionsRule } from './interactions';
import { kidneyDosingRule } from './kidney-dosing';
import { unactedResultsRule } from './unacted-results';

/** Every rule that every chart is examined by, in the order in which equal findings are shown. */
export const rules: readonly Rule[] = [
  allergyRule,
  interactionsRule,
  unactedResultsRule,
  kidneyDosingRule,
  duplicatesRule,
];
