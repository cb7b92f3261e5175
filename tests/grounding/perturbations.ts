// Makes one error at a time out of a true claim. Written before the verifier that has to find them.
import type { ProposedClaim } from '../../src/domain/claim';
import type { Evidence } from '../../src/domain/evidence';
import { addDays, addYears, findDates, formatDay } from '../../src/text/dates';
import { findQuantities } from '../../src/text/numbers';
import { cite, citeWhole } from '../../src/text/quotes';
import { passages, type PassageName } from './invented-chart';
import type { TrueClaim } from './true-claims';

export type ErrorKind =
  | 'number'
  | 'unit'
  | 'date'
  | 'drug'
  | 'frequency'
  | 'negation'
  | 'subject'
  | 'citation'
  | 'side'
  | 'invented-word'
  | 'written-by-hand'
  | 'quote';

export interface Perturbed {
  readonly kind: ErrorKind;
  readonly claim: ProposedClaim;
}

/** The claim as a writer proposes it. */
export function proposed(claim: TrueClaim, text = claim.text): ProposedClaim {
  const citations = claim.cites.map((entry) => {
    if (typeof entry === 'string') return citeWhole(passages[entry]);
    const found = cite(passages[entry[0]], entry[1]);
    if (!found) throw new Error(`Not in the passage: ${entry[1]}`);
    return found;
  });
  return { text, citations, importance: 'useful', ...(claim.rule !== undefined && { inferredBy: claim.rule }) };
}

const otherUnits: Readonly<Record<string, readonly string[]>> = {
  'mmol/L': ['mg/dL', 'mEq/L', 'µmol/L'],
  mg: ['mcg', 'g', 'mL'],
  '%': ['mmol/mol', 'mg/dL'],
  'mg/dL': ['mmol/L', 'g/dL'],
  mmHg: ['kPa', 'bpm'],
  'ng/mL': ['µg/mL', 'pg/mL'],
  'mL/min/1.73 m2': ['mg/dL', 'mL/h'],
  month: ['years', 'weeks', 'days'],
  year: ['months', 'weeks'],
};
const drugs = [
  'metformin',
  'lisinopril',
  'glipizide',
  'amlodipine',
  'ibuprofen',
  'carvedilol',
  'furosemide',
  'empagliflozin',
  'penicillin',
];
const otherDrugs = ['lisinopril', 'metformin', 'warfarin', 'atorvastatin', 'metoprolol', 'hydroxyzine'];
const frequencies: readonly (readonly [RegExp, readonly string[]])[] = [
  [/twice daily/i, ['three times daily', 'once daily', 'every other day']],
  [/once daily/i, ['twice daily', 'weekly']],
  [/(?<!\w )daily/i, ['twice daily']],
  [/\bbid\b/i, ['tid', 'daily', 'qid']],
  [/twice weekly/i, ['twice daily', 'daily']],
];
const invented = ['severe', 'metastatic', 'uncontrolled', 'recurrent', 'allergic', 'dialysis', 'acute-on-chronic', 'septic'];

const put = (text: string, span: { start: number; end: number }, words: string): string =>
  text.slice(0, span.start) + words + text.slice(span.end);
const matchCase = (like: string, word: string): string => (/^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word);

function* numbers(text: string): Iterable<string> {
  for (const { span, value } of findQuantities(text)) {
    const whole = text.slice(span.start, span.end);
    const digits = /\d[\d,]*(?:\.\d+)?/.exec(whole)?.[0] ?? '';
    for (const changed of [value + 1, value * 10, Math.round(value * 1.7 * 100) / 100, value / 10]) {
      if (changed !== value) yield put(text, span, whole.replace(digits, String(Math.round(changed * 10_000) / 10_000)));
    }
  }
}

function* units(text: string): Iterable<string> {
  for (const { span, unit } of findQuantities(text)) {
    const whole = text.slice(span.start, span.end);
    const number = /^[<>=≤≥\s]*\d[\d,.]*/.exec(whole)?.[0] ?? '';
    // The first number of "146/84 mmHg" has its unit behind the second.
    if (whole.length === number.length) continue;
    for (const other of otherUnits[unit ?? ''] ?? []) yield put(text, span, `${number} ${other}`);
  }
}

