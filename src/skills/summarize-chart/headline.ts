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
}

/** Who, what, and the most dangerous thing now, in at most 140 characters. */
export function headline(view: View, findings: readonly ProposedFinding[]): ProposedClaim {
  const who = whoIs(view);
  const danger = dangerOf(view, findings, longest - who.text.length - 2);
  const used = who.text.length + 2 + (danger ? danger.text.length + 2 : 0);
  const problems = named(view, longest - used);
  const list = problems.map(({ text }) => text).join('; ');
  const text = [`${who.text}${list && `: ${list}`}`, danger?.text].filter(Boolean).join('. ');
  return {
    text,
    citations: [who, ...problems, ...(danger ? [danger] : [])].flatMap(({ citations }) => citations),
    importance: 'must-know',
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

const severities = { critical: 0, warning: 1, information: 2 } as const;

/** The gravest finding when its words fit beside a problem, else the gravest result of the last half year. */
function dangerOf(view: View, findings: readonly ProposedFinding[], room: number): Piece | undefined {
  const grave = [...findings]
    .filter(({ severity }) => severity !== 'information')
    .sort((one, other) => severities[one.severity] - severities[other.severity]);
  const fitting = grave.find(({ text }) => text.length <= Math.min(90, room));
  if (fitting && fitting.severity === (grave[0]?.severity ?? 'critical'))
    return { text: fitting.text.replace(/\.$/, ''), citations: fitting.citations };
  const worst = gravestResult(view);
  if (!worst) return undefined;
  const { latest } = worst;
  const text = `${latest.fact.code.text} ${latest.text ?? ''} (${flagWords(latest)}) on ${formatDay(latest.date)}`;
  return text.length <= room ? { text, citations: [citeWhole(evidenceOf(view.file, latest.fact.id))] } : undefined;
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
      other.weight - one.weight || (one.each.latest.date < other.each.latest.date ? 1 : -1) || (one.each.key < other.each.key ? -1 : 1),
  )[0]?.each;
}

/** Below this a result is out of range and no more. */
const dangerous = 0.25;

/** How far a result is on the way from its range to the limit at which somebody must be called. */
function weightOf({ concept, latest }: Series): number {
  if (latest.flag === 'critical-high' || latest.flag === 'critical-low') return 10;
  const { low, high } = latest.fact.range ?? {};
  const value = latest.value;
  if (value === undefined || latest.recorded?.value !== value) return 0;
  if (high !== undefined && value > high)
    return concept?.critical?.high === undefined
      ? Math.min(0.45, (value / high - 1) / 4)
      : Math.min(9, (value - high) / Math.max(concept.critical.high - high, 1e-9));
  if (low !== undefined && value < low)
    return concept?.critical?.low === undefined
      ? Math.min(0.45, (1 - value / low) / 2)
      : Math.min(9, (low - value) / Math.max(low - concept.critical.low, 1e-9));
  return 0;
}

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^[A-Z][a-z]+[’']s\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
