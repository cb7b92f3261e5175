/** Endings taken off in this order, with what must be left of the word and what is put in their place: plurals and verb forms, never a change of meaning. */
const endings: readonly (readonly [ending: RegExp, replacement: string, shortest: number])[] = [
  [/'s?$/, '', 2],
  [/sses$/, 'ss', 2],
  [/ies$/, 'y', 3],
  [/(?<=[sxz]|ch|sh)es$/, '', 3],
  [/(?<![suiy])s$/, '', 3],
  [/(?<=[^aeiou])ied$/, 'y', 3],
  [/(?<=[a-z]{3})ing$/, '', 3],
  [/(?<=[a-z]{3})ed$/, '', 3],
];

/** A light stem of a folded word, so that "exams" meets "exam" and "started" meets "starting"; "diabetes" and "pus" stay themselves. */
export function stem(word: string): string {
  if (
    word.length <= 3 ||
    !/(?:[sde']|ing|([bdgmnprt])\1)$/.test(word) ||
    /\d/.test(word) ||
    /(?:etes|osis|itis|asis|emesis|ness|ous)$/.test(word)
  )
    return word;
  let out = word;
  for (const [ending, replacement, shortest] of endings) {
    const shorter = out.replace(ending, replacement);
    if (shorter !== out && shorter.length >= shortest) out = shorter;
  }
  // "stopped" and "stop", "taking" and "take" meet here.
  return out.replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})e$/, '');
}
