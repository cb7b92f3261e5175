// What was typed, as words that the grammar can take one after the other; what nobody takes is left over, and may be a name.

export interface Word {
  /** Lower-case, without accents, straight apostrophes, no possessive ending. */
  readonly text: string;
  readonly raw: string;
  readonly possessive: boolean;
  /** Whether punctuation stands before it: a name does not run across. */
  readonly afterBreak: boolean;
  /** Offset in `Utterance.line`. */
  readonly at: number;
}

export interface Utterance {
  readonly typed: string;
  readonly words: readonly Word[];
  /** The words' texts joined by single blanks. */
  readonly line: string;
  /** True when nobody has taken the word at this index. */
  isFree(index: number): boolean;
  take(from: number, to: number): void;
  /** Matches on `line` and takes the words it covers. */
  takeMatch(pattern: RegExp): RegExpExecArray | undefined;
  /** Runs of neighbouring words that nobody took, as index ranges. */
  leftovers(): readonly { readonly from: number; readonly to: number }[];
}

const contractions = new Set([
  "what's",
  "it's",
  "he's",
  "she's",
  "who's",
  "how's",
  "when's",
  "that's",
  "there's",
  "let's",
  "here's",
  "where's",
]);

/** `spell` may mend a word's text; its raw form stays as typed. */
export function readUtterance(typed: string, spell: (word: string) => string = (word) => word): Utterance {
  const words = wordsOf(typed, spell);
  const line = words.map((word) => word.text).join(' ');
  const taken = words.map(() => false);
  const take = (from: number, to: number) => taken.fill(true, from, to);
  return {
    typed,
    words,
    line,
    isFree: (index) => taken[index] === false,
    take,
    takeMatch(pattern) {
      const free = words.map((word, index) => (taken[index] ? '\u0000'.repeat(word.text.length) : word.text)).join(' ');
      const match = pattern.exec(free);
      if (!match) return undefined;
      const end = match.index + match[0].trimEnd().length;
      const start = match.index + match[0].length - match[0].trimStart().length;
      const from = words.findIndex((word) => word.at + word.text.length > start);
      const to = words.findLastIndex((word) => word.at < end);
      if (from >= 0) take(from, to + 1);
      return match;
    },
    leftovers() {
      const runs: { from: number; to: number }[] = [];
      words.forEach((_word, index) => {
        if (taken[index]) return;
        const last = runs.at(-1);
        if (last?.to === index) last.to = index + 1;
        else runs.push({ from: index, to: index + 1 });
      });
      return runs;
    },
  };
}

function wordsOf(typed: string, spell: (word: string) => string): Word[] {
  const words: Word[] = [];
  let at = 0;
  let end = 0;
  for (const match of typed.matchAll(/[\p{L}\p{N}#+%][\p{L}\p{N}\p{M}'’.\-/+%&,₂]*/gu)) {
    const trimmed = match[0].replace(/[.,'’\-/&]+$/u, '');
    if (trimmed === '') continue;
    const afterBreak = /[,;:.!?()\n–—"]/.test(typed.slice(end, match.index));
    end = match.index + trimmed.length;
    const plain = trimmed.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
    const possessive = /'s$/.test(plain) && !contractions.has(plain);
    const text = spell(possessive ? plain.slice(0, -2) : plain);
    words.push({ text, raw: trimmed, possessive, afterBreak, at });
    at += text.length + 1;
  }
  return words;
}
