import type { Claim, Finding, Severity } from '../domain/claim';
import { type CardElement, group, line, run, type Run } from './adaptive-card';
import { short } from './json-size';
import { limits } from './limits';
import type { Numbering } from './numbering';

/** The numbers behind a claim, "[1][4]"; what the reader cannot open here is counted. */
export function citationMarks(claim: Claim, numbering: Numbering): string {
  const numbers = [
    ...new Set(claim.citations.map(({ evidence }) => numbering.numberOf(evidence)).filter((number) => number !== undefined)),
  ];
  const shown = numbers.slice(0, limits.passagesPerClaim);
  const more = numbers.length - shown.length;
  return shown.map((number) => `[${number}]`).join('') + (more > 0 ? ` +${more}` : '');
}

/** The words of a claim and its numbers. */
export function claimRuns(claim: Claim, numbering: Numbering, style: { bold?: boolean; bytes?: number } = {}): Run[] {
  const words = short(claim.text, style.bytes ?? limits.claim);
  const marks = citationMarks(claim, numbering);
  return [run(words, style.bold ? { bold: true } : {}), ...(marks ? [run(` ${marks}`, { color: 'Accent', size: 'Small' })] : [])];
}

/** One claim as a bullet; details stand further in. */
export function claimLine(claim: Claim, depth: number, numbering: Numbering): CardElement {
  const bullet = `${'\u2003'.repeat(depth)}${depth === 0 ? '•' : '–'} `;
  // Most lines are details: without runs of their own they weigh half, and more of them fit on a card.
  if (depth > 0)
    return line([run(`${bullet}${short(claim.text, limits.claim)} ${citationMarks(claim, numbering)}`.trimEnd())], { spacing: 'None' });
  const runs = claimRuns(claim, numbering, claim.importance === 'must-know' && claim.details?.length ? { bold: true } : {});
  return line([bullet, ...runs], { spacing: 'Small' });
}

const severityLook: Record<Severity, { readonly word: string; readonly style: 'attention' | 'warning' | 'accent' }> = {
  critical: { word: 'Act today', style: 'attention' },
  warning: { word: 'Needs a decision', style: 'warning' },
  information: { word: 'Worth knowing', style: 'accent' },
};

/** A finding that does not bear on the question: its sentence and severity, without what to consider. */
export const findingLine = (finding: Finding, numbering: Numbering): CardElement =>
  line([run(`${severityLook[finding.severity].word}: `, { bold: true }), ...claimRuns(finding, numbering)], { spacing: 'Small' });

/** One finding in its colour, the severity also as a word, its why below it. */
export function findingBlock(finding: Finding, numbering: Numbering): CardElement {
  const look = severityLook[finding.severity];
  const why = (finding.details ?? [])
    .slice(0, limits.passagesPerClaim)
    .map((detail) => line(['– ', ...claimRuns(detail, numbering, { bytes: limits.line })], { spacing: 'None' }));
  return group([line([run(`${look.word}: `, { bold: true }), ...claimRuns(finding, numbering)]), ...why], {
    style: look.style,
    spacing: 'Small',
  });
}