function* dates(text: string): Iterable<string> {
  for (const { span, date, precision } of findDates(text)) {
    const others =
      precision === 'day'
        ? [addDays(date, 1), addDays(date, -31), addYears(date, 1), addYears(date, -3)]
        : precision === 'month'
          ? [addYears(date, 1).slice(0, 7), addDays(date, -5).slice(0, 7)]
          : [String(Number(date) + 1), String(Number(date) - 4)];
    for (const other of others) yield put(text, span, formatDay(other));
  }
}

function* negations(text: string): Iterable<string> {
  const denial = /\b(?:no|denies|not|without)\b ?/i.exec(text);
  if (denial && !/not repeated/.test(text)) {
    yield text.replace(denial[0], '');
    return;
  }
  if (/\bdenied|declined|→|not repeated|^\d/.test(text)) return;
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  yield `No ${lower}`;
  yield `Denies ${lower}`;
  yield `Negative for ${lower}`;
}

/** Every one-error variant of a sentence; none of them follows from what it quotes. */
export function* wrongTexts(
  claim: Pick<TrueClaim, 'text' | 'rule' | 'not'>,
  quoted: readonly string[],
): Iterable<readonly [ErrorKind, string]> {
  const { text } = claim;
  for (const wrong of numbers(text)) yield ['number', wrong];
  for (const wrong of units(text)) yield ['unit', wrong];
  for (const wrong of dates(text)) yield ['date', wrong];
  for (const drug of drugs) {
    const found = new RegExp(`\\b${drug}\\b`, 'i').exec(text);
    if (!found) continue;
    for (const other of otherDrugs)
      if (other !== drug) yield ['drug', put(text, { start: found.index, end: found.index + drug.length }, matchCase(found[0], other))];
  }
  for (const [pattern, others] of frequencies)
    for (const other of others)
      if (pattern.test(text) && !(other === 'twice daily' && /twice weekly/.test(text) === false && /twice daily/.test(text)))
        yield ['frequency', text.replace(pattern, other)];
  for (const wrong of negations(text)) yield ['negation', wrong];
  if (!/mother|father|husband|years old|→|^\d/i.test(text))
    for (const who of ['Mother', 'Brother']) yield ['subject', `${who}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`];
  const side = /\b(left|right)\b/i.exec(text);
  if (side)
    yield [
      'side',
      put(
        text,
        { start: side.index, end: side.index + side[0].length },
        matchCase(side[0], side[0].toLowerCase() === 'left' ? 'right' : 'left'),
      ),
    ];
  // A rule's conclusion is the rule's own words: what it may not add are facts, which the other errors stand for.
  if (claim.rule === undefined) {
    for (const [index, word] of invented.entries()) {
      // What the source says is not invented.
      if (quoted.some((quote) => quote.includes(word))) continue;
      const words = text.split(' ');
      const at = index % (words.length + 1);
      yield ['invented-word', [...words.slice(0, at), word, ...words.slice(at)].join(' ')];
    }
  }
  for (const wrong of claim.not ?? []) yield ['written-by-hand', wrong];
}

const strangers: readonly PassageName[] = [
  'troponin',
  'kneeReplacement',
  'penicillin',
  'admission',
  'patient',
  'eyeExam',
  'lisinopril',
  'a1cOld',
];

/** Everything that can be wrong with one true claim: in its words, in what it cites, in how it quotes. */
export function* perturb(claim: TrueClaim): Iterable<Perturbed> {
  const right = proposed(claim);
  const quoted = right.citations.map((citation) => citation.quote);
  for (const [kind, text] of wrongTexts(claim, quoted)) yield { kind, claim: proposed(claim, text) };
  const cited = new Set(right.citations.map((citation) => citation.evidence));
  for (const stranger of strangers) {
    const evidence: Evidence = passages[stranger];
    if (!cited.has(evidence.id)) yield { kind: 'citation', claim: { ...right, citations: [citeWhole(evidence)] } };
  }
  yield { kind: 'quote', claim: { ...right, citations: [] } };
  yield {
    kind: 'quote',
    claim: { ...right, citations: right.citations.map((citation) => ({ ...citation, evidence: 'Observation/nowhere' })) },
  };
  yield {
    kind: 'quote',
    claim: { ...right, citations: right.citations.map((citation) => ({ ...citation, quote: `${citation.quote} indeed` })) },
  };
  yield {
    kind: 'quote',
    claim: {
      ...right,
      citations: right.citations.map((citation) => ({ ...citation, span: { start: citation.span.start + 1, end: citation.span.end + 1 } })),
    },
  };
}
