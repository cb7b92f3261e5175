// Hides where wishes, variants and circumstances may be recorded.
import type { Fact, NoteFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { sentences } from '../../text/sentences';
import { claimFrom, quoteSpan } from '../writing/quote-fact';
import { inBrief } from './in-brief';
import type { Part } from './part';
import { isAbnormal } from './series';
import type { View } from './view';

const wishes =
  /\b(?:resuscitat\w*|DNR|DNI|DNAR|code status|full code|advance directive|advance care|living will|POLST|MOLST|health ?care prox\w*|power of attorney|goals of care|comfort (?:care|measures)|hospice)\b/i;

/** Name used and death, wishes about care, pregnancy facts without a problem, variants and tumor markers, circumstances of life. */
export function essentialsPart(view: View): Part {
  const { file, series } = view;
  const pregnant = view.problems.some(({ lineage }) => lineage.includes('pregnancy'));
  const of = (category: string) =>
    [...series.values()].filter(
      ({ concept, key, latest }) =>
        concept?.category === category && !view.tells.has(key) && latest.text !== undefined && !(key === 'pregnancy-status' && pregnant),
    );
  const patient =
    file.patient.deceased !== undefined || file.patient.preferredName !== undefined
      ? [claimFrom(file, file.evidence.get(file.patient.reference)?.text ?? '', [file.patient.reference], 'must-know')]
      : [];
  const genomics = of('genomics').map(({ latest }) => inBrief(file, latest.fact, isAbnormal(latest) ? 'must-know' : 'useful'));
  const circumstances = of('social').map(({ latest }) =>
    inBrief(
      file,
      latest.fact,
      latest.fact.concept !== 'smoking-status' && latest.fact.concept?.includes('pregnan') !== true ? 'detail' : 'useful',
    ),
  );
  const claims = [...patient, ...directives(view), ...genomics, ...circumstances];
  return claims.length > 0 ? { section: { id: 'essentials', title: 'Also essential', claims }, limit: 8 } : {};
}

function directives({ file }: View): ProposedClaim[] {
  const holds = (fact: Fact) => wishes.test(file.evidence.get(fact.id)?.text ?? '');
  const orders = file.plans.filter(
    (fact) => fact.standing === 'current' && (fact.kind === 'ServiceRequest' || fact.kind === 'Goal') && holds(fact),
  );
  const observed = file.observations
    .filter((fact) => (fact.concept === 'advance-directive' || wishes.test(fact.code.text)) && fact.standing === 'current')
    .slice(0, 2);
  const written = notesOnWishes(file.notes);
  return [
    ...orders.map((fact) => inBrief(file, fact, 'must-know')),
    ...observed.map((fact) => inBrief(file, fact, 'must-know')),
    ...written.map(({ note, span }) => quoteSpan(file, note.id, span, 'must-know')),
  ];
}

/** What the newest notes say of wishes: the sentence, at most two. */
function notesOnWishes(notes: readonly NoteFact[]) {
  return notes
    .filter((note) => note.standing !== 'past' && wishes.test(note.text))
    .slice(0, 2)
    .flatMap((note) =>
      sentences(note.text)
        .filter((span) => wishes.test(note.text.slice(span.start, span.end)))
        .slice(0, 2)
        .map((span) => ({ note, span })),
    )
    .slice(0, 3);
}
