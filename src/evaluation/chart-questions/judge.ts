import type { Answer } from '../../domain/answer';
import type { Claim } from '../../domain/claim';
import type { Reply } from '../../domain/reply';
import { findDates } from '../../text/dates';
import { findQuantities } from '../../text/numbers';
import type { ChartQuestionCase } from './question';

/**
 * `right`: everything expected is cited and said. `wrong-value`: the headline answers with something else. `missed`: no answer, or an incomplete one:
 * the reader learns less than the chart holds, but nothing false.
 */
export interface Judgement {
  readonly verdict: 'right' | 'wrong-value' | 'missed';
  readonly skillRight: boolean;
  readonly why: string;
  readonly headline: string;
}

export function judge(asked: ChartQuestionCase, reply: Reply): Judgement {
  if (reply.kind !== 'answer') return { verdict: 'missed', skillRight: false, why: `${reply.kind}`, headline: '' };
  const skillRight = reply.skill === asked.skill;
  const outcome = (verdict: Judgement['verdict'], why: string): Judgement => ({ verdict, skillRight, why, headline: reply.headline.text });
  if (!skillRight) return outcome('missed', `answered by ${reply.skill}`);
  const shown = shownClaims(reply);
  const texts = shown.map((claim) => claim.text);
  const { expect } = asked;
  const forbidden = expect.notValues.filter((value) => says(reply.headline.text, value));
  if (forbidden.length > 0) return outcome('wrong-value', `the headline says ${forbidden.join(', ')}`);
  const cited = new Set(citedBy(reply));
  const missing = expect.resources.filter((id) => !cited.has(id));
  const unsaid = expect.values.filter(
    (value) =>
      !texts.some((text) => says(text, value)) &&
      !reply.sections.some(
        (section) => section.kind === 'trend' && section.points.some((point) => says(`${point.text} ${point.date.slice(0, 10)}`, value)),
      ),
  );
  const anyMissing = expect.anyResources.length > 0 && !expect.anyResources.some((id) => cited.has(id));
  if (expect.kind === 'absence') return judgeAbsence(asked, reply, outcome);
  if (missing.length === 0 && unsaid.length === 0 && !anyMissing) return outcome('right', '');
  const why = [
    missing.length > 0 && `not cited: ${missing.join(', ')}`,
    unsaid.length > 0 && `not said: ${unsaid.join(', ')}`,
    anyMissing && 'none of the alternatives cited',
  ]
    .filter(Boolean)
    .join('; ');
  // A headline that rests on none of the expected entries, and is not an honest absence, tells the reader something else as the answer.
  const expected = new Set([...expect.resources, ...expect.anyResources]);
  const offTarget =
    asked.skill === 'ask-chart' &&
    expected.size > 0 &&
    reply.headline.citations.every(
      (citation) =>
        !expected.has(citation.evidence) && !citation.evidence.startsWith('search:') && !citation.evidence.startsWith('computed:'),
    );
  return outcome(offTarget && ['value', 'count', 'date', 'trend'].includes(expect.kind) ? 'wrong-value' : 'missed', why);
}

function judgeAbsence(
  asked: ChartQuestionCase,
  reply: Answer,
  outcome: (verdict: Judgement['verdict'], why: string) => Judgement,
): Judgement {
  const search = reply.headline.citations
    .map((citation) => reply.evidence.find((each) => each.id === citation.evidence))
    .find((each) => each?.source.kind === 'search');
  if (!search || search.source.kind !== 'search') return outcome('wrong-value', 'the headline does not say that it is not documented');
  const searched = search.source.kinds;
  const unsearched = asked.expect.kinds.filter((kind) => !searched.includes(kind));
  return unsearched.length > 0 ? outcome('missed', `not searched: ${unsearched.join(', ')}`) : outcome('right', '');
}

/** Every claim a reader sees, details included. */
export function shownClaims(answer: Answer): Claim[] {
  const deep = (claim: Claim): Claim[] => [claim, ...(claim.details ?? []).flatMap(deep)];
  return [answer.headline, ...answer.attention, ...answer.sections.flatMap((section) => section.claims)].flatMap(deep);
}

function citedBy(answer: Answer): string[] {
  const points = answer.sections.flatMap((section) => (section.kind === 'trend' ? section.points.map((point) => point.evidence) : []));
  const direct = [...shownClaims(answer).flatMap((claim) => claim.citations.map((citation) => citation.evidence)), ...points];
  // A count or a mean cites each entry that it was computed from.
  const inputs = direct.flatMap((id) =>
    answer.evidence.flatMap((each) => (each.id === id && each.source.kind === 'computed' ? each.source.inputs : [])),
  );
  return [...direct, ...inputs];
}

/** Whether a text says a value: dates by day, amounts by number (to two decimals) and unit, words by their letters. */
export function says(text: string, value: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return text.includes(value) || findDates(text).some((found) => found.date.slice(0, 10) === value);
  const plain = (from: string) =>
    from
      .toLowerCase()
      .replace(/[{}[\]_]/g, '')
      .replace(/\s+/g, ' ');
  if (plain(text).includes(plain(value))) return true;
  const wanted = findQuantities(value);
  const amounts = /^[\d.,/ ]*\d/.test(value) ? wanted : [];
  if (amounts.length === 0)
    return plain(value)
      .split(' ')
      .every((word) => plain(text).includes(word));
  const there = findQuantities(text);
  const unit = (name: string | undefined) => plain(name ?? '').replace(/[^a-z0-9%/]/g, '');
  return amounts.every((amount) =>
    there.some(
      (found) => round(found.value) === round(amount.value) && (unit(amount.unit) === '' || unit(found.unit) === unit(amount.unit)),
    ),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
