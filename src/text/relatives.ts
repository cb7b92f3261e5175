/** People a note speaks of beside the patient, by the word they are reported with. */
const relatives: Readonly<Record<string, readonly string[]>> = {
  father: ['dad', 'fathers'],
  mother: ['mom', 'mum', 'mothers'],
  brother: ['brothers', 'half-brother', 'half brother'],
  sister: ['sisters', 'half-sister', 'half sister'],
  son: ['sons'],
  daughter: ['daughters'],
  // "Child" alone is the patient of a paediatric note.
  children: [],
  wife: [],
  husband: [],
  spouse: [],
  partner: [],
  aunt: ['aunts'],
  uncle: ['uncles'],
  cousin: ['cousins', 'first cousin'],
  niece: ['nieces'],
  nephew: ['nephews'],
  grandmother: ['grandma', 'grandmothers', 'mgm', 'pgm'],
  grandfather: ['grandpa', 'grandfathers', 'mgf', 'pgf'],
  grandparent: ['grandparents'],
  parent: ['parents'],
  sibling: ['siblings'],
  relative: ['relatives', 'first-degree relative', 'first degree relative'],
  roommate: ['room mate', 'housemate'],
  donor: [],
  family: ['family members', 'family member', 'fhx', 'fam hx', 'family hx', 'family history', 'fh'],
};

const byWord = new Map(
  Object.entries(relatives).flatMap(([word, others]) => [[word, word] as const, ...others.map((other) => [other, word] as const)]),
);

/** "mother" for "mom" and "Mother"; undefined for who is no relative. */
export const relativeOf = (word: string): string | undefined => byWord.get(word.toLowerCase());

/** Source of a regular expression for a person other than the patient, "family" aside. */
export const relativePattern = `(?:${[...byWord.keys()]
  .filter((word) => byWord.get(word) !== 'family')
  .sort((left, right) => right.length - left.length)
  .join('|')})`;
