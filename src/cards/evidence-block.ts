import { formatDay } from '../text/dates';
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Span } from '../domain/span';
import { type CardElement, line, run } from './adaptive-card';
import { jsonBytes, short } from './json-size';
import { limits } from './limits';
import type { Numbering } from './numbering';
import { passageRuns } from './passage';

/** Ids of evidence that a page shows, with the spans quoted from each. */
export type Cited = Map<string, Span[]>;

/** Adds what a claim cites, up to the number of passages that one claim may bring along. */
export function cite(cited: Cited, claim: Claim, numbering: Numbering): void {
  const seen = new Set<string>();
  for (const { evidence, span } of claim.citations) {
    if (numbering.numberOf(evidence) === undefined) continue;
    seen.add(evidence);
    if (seen.size > limits.passagesPerClaim) return;
    cited.set(evidence, [...(cited.get(evidence) ?? []), span]);
  }
}

/** What a piece of evidence is: label, date and status; for a search what was looked through; for a computation its method and inputs. */
export function sourceLine(evidence: Evidence, numbering: Pick<Numbering, 'numberOf'>): string {
  const { source } = evidence;
  switch (source.kind) {
    case 'chart':
      return [source.label, source.recorded && formatDay(source.recorded), source.status].filter(Boolean).join(' · ');
    case 'publication':
      return [
        source.title,
        source.section,
        `${source.organization} ${source.year}`,
        `checked ${formatDay(source.checked)}`,
        evidence.strength,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'search':
      return `Search for ${source.lookedFor} · ${source.count} ${source.count === 1 ? 'entry' : 'entries'} of ${source.kinds.join(', ')} looked through · read ${formatDay(source.asOf)}`;
    case 'computed': {
      const inputs = source.inputs.map((id) => numbering.numberOf(id)).filter((number) => number !== undefined);
      return `Computed (${source.method.replaceAll('-', ' ')})${
        inputs.length
          ? ` from ${inputs
              .slice(0, 8)
              .map((number) => `[${number}]`)
              .join('')}${inputs.length > 8 ? ' …' : ''}`
          : ''
      }`;
    }
    case 'transcript':
      return `Said by ${source.speaker}`;
  }
}

/** What a passage is called beside its text: a chart entry says its own date and status, a note does not. */
function nameOf(evidence: Evidence, numbering: Numbering): string {
  const { source } = evidence;
  return source.kind === 'chart' && says(evidence.text, source.recorded && formatDay(source.recorded))
    ? source.label
    : sourceLine(evidence, numbering);
}

const says = (text: string, words: string | undefined): boolean => words === undefined || text.includes(words);

/**
 * Every cited passage by number: what it is, then its text; a paraphrase says that it is one. A passage that the page already shows
 * word for word (`shown`) is named and not repeated.
 */
export function evidenceLines(cited: Cited, numbering: Numbering, shown: ReadonlySet<string>): CardElement[] {
  const numbered = [...cited]
    .map(([id, spans]) => ({ id, number: numbering.numberOf(id) ?? 0, evidence: numbering.evidence(id), spans }))
    .sort((left, right) => left.number - right.number);
  const above: string[] = [];
  const sums: string[] = [];
  const measured = new Map<string, string[]>();
  const lines = numbered.flatMap(({ id, number, evidence, spans }): CardElement[] => {
    if (!evidence) return [];
    const name = short(nameOf(evidence, numbering), limits.line);
    if (evidence.wording === 'verbatim' && shown.has(evidence.text)) {
      above.push(`[${number}] ${name}`);
      return [];
    }
    if (evidence.source.kind === 'computed' && evidence.wording === 'verbatim') {
      sums.push(
        `[${number}] ${evidence.source.method.replaceAll('-', ' ')} of ${inputsOf(evidence.source.inputs, numbering)} = ${short(evidence.text, limits.line)}`,
      );
      return [];
    }
    // Results come by the dozen: together they take half the room, and the number finds each.
    if (
      id.startsWith('Observation/') &&
      jsonBytes(evidence.text) <= limits.line &&
      spans.every((span) => span.end - span.start === evidence.text.length)
    ) {
      measured.set(name, [...(measured.get(name) ?? []), `[${number}] ${evidence.text}`]);
      return [];
    }
    const head = run(`[${number}] ${name}: ${evidence.wording === 'paraphrase' ? 'In our words: ' : ''}`) as string;
    const [first = '', ...others] = passageRuns(evidence, spans);
    // One string where it can be: runs of their own would weigh more than most passages.
    return [line(typeof first === 'string' ? [`${head}${first}`, ...others] : [head, first, ...others], { spacing: 'Small' })];
  });
  return [
    ...lines,
    ...[...measured].flatMap(([name, parts]) => together(`${name}: `, parts)),
    ...together('Arithmetic: ', sums),
    ...together('Shown above word for word: ', above),
  ];
}

const inputsOf = (inputs: readonly string[], numbering: Numbering): string => {
  const numbers = inputs.map((id) => numbering.numberOf(id)).filter((number) => number !== undefined);
  return `${numbers
    .slice(0, 8)
    .map((number) => `[${number}]`)
    .join('')}${numbers.length > 8 ? ' …' : ''}`;
};

const together = (title: string, parts: readonly string[]): CardElement[] =>
  parts.length ? [line([run(title, { bold: true }), run(parts.join(' · '))], { spacing: 'Small' })] : [];
