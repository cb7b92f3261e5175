// Hides which of a note's words say that a medicine is taken, or stopped. A drug that is merely mentioned is neither.
import type { ChartFile, Mention, NoteFact } from '../domain/chart';
import { compareRecorded } from '../text/dates';

/** What the newest note that says anything says of one ingredient. */
export interface NotedMedicine {
  readonly note: NoteFact;
  readonly mention: Mention;
  readonly says: 'takes' | 'stopped';
}

const taking =
  /\b(?:tak(?:es|ing)|using|uses|start(?:s|ed|ing)?|began|begins?|continues?|continued|continuing|resum(?:e|ed|es)|restart(?:ed|s)?|switched to|changed to|meds?:|medications?:|buys?|buying|rx given for)\b[^.;\n]{0,60}$/i;
const dosed = /^[^.;,\n]{0,30}\b(?:bid|tid|qid|qhs|qd|daily|nightly|weekly|once a day|twice a day|otc|over the counter|prn|as needed)\b/i;
/** Words that make the same sentence say something else: an allergy, a failure, a dose given on the spot, an intention or a question. */
const otherwise =
  /\b(?:allerg\w*|intoleran\w*|resistan\w*|react\w*|rash|fail(?:ed|ure)|did not help|didn't help|advised? to stop|to stop|plan(?:s|ned)? to|consider|if|should|recommend\w*|rec|discuss|avoid|instead of|given|iv|in the ed|hold|holding|held|refus\w*|declin\w*|wants? to|would|could|may|might|ask(?:ed|s)? (?:about|for)|needs?|off)\b|\?/i;

const toldStopped = /\b(?:stop(?:ped)?|discontinued|d\/c(?:'?d)?|dc'?d|no longer (?:takes|taking|on)|came off)\b/i;
const intended =
  /\b(?:advised? to|plan(?:s|ned)? to|consider|if|should|will|would|could|may|might|discuss|ask(?:ed)?|wants? to|until)\b|\?/i;

function meaningOf({ text }: NoteFact, { assertion, span, sentence }: Mention): NotedMedicine['says'] | undefined {
  const before = text.slice(sentence.start, span.start);
  const after = text.slice(span.end, sentence.end);
  if (assertion === 'stopped') return toldStopped.test(before + after) && !intended.test(before + after) ? 'stopped' : undefined;
  if (assertion !== 'affirmed' || otherwise.test(before) || otherwise.test(after.split(/[,;]/)[0] ?? '')) return undefined;
  return taking.test(before) || dosed.test(after) ? 'takes' : undefined;
}

/** What the newest note that speaks of each medicine says of it, newest first; an ingredient whose newest mention is unclear is left to older notes only when that mention is affirmed. */
export function notedMedicines({ notes }: ChartFile): NotedMedicine[] {
  const decided = new Map<string, NotedMedicine | undefined>();
  for (const note of [...notes].filter(({ date }) => date !== undefined).sort((left, right) => compareRecorded(right.date, left.date))) {
    const inNote = new Map<string, NotedMedicine | undefined>();
    for (const mention of note.mentions) {
      if (mention.kind !== 'drug' || decided.has(mention.concept)) continue;
      const says = meaningOf(note, mention);
      // Within one note a clear statement counts, the last one most.
      if (says) inNote.set(mention.concept, { note, mention, says });
      else if ((mention.assertion === 'negated' || mention.assertion === 'stopped') && !inNote.has(mention.concept))
        inNote.set(mention.concept, undefined);
    }
    for (const [concept, noted] of inNote) decided.set(concept, noted);
  }
  return [...decided.values()].filter((noted) => noted !== undefined);
}
