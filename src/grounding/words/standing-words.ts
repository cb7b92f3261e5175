import type { Flag, Standing } from '../../domain/chart';
import type { ComputationMethod } from '../../domain/evidence';

/** Words by which a sentence says where an entry stands. A sentence on an entry that is not current must hold one of its list. */
export const standingWords: Readonly<Record<Standing, readonly string[]>> = {
  current: ['active', 'current', 'currently', 'ongoing', 'continues', 'continuing', 'takes', 'taking', 'on'],
  past: [
    'stopped',
    'stop',
    'discontinued',
    'ended',
    'past',
    'previous',
    'previously',
    'former',
    'formerly',
    'resolved',
    'completed',
    'inactive',
    'until',
    'was',
    'were',
    'remission',
    'abated',
    'finished',
    'history',
    'held',
    'off',
    'expired',
    'cancelled',
    'longer',
    'hold',
    'ex',
  ],
  planned: [
    'planned',
    'plan',
    'plans',
    'booked',
    'scheduled',
    'proposed',
    'pending',
    'upcoming',
    'next',
    'ordered',
    'order',
    'due',
    'arranged',
    'appointment',
    'goal',
    'draft',
    'future',
    'will',
    'waiting',
    'waitlist',
    'referred',
    'referral',
    'requested',
    'not',
  ],
  unconfirmed: ['provisional', 'possible', 'possibly', 'suspected', 'differential', 'unconfirmed', 'probable', 'likely', 'questionable'],
  refuted: ['refuted', 'excluded', 'disproved', 'ruled'],
  'entered-in-error': ['error'],
  unknown: ['unknown', 'unclear'],
};

/** Words that a value's flag allows. */
export const flagWords: Readonly<Record<Flag, readonly string[]>> = {
  normal: ['normal', 'unremarkable'],
  low: ['low', 'below', 'reduced', 'abnormal', 'decreased'],
  high: ['high', 'above', 'elevated', 'raised', 'abnormal', 'increased'],
  'critical-low': ['critical', 'critically', 'low', 'below', 'abnormal'],
  'critical-high': ['critical', 'critically', 'high', 'above', 'elevated', 'abnormal'],
  abnormal: ['abnormal'],
};

/** Said of a value, beside it: they are compared with that value's own evidence. */
export const flagVocabulary: ReadonlySet<string> = new Set([
  'high',
  'low',
  'normal',
  'abnormal',
  'critical',
  'critically',
  'elevated',
  'raised',
  'reduced',
]);

/** Words that a repeated computation allows. */
export const methodWords: Readonly<Record<ComputationMethod, readonly string[]>> = {
  count: ['count', 'total', 'number', 'altogether'],
  difference: ['difference'],
  'percent-change': ['percent'],
  mean: ['mean', 'average'],
  median: ['median'],
  minimum: ['minimum', 'lowest', 'nadir', 'least'],
  maximum: ['maximum', 'highest', 'peak', 'greatest'],
  'days-between': [],
  'months-between': [],
  'years-between': [],
  'unit-conversion': ['equivalent', 'equals', 'converted'],
};

/** Words that say a value went up or down: compared with the values themselves. "Improved" and "worse" are judgements and need a source. */
export const directionOf: ReadonlyMap<string, 1 | -1> = new Map([
  ...[
    'rose',
    'rising',
    'risen',
    'rise',
    'rises',
    'increased',
    'increase',
    'increasing',
    'up',
    'higher',
    'climbed',
    'gained',
    'doubled',
  ].map((word) => [word, 1] as const),
  ...[
    'fell',
    'falling',
    'fallen',
    'fall',
    'decreased',
    'decrease',
    'decreasing',
    'down',
    'lower',
    'dropped',
    'drop',
    'declining',
    'lost',
  ].map((word) => [word, -1] as const),
]);

/** In front of a limit from a rule or a guideline. */
export const limitWords: ReadonlySet<string> = new Set(
  'below above under over less more greater than at least most between and to if when until goal target limit maximum minimum max exceeds exceeding exceed within every up threshold reference range cutoff'.split(
    ' ',
  ),
);
