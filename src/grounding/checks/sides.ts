import type { Check } from '../examined';
import { contradicted } from '../examined';
import type { Reading, Word } from '../reading';
import { isFraming } from '../words/framing-words';

const sides = new Set(['left', 'right', 'bilateral']);

/** The words of the phrase around a word, without framing. */
function phraseAround(reading: Reading, side: Word, reach: number): string[] {
  const cut = /[.;,\n]|\b(?:and|but)\b/;
  const index = reading.words.indexOf(side);
  const near = (step: 1 | -1): string[] => {
    const found: string[] = [];
    for (let at = index + step; found.length < reach; at += step) {
      const word = reading.words[at];
      if (!word) break;
      const between = step === 1 ? reading.text.slice(side.span.end, word.span.start) : reading.text.slice(word.span.end, side.span.start);
      if (cut.test(between)) break;
      if (!isFraming(word.word)) found.push(word.stem);
    }
    return found;
  };
  return [...near(1), ...near(-1)];
}

/** "Left" stays with what is on the left: some cited phrase has the side together with what the claim says beside it. */
export const checkSides: Check = ({ reading, grounds }) => {
  for (const side of reading.words.filter((word) => sides.has(word.word))) {
    const beside = phraseAround(reading, side, 2);
    const holds = grounds.some((ground) =>
      ground.reading.words.some((own) => {
        if (own.word !== side.word) return false;
        const there = new Set(phraseAround(ground.reading, own, 12));
        const tellsSides = ground.reading.words.some((other) => sides.has(other.word) && other.word !== own.word);
        return tellsSides ? beside.every((stem) => there.has(stem) || !ground.reading.stems.has(stem)) : true;
      }),
    );
    if (!holds) return contradicted(`"${side.word}" is not the side that its sources say`);
  }
  return undefined;
};
