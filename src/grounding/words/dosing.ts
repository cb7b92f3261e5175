// How often and by which way a medicine is given, in one spelling each.
import type { Span } from '../../domain/span';
import type { Normalized } from '../../text/normalize';

export interface DosingWord {
  /** "twice-daily", "oral". */
  readonly means: string;
  readonly span: Span;
}

const frequencies: readonly (readonly [means: string, pattern: string])[] = [
  ['as-needed', '(?:as needed|prn|p\\.r\\.n\\.?|when needed|if needed)'],
  ['every-other-day', '(?:every other day|every 2 days|qod|q\\.o\\.d\\.?|alternate days)'],
  ['twice-daily', '(?:twice (?:a |per )?da(?:ily|y)|(?:two|2) times (?:a |per )?da(?:ily|y)|bid|b\\.i\\.d\\.?|twice each day)'],
  ['three-times-daily', '(?:(?:three|3) times (?:a |per )?da(?:ily|y)|tid|t\\.i\\.d\\.?|thrice daily)'],
  ['four-times-daily', '(?:(?:four|4) times (?:a |per )?da(?:ily|y)|qid|q\\.i\\.d\\.?)'],
  ['at-bedtime', '(?:(?:once |daily |every night |nightly )?(?:at bedtime|qhs|q\\.h\\.s\\.?|nightly|every night|at night|hs))'],
  ['twice-weekly', '(?:twice (?:a |per )?week(?:ly)?|(?:two|2) times (?:a |per )?week(?:ly)?)'],
  ['three-times-weekly', '(?:three|3) times (?:a |per )?week(?:ly)?'],
  ['weekly', '(?:once (?:a |per )?week(?:ly)?|every week|weekly|q ?week|every 7 days|qwk)'],
  ['every-two-weeks', '(?:every (?:2|two|other) weeks?|biweekly|q2w|every 14 days)'],
  ['monthly', '(?:once (?:a |per )?month(?:ly)?|every month|monthly|every 4 weeks|q4w)'],
  ['yearly', '(?:once (?:a |per )?year(?:ly)?|every year|yearly|annually)'],
  ...[4, 6, 8, 12, 24, 48, 72].map(
    (hours) => [`every-${hours}-hours`, `(?:every ${hours} ?(?:hours|hrs?|h)|q ?${hours} ?h(?:rs?|ours?)?)`] as const,
  ),
  ['in-the-morning', '(?:(?:once |daily )?(?:in the morning|every morning|qam|each morning))'],
  ['in-the-evening', '(?:(?:once |daily )?(?:in the evening|every evening|qpm|each evening))'],
  [
    'once-daily',
    '(?:once (?:a |per )?da(?:ily|y)|one time daily|(?:1|one) times? (?:a |per )?da(?:ily|y)|every day|each day|qd|q\\.d\\.?|od|daily)',
  ],
];

const routes: readonly (readonly [means: string, pattern: string])[] = [
  ['oral', '(?:by mouth|orally|oral(?: route)?|po|p\\.o\\.?|per os)'],
  ['intravenous', '(?:intravenous(?:ly)?|iv|i\\.v\\.?)'],
  ['subcutaneous', '(?:subcutaneous(?:ly)?|sub-?q|sc|sq|s\\.c\\.?|subcut)'],
  ['intramuscular', '(?:intramuscular(?:ly)?|im|i\\.m\\.?)'],
  ['inhaled', '(?:inhaled|by inhalation|inhalation|nebulized)'],
  ['topical', '(?:topical(?:ly)?|to the skin|transdermal)'],
  ['sublingual', '(?:sublingual(?:ly)?|sl|under the tongue)'],
  ['rectal', '(?:rectal(?:ly)?|pr|per rectum)'],
  ['ophthalmic', '(?:ophthalmic|eye drops?)'],
  ['nasal', '(?:nasal(?:ly)?|intranasal(?:ly)?)'],
];

const compile = (list: readonly (readonly [string, string])[]) => ({
  means: list.map(([means]) => means),
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.map(([, pattern], index) => `(?<w${index}>${pattern})`).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
});
const compiled = { frequencies: compile(frequencies), routes: compile(routes) };

/** Every frequency or route of a text, in order, with its place in the text as it was before it was folded. */
export function findDosing(folded: Normalized, kind: 'frequencies' | 'routes'): DosingWord[] {
  const { pattern, means } = compiled[kind];
  return [...folded.text.matchAll(pattern)].map((match) => {
    const index = means.findIndex((_, at) => match.groups?.[`w${at}`] !== undefined);
    return { means: means[index] ?? match[0], span: folded.toOriginal({ start: match.index, end: match.index + match[0].length }) };
  });
}
