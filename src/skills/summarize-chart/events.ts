// Hides where an examination or operation may be recorded, and how freely it may be worded.
import type { ProcedureFact, ReportFact } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import { stem } from '../../text/stem';
import { tokens } from '../../text/tokens';
import type { ChartFile } from '../../domain/chart';

/** The newest procedure or report of each concept in `knowledge.procedures`, planned ones aside. */
export type LatestEvents = ReadonlyMap<string, ProcedureFact | ReportFact>;

/** Prepares the names of procedures once; then finds what was done in a chart. */
export function createEventFinder(knowledge: Knowledge): (file: ChartFile) => LatestEvents {
  const phrases = knowledge.procedures.flatMap(({ id, name, synonyms }) =>
    [name, ...synonyms].map((phrase) => ({ id, words: wordsOf(phrase) })),
  );
  const known = new Map<string, readonly string[]>();

  /** Every concept whose name stands in the words, in any order: "Dilated retinal examination" is a retinal exam. */
  const namedIn = (text: string): readonly string[] => {
    let ids = known.get(text);
    if (!ids) {
      const there = new Set(wordsOf(text));
      ids = [...new Set(phrases.filter(({ words }) => words.every((word) => there.has(word))).map(({ id }) => id))];
      if (known.size < 5_000) known.set(text, ids);
    }
    return ids;
  };

  return (file) => {
    const latest = new Map<string, ProcedureFact | ReportFact>();
    const consider = (own: string | undefined, fact: ProcedureFact | ReportFact) => {
      for (const concept of own === undefined ? namedIn(fact.code.text) : [own]) {
        const other = latest.get(concept);
        if (!other || (other.date ?? '') < (fact.date ?? '')) latest.set(concept, fact);
      }
    };
    for (const fact of file.procedures) if (fact.standing !== 'planned') consider(fact.concept, fact);
    for (const fact of file.reports)
      if (fact.standing !== 'planned') consider(knowledge.procedureOf(fact.code.codings, fact.code.text)?.id, fact);
    return latest;
  };
}

const wordsOf = (text: string): string[] => tokens(text).map(({ word }) => (word === 'examination' ? 'exam' : stem(word)));
