import type { Ingredient } from './drugs';

/** One drug found in a text: half-open offsets into that text. A combination brand gives one entry for each ingredient. */
export interface FoundDrug {
  ingredient: Ingredient;
  start: number;
  end: number;
}

/** `everywhere` accepts names that cannot mean anything else; `entry` also the everyday words that mean a drug only in a medication entry. */
export type NameScope = 'everywhere' | 'entry';

interface Name {
  words: readonly string[];
  ingredients: Ingredient[];
  entryOnly: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{N}]+/gu;
/** What may stand between the words of one name: "insulin, regular", "tmp-smx", "amoxicillin/clavulanate". */
const betweenWords = /^[\s\-–/,.'’()+]{1,3}$/u;

/** The words of a text in lower case, with where they stand. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finds drugs by name, whole words only ("iron" is not in "environment"), the longest name first, left to right, never overlapping. */
export function createDrugFinder(ingredients: readonly Ingredient[]): (text: string, scope: NameScope) => FoundDrug[] {
  const namesByFirstWord = indexNames(ingredients);
  return (text, scope) => {
    const words = wordsOf(text);
    const found: FoundDrug[] = [];
    let lastFullName: Word | undefined;
    for (let position = 0; position < words.length;) {
      const name = namesByFirstWord
        .get(words[position]?.text ?? '')
        ?.find((candidate) => (scope === 'entry' || !candidate.entryOnly) && standsAt(candidate, words, position, text));
      const first = words[position];
      const last = name && words[position + name.words.length - 1];
      if (name && first && last) {
        // "Losartan Potassium": an everyday word straight after a drug is its salt, not a second drug.
        const isSalt = name.entryOnly && lastFullName !== undefined && /^\s*$/.test(text.slice(lastFullName.end, first.start));
        if (!isSalt) for (const ingredient of name.ingredients) found.push({ ingredient, start: first.start, end: last.end });
        if (!name.entryOnly) lastFullName = last;
        position += name.words.length;
      } else {
        position += 1;
      }
    }
    return found;
  };
}

function indexNames(ingredients: readonly Ingredient[]): Map<string, Name[]> {
  const byPhrase = new Map<string, Name>();
  const add = (phrase: string, ingredient: Ingredient, entryOnly: boolean): void => {
    const words = wordsOf(phrase).map((word) => word.text);
    const key = words.join(' ');
    const known = byPhrase.get(key);
    if (!known) byPhrase.set(key, { words, ingredients: [ingredient], entryOnly });
    else {
      if (!known.ingredients.includes(ingredient)) known.ingredients.push(ingredient);
      known.entryOnly = known.entryOnly || entryOnly;
    }
  };
  for (const ingredient of ingredients) {
    for (const phrase of [ingredient.name, ...ingredient.brands, ...ingredient.synonyms]) add(phrase, ingredient, false);
    for (const phrase of ingredient.entryWords ?? []) add(phrase, ingredient, true);
  }
  const byFirstWord = new Map<string, Name[]>();
  for (const name of byPhrase.values()) {
    const first = name.words[0];
    if (first) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  for (const names of byFirstWord.values()) names.sort((one, other) => other.words.length - one.words.length);
  return byFirstWord;
}

function standsAt(name: Name, words: readonly Word[], position: number, text: string): boolean {
  return name.words.every((expected, offset) => {
    const word = words[position + offset];
    if (word?.text !== expected) return false;
    const before = words[position + offset - 1];
    return offset === 0 || (before !== undefined && betweenWords.test(text.slice(before.end, word.start)));
  });
}
