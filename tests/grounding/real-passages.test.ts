import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createBundleChart } from '../../src/chart/bundles/bundle-chart';
import type { ChartFile } from '../../src/domain/chart';
import type { ProposedClaim } from '../../src/domain/claim';
import type { Examination } from '../../src/domain/examination';
import { createExamination } from '../../src/examination/create-examination';
import { gatherEvidence } from '../../src/grounding/gather-evidence';
import { createGrounds } from '../../src/grounding/ground';
import { groundingFrom } from '../../src/grounding/knowledge-meaning';
import { verifyAgainst } from '../../src/grounding/verify-claim';
import { citeSpan, citeWhole } from '../../src/text/quotes';
import { sentences } from '../../src/text/sentences';
import { clock, demoHospital, knowledge, permitFor } from '../chart/fixtures';
import { verifies } from '../verifies';
import { wrongTexts } from './perturbations';

const charts: { readonly file: ChartFile; readonly examination: Examination }[] = [];

beforeAll(async () => {
  const { reader } = createBundleChart({ from: { folder: demoHospital }, knowledge: knowledge(), clock });
  const examine = createExamination(knowledge());
  for (const name of readdirSync(join(demoHospital, 'patients'))) {
    const file = await reader.read(permitFor(`Patient/${name.replace(/\.json$/, '')}`));
    charts.push({ file, examination: examine(file) });
  }
});

const groundsOf = ({ file, examination }: (typeof charts)[number]) =>
  createGrounds(file, gatherEvidence(file, [], examination.evidence, []), groundingFrom(knowledge()));

test('every entry of the demo hospital may be shown in the words of its own passage, and every sentence of its notes as a quote', () => {
  const refused: string[] = [];
  for (const chart of charts) {
    const around = groundsOf(chart);
    const aside = new Set(chart.file.setAside.map((fact) => fact.id));
    for (const evidence of chart.file.evidence.values()) {
      if (aside.has(evidence.id)) continue;
      const isNote = around.fact(evidence.id)?.kind === 'DocumentReference';
      const citations = isNote ? sentences(evidence.text).map((span) => citeSpan(evidence, span)) : [citeWhole(evidence)];
      for (const citation of citations) {
        const verified = verifyAgainst({ text: citation.quote, citations: [citation], importance: 'useful' }, around);
        if (verified.verdict !== 'quoted') refused.push(`${evidence.id}: ${citation.quote}`);
      }
    }
  }
  expect(refused).toEqual([]);
});

test('entries that are set aside are not shown as if they held', () => {
  const shown: string[] = [];
  for (const chart of charts) {
    const around = groundsOf(chart);
    for (const { id } of chart.file.setAside) {
      const evidence = chart.file.evidence.get(id);
      if (!evidence) continue;
      // Without the words "entered in error" or "refuted", which the passage itself has.
      const text = evidence.text.replace(/entered in error|refuted/gi, 'active');
      if (text !== evidence.text && !('reason' in verifyAgainst({ text, citations: [citeWhole(evidence)], importance: 'useful' }, around)))
        shown.push(text);
    }
  }
  expect(shown).toEqual([]);
});

/** Why a perturbed sentence is not an error: it says the same, or names somebody beside a sentence that is the patient's. */
const harmless = (claim: ProposedClaim, text: string): boolean => text === claim.text || /\bthe patient\b/i.test(text);

test(
  verifies(
    'grounding.findings',
    'what the rules find in the demo hospital is shown, and with a number, unit, date, medicine or negation changed it is not',
  ),
  () => {
    const lost: string[] = [];
    const slipped: string[] = [];
    let tried = 0;
    for (const chart of charts) {
      const around = groundsOf(chart);
      for (const finding of chart.examination.findings) {
        const verified = verifyAgainst({ ...finding, inferredBy: finding.rule }, around);
        if ('reason' in verified) lost.push(`${finding.text}: ${verified.reason}`);
        for (const [, text] of wrongTexts(
          { text: finding.text, rule: finding.rule },
          finding.citations.map(({ quote }) => quote),
        )) {
          if (harmless(finding, text)) continue;
          tried++;
          if (!('reason' in verifyAgainst({ ...finding, text, inferredBy: finding.rule }, around))) slipped.push(text);
        }
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect({ lost, slipped }).toEqual({ lost: [], slipped: [] });
  },
);

test('a laboratory value of the demo hospital with one number, unit or date changed is not shown', () => {
  const slipped: string[] = [];
  let tried = 0;
  for (const chart of charts) {
    const around = groundsOf(chart);
    for (const fact of chart.file.observations.slice(0, 25)) {
      const evidence = chart.file.evidence.get(fact.id);
      if (!evidence || chart.file.setAside.includes(fact)) continue;
      for (const [kind, text] of wrongTexts({ text: evidence.text }, [evidence.text])) {
        if ((kind !== 'number' && kind !== 'unit' && kind !== 'date') || text === evidence.text) continue;
        tried++;
        if (!('reason' in verifyAgainst({ text, citations: [citeWhole(evidence)], importance: 'useful' }, around)))
          slipped.push(`${text}, of: ${evidence.text}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(1000);
  expect(slipped).toEqual([]);
});
