// Hides which sentences of a note a colleague would read out.
import type { NoteFact } from '../../domain/chart';
import type { Span } from '../../domain/span';
import { findHeadings } from '../../text/headings';
import { toldSentences } from '../writing/note-sentences';

const plan =
  /^(?:assessment|a\/?p|impression|plan|p|recommendations?|discharge (?:diagnos[ie]s|instructions|plan)|dx|course|hospital course|follow.?up)\b/;
/** A sentence that is itself headed so: "A/P: …". */
const headed = /^(?:[-*•]\s*)?(?:a\/?p|dx|plan|p|impression|assessment|rec(?:ommendation)?s?)\s*:/i;
const acts =
  /\b(?:need|recommend|rec\b|consider|due|draw|order|start|stop|hold|held|increas|decreas|reduc|taper|chang|switch|refer|repeat|recheck|follow|plan|return|call|told|advis|miss|declin|refus|not taking|overdue|pending|avoid|add|restart|continue|new|worse|confus|fall|bleed|await)/i;
/** At most so many sentences of the note, in reading order: the plan and what was done before the rest. */
export function keySentences(note: NoteFact, most: number): Span[] {
  const all = toldSentences(note).filter((span) => {
    const text = note.text.slice(span.start, span.end);
    return text.length > 12 && text.length <= 400 && !/^#|:$/.test(text);
  });
  if (all.length <= most) return all;
  const headings = findHeadings(note.text);
  const scored = all.map((span, index) => {
    const text = note.text.slice(span.start, span.end);
    const heading = headings.filter((each) => each.span.start <= span.start).at(-1);
    const inside = note.mentions.filter((mention) => mention.span.start >= span.start && mention.span.end <= span.end);
    const told = inside.filter((mention) => mention.assertion !== 'negated' && mention.assertion !== 'other-person').length;
    const score =
      ((heading && plan.test(heading.title)) || headed.test(text) ? 3 : 0) +
      Math.min(2, told) +
      (acts.test(text) ? 2 : 0) +
      (index === 0 ? 2 : 0) -
      (inside.length > 0 && told === 0 ? 2 : 0);
    return { span, score, index };
  });
  return scored
    .filter(({ score }) => score >= 0)
    .sort((one, other) => other.score - one.score || one.index - other.index)
    .slice(0, most)
    .sort((one, other) => one.index - other.index)
    .map(({ span }) => span);
}
