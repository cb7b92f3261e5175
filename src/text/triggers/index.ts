// The words that turn what a sentence mentions. Matched against folded text: lower case, single spaces, plain punctuation.
import { negationTriggers } from './negation';
import { otherPersonTriggers } from './other-person';
import { timeTriggers } from './time';
import { anyOf, type Trigger } from './trigger';
import { uncertaintyTriggers } from './uncertainty';

export const triggers: readonly Trigger[] = [...negationTriggers, ...uncertaintyTriggers, ...timeTriggers, ...otherPersonTriggers];

const any = anyOf(triggers.map(({ pattern }) => pattern));

/** Whether a folded sentence has any trigger: most have none, and one search tells. */
export const hasTrigger = (folded: string): boolean => any.test(folded);
