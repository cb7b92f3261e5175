import { createHash } from 'node:crypto';
import type { Mention } from '../../domain/chart';
import type { Span } from '../../domain/span';
import type { Knowledge } from '../../knowledge/knowledge';
import { createAssertionReader } from '../../text/assertion';
import type { NoteVocabulary } from './annotate';
import { createPhraseFinder } from './phrase-finder';

interface Meaning {
  readonly kind: Mention['kind'];
  readonly concept: string;
}

/** How many notes' mentions are kept: those of a few large charts. */
const mostKept = 2_000;

/** Finds mentions of everything the knowledge base knows, each with how the note means it; kept by the hash of the text. */
export function createNoteVocabulary(knowledge: Knowledge): NoteVocabulary {
  const find = createPhraseFinder(phrasesOf(knowledge));
  const kept = new Map<string, readonly Mention[]>();

  function annotate(text: string): readonly Mention[] {
    const assertionOf = createAssertionReader(text);
    const drugs = knowledge.drugs
      .findDrugs(text)
      .map(({ ingredient, start, end }) => ({ span: { start, end }, means: { kind: 'drug', concept: ingredient.id } satisfies Meaning }));
    const found = [...drugs, ...find(text)].flatMap(({ span, means }): Mention[] => {
      const { assertion, subject, sentence, section } = assertionOf(span);
      const allergic = /\ballerg/.test(section ?? '') || speaksOfAllergy(text, sentence, span);
      // A substance among the allergies is one, and not a medicine that is taken.
      if (means.kind === 'drug' ? allergic : means.kind === 'allergy' && !allergic) return [];
      return [{ span, ...means, assertion, ...(subject === undefined ? {} : { subject }), sentence }];
    });
    return found.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  }

  return {
    mentionsIn(text) {
      const key = createHash('sha256').update(text).digest('base64');
      const known = kept.get(key) ?? annotate(text);
      kept.delete(key);
      kept.set(key, known);
      if (kept.size > mostKept) for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return known;
    },
  };
}

/** How far back allergies are looked for; a note without line ends is one line. */
const reach = 300;

/** "allergic to", "allergies:" or "reaction to" before the mention in its sentence, or a line that begins with allergies. */
function speaksOfAllergy(text: string, sentence: Span, mention: Span): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - reach), mention.start);
  if (/\b(allerg(ic|y|ies)( to|:| -|,)|anaphyla\w+ to|(adverse )?reaction to)\b[^.;\n]{0,60}$/i.test(before)) return true;
  const from = Math.max(0, mention.start - reach);
  return /\nallerg(y|ies)\b[^\n]*$/i.test((from === 0 ? '\n' : '') + text.slice(from, mention.start));
}

/** Ambiguous abbreviations (weight below 1) are left out: a wrong mention is worse than a missing one. */
function phrasesOf(knowledge: Knowledge): readonly { phrase: string; means: Meaning }[] {
  const named = knowledge.lexicon.flatMap(({ phrase, kind, id, weight = 1 }) =>
    weight === 1 && (kind === 'condition' || kind === 'observation' || kind === 'procedure' || kind === 'vaccine')
      ? [{ phrase, means: { kind, concept: id } }]
      : [],
  );
  const allergens = knowledge.drugs.allergyGroups.flatMap(({ id, phrases }) =>
    phrases.map((phrase) => ({ phrase, means: { kind: 'allergy' as const, concept: id } })),
  );
  const drugs = knowledge.drugs.allergyGroups.length === 0 ? [] : allergyNames(knowledge);
  return [...named, ...allergens, ...drugs];
}

/** Drug names that stand for an allergy group where allergies are spoken of. */
function allergyNames(knowledge: Knowledge): readonly { phrase: string; means: Meaning }[] {
  return knowledge.drugs.allergyGroups.flatMap((group) => {
    const conflicts = group.conflicts;
    if (!conflicts) return [];
    return knowledge.drugs.ingredients
      .filter(
        (ingredient) =>
          conflicts.ingredients.includes(ingredient.id) ||
          conflicts.classes.some((drugClass) => knowledge.drugs.inClass(ingredient, drugClass)),
      )
      .map((ingredient) => ({ phrase: ingredient.name, means: { kind: 'allergy' as const, concept: group.id } }));
  });
}
