// Hides what is left out so that age, the problems that matter most and the gravest thing now fit into one line.
import type { Citation, ProposedClaim, ProposedFinding } from '../../domain/claim';
import { ageAt, daysBetween, formatDay } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { evidenceOf } from '../writing/quote-fact';
import { flagWords } from './change';
import { isAbnormal, type Series } from './series';
import type { View } from './view';

const longest = 140;

interface Piece {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly rule?: string;
}

/** Who, what, and the most dangerous thing now, in at most 140 characters. */
export function headline(view: View, findings: readonly ProposedFinding[]): ProposedClaim {
  const who = whoIs(view);
  const room = longest - who.text.length - 2;
  const choices = [...dangersOf(view, findings).filter(({ text }) => text.length <= room), undefined].map((danger) => ({
    danger,
    problems: named(view, room - (danger ? danger.text.length + 2 : 0)),
  }));
  // Two problems beside the danger say more than the danger in more words; a danger alone says more than none.
  const enough = Math.min(2, named(view, longest).length);
  const told =
    choices.find(({ danger, problems }) => danger && problems.length >= enough) ??
    choices.find(({ problems }) => problems.length > 0) ??
    choices[0];
  const { danger, problems = [] } = told ?? {};
  const list = problems.map(({ text }) => text).join('; ');
  const text = [`${who.text}${list && `: ${list}`}`, danger?.text].filter(Boolean).join('. ');
  return {
    text,
    citations: [who, ...problems, ...(danger ? [danger] : [])].flatMap(({ citations }) => citations),
    importance: 'must-know',
    ...(danger?.rule !== undefined && { inferredBy: danger.rule }),
  };
}

/** Up to three problems that fit, by their full names if those fit, else by the beginning that is itself the name of a problem. */
function named({ file, knowledge, problems }: View, room: number): Piece[] {
  const leading = problems.filter(({ importance, fact }) => importance !== 'minor' && fact.standing !== 'unconfirmed').slice(0, 3);
  const choose = (nameOf: (text: string) => string): Piece[] => {
    let left = room;
    return leading.flatMap(({ fact }) => {
      const text = lowered(nameOf(fact.code.text.replace(/ \((?:disorder|finding|situation)\)$/, '')));
      if (text.length + 2 > left) return [];
      left -= text.length + 2;
      return [{ text, citations: [citeWhole(evidenceOf(file, fact.id))] }];
    });
  };
  const shortened = (text: string): string => {
    const [head = text] = text.split(/,| with | due to | \(| - /);
    return head.length < text.length && knowledge.conditionOf(undefined, head) ? head : text;
  };
  const inFull = choose((text) => text);
  return inFull.length === leading.length ? inFull : choose(shortened);
}

function whoIs({ file }: View): Piece {
  const { patient, today } = file;
  const age = patient.birthDate === undefined || patient.deceased !== undefined ? undefined : ageAt(patient.birthDate, today);
  const died = patient.deceased === undefined ? undefined : patient.deceased === true ? 'deceased' : `died ${formatDay(patient.deceased)}`;
  const words = [age && `${age.text} old`, patient.sex, died].filter((each) => each !== undefined);
  const text = words.length > 0 ? words.join(', ') : patient.name;
  return { text: text.charAt(0).toUpperCase() + text.slice(1), citations: [citeWhole(evidenceOf(file, patient.reference))] };
}

/** What may be called most dangerous, the gravest first: critical findings, unanswered results, and the gravest result itself. */
function dangersOf(view: View, findings: readonly ProposedFinding[]): Piece[] {
  const results = new Set(view.file.observations.map(({ id }) => id));
  const rests = ({ citations }: ProposedFinding) => citations.some(({ evidence }) => results.has(evidence));
  const grave = [
    ...findings.filter(({ severity }) => severity === 'critical'),
    ...findings.filter((finding) => finding.severity === 'warning' && rests(finding)),
  ];
  const worst = gravestResult(view);
  const own = worst ? [resultPiece(view, worst)] : [];
  // What stands behind a colon explains; the finding itself stands before it.
  return [
    ...grave.map(({ text, citations, rule }) => ({ text: text.split(': ')[0]?.replace(/\.$/, '') ?? text, citations, rule })),
    ...own,
  ];
}

function resultPiece({ file }: View, { latest }: Series): Piece {
  const text = `${latest.fact.code.text} ${latest.text ?? ''} (${flagWords(latest)}) on ${formatDay(latest.date)}`;
  return { text, citations: [citeWhole(evidenceOf(file, latest.fact.id))] };
}

function gravestResult({ file, series }: View): Series | undefined {
  const grave = [...series.values()]
    .filter(
      ({ latest, concept }) =>
        isAbnormal(latest) &&
        latest.text !== undefined &&
        latest.text !== '' &&
        concept?.category !== 'genomics' &&
        flagWords(latest) !== '' &&
        latest.date.length >= 10 &&
        daysBetween(latest.date, file.today) <= 180,
    )
    .map((each) => ({ each, weight: weightOf(each) }))
    .filter(({ weight }) => weight >= dangerous);
  return grave.sort(
    (one, other) =>
      other.weight - one.weight ||
      (one.each.latest.date === other.each.latest.date ? 0 : one.each.latest.date < other.each.latest.date ? 1 : -1) ||
      (one.each.key < other.each.key ? -1 : 1),
  )[0]?.each;
}

/** Below this a result is out of range and no more. */
const dangerous = 0.25;

/** How far a result is on the way from its range to the limit at which somebody must be called. */
function weightOf({ concept, latest }: Series): number {
  const flagged = latest.flag === 'critical-high' || latest.flag === 'critical-low' ? 10 : 0;
  const { low, high } = latest.fact.range ?? {};
  const { value } = latest;
  if (value === undefined || latest.recorded?.value !== value) return flagged;
  if (high !== undefined && value > high) return flagged + wayTo(value - high, concept?.critical?.high, high, value / high - 1);
  if (low !== undefined && value < low) return flagged + wayTo(low - value, concept?.critical?.low, low, 2 - (2 * value) / low);
  return flagged;
}

/** Without a published limit, the part by which the value is out of its range, which counts for less. */
function wayTo(beyond: number, limit: number | undefined, bound: number, part: number): number {
  return limit === undefined || limit === bound ? Math.min(0.45, part / 4) : Math.min(9, beyond / Math.abs(limit - bound));
}

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^[A-Z][a-z]+[’']s\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
