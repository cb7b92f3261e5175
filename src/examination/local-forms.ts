import type { Medicine } from './medicines';

const local =
  /\b(?:cream|ointment|gel|lotion|ophthalmic|eye drops?|otic|ear drops?|nasal|topical|shampoo|vaginal|rectal|enema|mouthwash|paste|foam)\b/i;

/** Whether an entry is for the skin, eye, ear or nose: too little reaches the blood for rules on whole-body effects. */
export const isLocal = ({ from }: Medicine): boolean =>
  from.kind === 'list' && local.test(`${from.fact.code.text} ${from.fact.dosage ?? ''}`);
