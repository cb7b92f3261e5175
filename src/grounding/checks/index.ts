import type { Check } from '../examined';
import { checkAbsence } from './absence';
import { checkAmounts } from './amounts';
import { checkCitations } from './citations';
import { checkComputed } from './computed';
import { checkDates } from './dates';
import { checkDirection } from './direction';
import { checkDosing } from './dosing';
import { checkLatest } from './latest';
import { checkNegatedQuote } from './negated-quote';
import { checkPairs } from './pairs';
import { checkPolarity } from './polarity';
import { checkRepeats } from './repeats';
import { checkSides } from './sides';
import { checkStanding } from './standing';
import { checkWording } from './wording';

/** Everything a claim must pass, in this order; the first objection is the one that is told. */
export const checks: readonly Check[] = [
  checkCitations,
  checkComputed,
  checkStanding,
  checkAbsence,
  checkPolarity,
  checkNegatedQuote,
  checkAmounts,
  checkPairs,
  checkDates,
  checkDosing,
  checkSides,
  checkDirection,
  checkLatest,
  checkWording,
  checkRepeats,
];

/** What remains to be asked of a passage that is its own claim. */
export const passageChecks: readonly Check[] = [checkCitations, checkStanding, checkLatest];
