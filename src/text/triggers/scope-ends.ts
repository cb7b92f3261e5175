import { type Trigger, words } from './trigger';

/** End a scope of any kind. */
const always = words(
  'but',
  'however',
  'nevertheless',
  'yet',
  'although',
  'though',
  'except(?: for)?',
  'apart from',
  'aside from',
  'otherwise',
  'whereas',
);
const semicolon = /;|(?<=\p{L}{3}): (?=\p{L}+ )/gu;
/** Begin a statement of their own. */
const presenting = words(
  '(?:presents?|presented|presenting)(?: with)?',
  '(?:she|he|pt|patient|and|who|now|currently) (?:has|have|had|is|was|reports?|endorses|takes?|remains|continues|started|developed|complains)',
  'reports?',
  'endorses',
  'admits(?: to)?',
  'complain(?:s|ed|ing) of',
  'c/o',
  'positive for',
  'who (?:has|had|is)',
  '(?:was |were |is |been )?(?:re-?)?started(?: on)?',
  'continues?(?: on)?',
  'remains on',
  'now on',
  'currently on',
  'stable on',
  'comes in',
  'here for',
  'here with',
  'found to have',
);
const causes = words(
  'because',
  'secondary to',
  'due to',
  '2/2',
  'caused by',
  'as a cause',
  'since',
  'after',
  'while',
  'on(?! the\\b)',
  'for',
  'given',
  'despite',
  'from',
);
const patient = words('patient', 'pt', 'the patient', 'himself', 'herself', 'he', 'she', 'self');

/** What ends a scope, by what the trigger means: a relative's sentence goes on over verbs that begin a new statement about the patient. */
export const scopeEnds: Readonly<Record<Trigger['means'], readonly RegExp[]>> = {
  negated: [always, semicolon, presenting, causes],
  uncertain: [always, semicolon, presenting, words('because', 'since', 'start(?:ed)?', 'given', 'on(?! the\\b)', 'per')],
  historical: [always, semicolon, presenting, words('because', 'due to', 'now', 'with new', 'on(?! the\\b)')],
  planned: [always, semicolon, words('because', 'since', 'given', 'due to', 'for', 'continue', 'after', 'when', 'once')],
  stopped: [
    always,
    semicolon,
    presenting,
    words(
      'because',
      'due to',
      'secondary to',
      '2/2',
      'after',
      'given',
      'for',
      'when',
      'to',
      'in favor of',
      'replaced (?:by|with)',
      'instead',
      'by',
    ),
  ],
  'other-person': [always, /;/g, patient],
};
