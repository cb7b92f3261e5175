// What an answer can be cut into: a page takes whole units, the most important first.
import type { Answer, TrendPoint } from '../domain/answer';
import type { Claim, Finding, Importance } from '../domain/claim';

interface UnitBase {
  /** 0 is shown first; equal ranks keep the order of the answer. */
  readonly rank: number;
  readonly important: boolean;
}

export type Unit =
  | (UnitBase & { readonly kind: 'finding'; readonly finding: Finding; readonly index: number })
  | (UnitBase & {
      readonly kind: 'claim';
      readonly section: number;
      readonly claim: Claim;
      readonly depth: number;
      readonly parent?: Claim;
    })
  | (UnitBase & { readonly kind: 'points'; readonly section: number; readonly points: readonly TrendPoint[] });

const rankOf: Record<Importance, number> = { 'must-know': 0, useful: 4, detail: 6 };
const severityRank = { critical: 0, warning: 1, information: 2 } as const;
const rowsPerUnit = 8;

/** All units of an answer, in reading order; findings by severity, a trend's rows newest first. */
export function answerUnits(answer: Answer): readonly Unit[] {
  const findings = [...answer.attention]
    .sort((left, right) => severityRank[left.severity] - severityRank[right.severity])
    .flatMap((finding, index): Unit[] => [
      { kind: 'finding', finding, index, rank: finding.severity === 'information' ? 2 : 0, important: finding.importance === 'must-know' },
    ]);
  const sections = answer.sections.flatMap((section, index): Unit[] => [
    ...(section.kind === 'trend' ? pointUnits([...section.points].reverse(), index) : []),
    ...section.claims.flatMap((claim) => claimUnits(claim, index)),
  ]);
  return [...findings, ...sections];
}

/** Units in the order in which pages take them. */
export function byImportance(units: readonly Unit[]): readonly Unit[] {
  return units
    .map((unit, index) => ({ unit, index }))
    .sort((left, right) => left.unit.rank - right.unit.rank || left.index - right.index)
    .map(({ unit }) => unit);
}

function claimUnits(claim: Claim, section: number, depth = 0, parent?: Claim): Unit[] {
  const unit: Unit = {
    kind: 'claim',
    section,
    claim,
    depth,
    // What stands at the top of a section comes before what hangs below another sentence of the same weight.
    rank: rankIn(claim) + (depth === 0 ? 0 : 1),
    important: claim.importance === 'must-know',
    ...(parent && { parent }),
  };
  return [unit, ...(claim.details ?? []).flatMap((detail) => claimUnits(detail, section, Math.min(depth + 1, 2), claim))];
}

/** A claim comes as early as the most important thing below it, so that nothing stands without what it belongs to. */
function rankIn(claim: Claim): number {
  return Math.min(rankOf[claim.importance], ...(claim.details ?? []).map(rankIn));
}

function pointUnits(points: readonly TrendPoint[], section: number): Unit[] {
  const units: Unit[] = [];
  for (let start = 0; start < points.length; start += rowsPerUnit) {
    units.push({ kind: 'points', section, points: points.slice(start, start + rowsPerUnit), rank: start === 0 ? 2 : 5, important: false });
  }
  return units;
}
