import type { Checked, Draft, ProposedSection, Section, Withheld } from '../domain/answer';
import type { ChartFile } from '../domain/chart';
import type { Claim, Finding, ProposedClaim, ProposedFinding } from '../domain/claim';
import type { GroundingVerifier } from '../domain/ports';
import { citeWhole } from '../text/quotes';
import { citedEvidence, gatherEvidence } from './gather-evidence';
import { createGrounds, type Grounds, type GroundingOptions } from './ground';
import { verifyAgainst } from './verify-claim';
import { verifyTrend } from './verify-trend';

/** What a headline may have at most. */
const headlineLength = 140;

interface Sieve {
  readonly withheld: Withheld[];
  /** The claim with its verdict; undefined when it is withheld. Of its details, those that pass. */
  claim(proposed: ProposedClaim, title: string): Claim | undefined;
  /** A list without what is withheld; passing details of a withheld claim take its place. */
  claims(proposed: readonly ProposedClaim[], title: string): Claim[];
}

function createSieve(around: Grounds): Sieve {
  const withheld: Withheld[] = [];
  const claims = (proposed: readonly ProposedClaim[], title: string): Claim[] =>
    proposed.flatMap((one) => claim(one, title) ?? claims(one.details ?? [], title));
  const claim = ({ text, citations, importance, inferredBy, details }: ProposedClaim, title: string): Claim | undefined => {
    const verified = verifyAgainst({ text, citations, importance, ...(inferredBy !== undefined && { inferredBy }) }, around, title);
    if ('reason' in verified) {
      withheld.push({ text, verdict: verified.verdict, reason: verified.reason });
      return undefined;
    }
    return {
      text,
      citations,
      importance,
      verdict: verified.verdict,
      ...(inferredBy !== undefined && { inferredBy }),
      ...(details && { details: claims(details, title) }),
    };
  };
  return { withheld, claim, claims };
}

/** A finding is inferred by its rule whether or not it says so again. */
function checkFindings(findings: readonly ProposedFinding[], sieve: Sieve): Finding[] {
  return findings.flatMap((finding) => {
    const shown = sieve.claim({ ...finding, inferredBy: finding.inferredBy ?? finding.rule }, '');
    return shown ? [{ ...shown, rule: finding.rule, severity: finding.severity }] : [];
  });
}

function checkSection(section: ProposedSection, sieve: Sieve, around: Grounds): Section | undefined {
  const claims = sieve.claims(section.claims, section.title);
  const lost = section.claims.length - claims.length;
  const shown = section.shown && lost > 0 ? { ...section.shown, shown: Math.max(0, section.shown.shown - lost) } : section.shown;
  const base = { id: section.id, title: section.title, claims, ...(shown && { shown }) };
  if (section.kind === 'claims') return claims.length > 0 ? { ...base, kind: 'claims' } : undefined;
  const trend = verifyTrend(section, around);
  sieve.withheld.push(...trend.withheld);
  return trend.section.points.length + claims.length > 0 ? { ...trend.section, ...base } : undefined;
}

/** What stands at the head when the writer's own headline cannot be shown to be grounded: a sentence that can. */
function neutralHeadline(shown: readonly Claim[], file: ChartFile): Claim {
  const fitting = shown.find((claim) => claim.text.length <= headlineLength);
  if (fitting)
    return {
      text: fitting.text,
      citations: fitting.citations,
      importance: fitting.importance,
      verdict: fitting.verdict,
      ...(fitting.inferredBy !== undefined && { inferredBy: fitting.inferredBy }),
    };
  const patient = file.evidence.get(file.patient.reference);
  if (patient && patient.text.length <= headlineLength)
    return { text: patient.text, citations: [citeWhole(patient)], importance: 'useful', verdict: 'quoted' };
  return { text: 'Nothing could be shown to be grounded in the chart.', citations: [], importance: 'useful', verdict: 'supported' };
}

const citationsOf = (claim: Claim): string[] => [
  ...claim.citations.map(({ evidence }) => evidence),
  ...(claim.details ?? []).flatMap(citationsOf),
];

/** Checks every claim of a draft, its findings and its trends included, against what each cites. What fails is withheld and counted, never shown and never lost without a word. */
export function createGroundingVerifier(options: GroundingOptions = {}): GroundingVerifier {
  return {
    verify({ draft, examination, file, library }): Checked {
      const evidence = gatherEvidence(file, library, examination.evidence, draft.evidence);
      const around = createGrounds(file, evidence, options);
      const sieve = createSieve(around);
      const attention = checkFindings(examination.findings, sieve);
      const own = checkHeadline(draft, sieve);
      const sections = draft.sections.flatMap((section) => checkSection(section, sieve, around) ?? []);
      const headline = own ?? neutralHeadline([...attention, ...sections.flatMap((section) => section.claims)], file);
      const ids = [headline, ...attention, ...sections.flatMap((section) => section.claims)].flatMap(citationsOf);
      const points = sections.flatMap((section) => (section.kind === 'trend' ? section.points.map((point) => point.evidence) : []));
      return {
        kind: 'checked',
        skill: draft.skill,
        headline,
        attention,
        sections,
        notAddressed: draft.notAddressed,
        withheld: sieve.withheld,
        evidence: citedEvidence([...ids, ...points], evidence),
        suggestions: draft.suggestions,
      };
    },
  };
}

const checkHeadline = ({ headline }: Draft, sieve: Sieve): Claim | undefined => {
  if (headline.text.length <= headlineLength) return sieve.claim(headline, '');
  sieve.withheld.push({ text: headline.text, verdict: 'unsupported', reason: `a headline has at most ${headlineLength} characters` });
  return undefined;
};
