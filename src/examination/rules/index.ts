import type { Rule } from '../rule';
import { allergyRule } from './allergy';
import { contradictionsRule } from './contradictions';
import { duplicatesRule } from './duplicates';
import { interactionsRule } from './interactions';
import { kidneyDosingRule } from './kidney-dosing';
import { labelInteractionsRule } from './label-interactions';
import { monitoringRule } from './monitoring';
import { noteAgainstListRule } from './note-against-list';
import { nsaidAtRiskRule } from './nsaid-at-risk';
import { opioidWithoutNaloxoneRule } from './opioid-without-naloxone';
import { unactedResultsRule } from './unacted-results';
import { unexplainedTreatmentRule } from './unexplained-treatment';
import { untreatedProblemRule } from './untreated-problem';
import { weeklyMethotrexateRule } from './weekly-methotrexate';

/** Every rule that every chart is examined by, in the order in which findings of one severity are shown. */
export const rules: readonly Rule[] = [
  allergyRule,
  interactionsRule,
  weeklyMethotrexateRule,
  labelInteractionsRule,
  nsaidAtRiskRule,
  opioidWithoutNaloxoneRule,
  contradictionsRule,
  unactedResultsRule,
  kidneyDosingRule,
  duplicatesRule,
  noteAgainstListRule,
  untreatedProblemRule,
  monitoringRule,
  unexplainedTreatmentRule,
];
