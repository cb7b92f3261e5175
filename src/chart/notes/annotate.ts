import type { Fact, Mention } from '../../domain/chart';

/** Finds what notes mention. */
export interface NoteVocabulary {
  /** Mentions in one note, in the order of the text. */
  mentionsIn(text: string): readonly Mention[];
}

/** The same facts with the mentions of their notes, but for those of concepts that only closed entries may name. */
export function annotateNotes(
  facts: readonly Fact[],
  vocabulary: NoteVocabulary | undefined,
  hidden: ReadonlySet<string>,
): readonly Fact[] {
  if (!vocabulary) return facts;
  return facts.map((fact) => {
    if (fact.kind !== 'DocumentReference') return fact;
    const mentions = vocabulary.mentionsIn(fact.text);
    return { ...fact, mentions: hidden.size === 0 ? mentions : mentions.filter(({ concept }) => !hidden.has(concept)) };
  });
}
