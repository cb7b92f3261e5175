import { join } from 'node:path';
import { createBundleChart } from '../../../src/chart/bundles/bundle-chart';
import { createExamination } from '../../../src/examination/create-examination';
import { createGroundingVerifier } from '../../../src/grounding/create-grounding-verifier';
import { readKnowledge } from '../../../src/knowledge/knowledge';
import { createSummarizeChart } from '../../../src/skills/summarize-chart/summarize-chart';
import type { Permit } from '../../../src/domain/access';
import type { Checked, Draft } from '../../../src/domain/answer';
import type { Period } from '../../../src/domain/calendar';
import type { ChartFile } from '../../../src/domain/chart';
import type { Claim, ProposedClaim } from '../../../src/domain/claim';
import type { Length } from '../../../src/domain/request';

export const data = join(__dirname, '../../../data');
export const knowledge = readKnowledge(join(data, 'knowledge'));
export const skill = createSummarizeChart(knowledge);
const examine = createExamination(knowledge);
const verifier = createGroundingVerifier();

/** Charts as on the clinical date of the demo hospital. */
export const chartsOf = (from: { readonly folder: string } | { readonly files: readonly string[] }, today = '2026-11-20') =>
  createBundleChart({ from, clock: { now: () => new Date(`${today}T12:00:00Z`), today: () => today }, knowledge });

export const permitFor = (patient: string): Permit =>
  ({
    clinician: { practitioner: 'Practitioner/test', name: 'Test' },
    patient,
    basis: 'care-team',
    ground: 'CareTeam/test',
    restricted: { open: false },
  }) as unknown as Permit;

export interface Summarized {
  readonly draft: Draft;
  readonly checked: Checked;
  /** What the verifier took out of the summary itself, with its reason. */
  readonly withheld: readonly string[];
}

/** A chart summarized, its claims and findings checked. */
export function summarize(file: ChartFile, length: Length = 'screen', period?: Period): Summarized {
  const examination = examine(file);
  const draft = skill.write({
    request: {
      skill: skill.id,
      patient: { kind: 'context', words: 'her' },
      length,
      words: 'summarize',
      understood: 'summary',
      today: file.today,
      ...(period && { period }),
    },
    file,
    findings: examination.findings,
    checksRun: examination.checksRun,
    library: [],
  });
  const checked = verifier.verify({ draft, examination, file, library: [] });
  const found = new Set(examination.findings.flatMap(flattened).map(({ text }) => text));
  return {
    draft,
    checked,
    withheld: checked.withheld.filter(({ text }) => !found.has(text)).map(({ text, reason }) => `${reason}: ${text}`),
  };
}

type AnyClaim = ProposedClaim | Claim;

/** A claim and everything below it. */
export const flattened = (claim: AnyClaim): readonly AnyClaim[] => [claim, ...(claim.details ?? []).flatMap(flattened)];

/** Every claim shown: headline, findings, sections, details. */
export const everyClaim = (checked: Checked): readonly AnyClaim[] =>
  [checked.headline, ...checked.attention, ...checked.sections.flatMap(({ claims }) => claims)].flatMap(flattened);
