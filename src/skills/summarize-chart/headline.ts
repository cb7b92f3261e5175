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
  const danger = dangerOf(view, findings, room);
  const problems = named(view, room - (danger ? danger.text.length + 2 : 0));
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
  const sex = patient.sex === 'other' || patient.sex === 'unknown' ? undefined : patient.sex;
  const words = [age && `${age.text} old`, sex, died].filter((each) => each !== undefined);
  const text = words.length > 0 ? words.join(', ') : patient.name;
  return { text: text.charAt(0).toUpperCase() + text.slice(1), citations: [citeWhole(evidenceOf(file, patient.reference))] };
}

/**
 * The gravest thing now: a critical finding, else an unanswered result, else the gravest result itself. Only its wording gives way to the problems beside it,
 * never the thing to a lesser one.
 */
function dangerOf(view: View, findings: readonly ProposedFinding[], room: number): Piece | undefined {
  const results = new Map([...view.series.values()].map((series) => [series.latest.fact.id, series]));
  // A finding about results alone; one about a medicine or a problem is more than the result that it mentions.
  const restsOn = ({ citations }: ProposedFinding): Series | undefined => {
    const cited = citations.filter(({ evidence }) => view.file.evidence.has(evidence));
    return cited.every(({ evidence }) => evidence.startsWith('Observation/'))
      ? cited.flatMap(({ evidence }) => results.get(evidence) ?? [])[0]
      : undefined;
  };
  const grave =
    findings.find(({ severity }) => severity === 'critical') ??
    findings.find((finding) => finding.severity === 'warning' && restsOn(finding));
  const worst = gravestResult(view);
  // A result that the laboratory calls critical is graver than what waits for a decision.
  const own = worst && (grave?.severity !== 'critical' || restsOn(grave) === worst) ? [resultPiece(view, worst)] : [];
  const found = grave && !(worst && grave.severity === 'warning' && isCritical(worst)) ? wordings(view, grave, restsOn(grave)) : [];
  const fitting = [...found, ...own].filter(({ text }) => text.length <= room);
  const enough = Math.min(2, named(view, longest).length);
  const roomy = found.filter((piece) => fitting.includes(piece) && named(view, room - piece.text.length - 2).length >= enough);
  return roomy[0] ?? found.filter((piece) => fitting.includes(piece)).at(-1) ?? fitting[0];
}

/** A finding in full, without what explains it behind a colon, and as the bare result that it rests on. */
function wordings(view: View, { text, citations, rule }: ProposedFinding, result: Series | undefined): Piece[] {
  const bare =
    result && isAbnormal(result.latest) && text.includes(result.latest.text ?? '\n') && !text.includes(' and ')
      ? [resultPiece(view, result)]
      : [];
  return [{ text: text.split(': ')[0]?.replace(/\.$/, '') ?? text, citations, rule }, ...bare];
}

const isCritical = ({ latest }: Series): boolean => latest.flag === 'critical-high' || latest.flag === 'critical-low';

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
function weightOf(series: Series): number {
  const { concept, latest } = series;
  const flagged = isCritical(series) ? 10 : 0;
  const { low, high } = latest.fact.range ?? {};
  const { value } = latest;
  if (value === undefined || latest.recorded?.value !== value) return flagged;
  if (high !== undefined && value > high) return flagged + wayTo(value - high, concept?.critical?.high, high, value / high - 1);
  if (low !== undefined && value < low) return flagged + wayTo(low - value, concept?.critical?.low, low, 2 - (2 * value) / low);
  return flagged;
}

/** Without a published limit, the part by which the value is out of its range, which counts for less. */
function wayTo(beyond: number, limit: number | undefined, bound: number, part: number): number {
  return limit === undefined || limit === bound ? Math.min(0.2, part / 8) : Math.min(9, beyond / Math.abs(limit - bound));
}

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^[A-Z][a-z]+[’']s\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
