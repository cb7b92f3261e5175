import { formatDay } from '../text/dates';
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Span } from '../domain/span';
import { type CardElement, line, run } from './adaptive-card';
import { short } from './json-size';
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

/** Every cited passage by number: what it is, then its text; a paraphrase says that it is one. */
export function evidenceLines(cited: Cited, numbering: Numbering): CardElement[] {
  return [...cited]
    .map(([id, spans]) => ({ number: numbering.numberOf(id) ?? 0, evidence: numbering.evidence(id), spans }))
    .sort((left, right) => left.number - right.number)
    .flatMap(({ number, evidence, spans }) =>
      evidence
        ? [
            line([
              run(`[${number}] `, { bold: true, color: 'Accent' }),
              run(short(sourceLine(evidence, numbering), limits.line), { subtle: true, size: 'Small' }),
            ]),
            line(
              [...(evidence.wording === 'paraphrase' ? [run('In our words: ', { italic: true })] : []), ...passageRuns(evidence, spans)],
              { spacing: 'None' },
            ),
          ]
        : [],
    );
}
