import type { Draft } from '../../src/domain/answer';
import type { ProposedClaim } from '../../src/domain/claim';
import type { Evidence } from '../../src/domain/evidence';
import type { Examination } from '../../src/domain/examination';
import { createGroundingVerifier } from '../../src/grounding/create-grounding-verifier';
import { citeWhole } from '../../src/text/quotes';
import { verifies } from '../verifies';
import { inventedChart, passages } from './invented-chart';

const file = inventedChart();
const claim = (text: string, ...evidence: readonly Evidence[]): ProposedClaim => ({
  text,
  citations: evidence.map(citeWhole),
  importance: 'useful',
});
const good = claim('Potassium 5.9 mmol/L (high) on 6 Nov 2026', passages.potassium);
const bad = claim('Potassium 6.9 mmol/L', passages.potassium);
const nothing: Examination = { findings: [], checksRun: [], evidence: [] };
const draft = (parts: Partial<Draft>): Draft => ({
  kind: 'draft',
  skill: 'ask-chart',
  headline: good,
  sections: [],
  notAddressed: [],
  evidence: [],
  suggestions: [],
  ...parts,
});
const verify = (parts: Partial<Draft>, examination: Examination = nothing) =>
  createGroundingVerifier().verify({ draft: draft(parts), examination, file, library: [] });
const section = (claims: readonly ProposedClaim[]) => ({ kind: 'claims' as const, id: 'results', title: 'Results', claims });

test(verifies('grounding.withheld', 'what fails is withheld with its reason, and what passes stays'), () => {
  const checked = verify({ sections: [section([good, bad])] });
  expect(checked.sections).toMatchObject([{ claims: [{ text: good.text, verdict: 'supported' }] }]);
  expect(checked.withheld).toEqual([{ text: bad.text, verdict: 'unsupported', reason: '"6.9 mmol/L" is not what its sources say' }]);
});

test(verifies('grounding.headline', 'a headline that fails is replaced by a sentence that passed'), () => {
  const checked = verify({ headline: bad, sections: [section([claim('A1c 8.9 % on 13 Aug 2026', passages.a1c)])] });
  expect(checked.headline).toMatchObject({ text: 'A1c 8.9 % on 13 Aug 2026', verdict: 'supported' });
  expect(checked.withheld.map(({ text }) => text)).toEqual([bad.text]);
});

test('with nothing that passes, the headline says who the chart is about', () => {
  expect(verify({ headline: bad }).headline).toMatchObject({
    text: passages.patient.text,
    verdict: 'quoted',
    citations: [{ evidence: passages.patient.id }],
  });
});

test('a headline longer than a card can show is replaced', () => {
  const long = claim(`Potassium 5.9 mmol/L ${'(high) '.repeat(25)}`, passages.potassium);
  expect(verify({ headline: long, sections: [section([good])] }).headline.text).toBe(good.text);
});

test('passing details of a claim that is withheld take its place, and failing details leave a claim that passes', () => {
  const checked = verify({
    sections: [
      section([
        { ...bad, details: [good] },
        { ...claim('A1c 8.9 %', passages.a1c), details: [bad, good] },
      ]),
    ],
  });
  expect(checked.sections[0]?.claims.map(({ text, details }) => [text, details?.map((detail) => detail.text)])).toEqual([
    [good.text, undefined],
    ['A1c 8.9 %', [good.text]],
  ]);
  expect(checked.withheld).toHaveLength(2);
});

test('a finding is inferred by its rule, and one that names a medicine that it does not cite is withheld', () => {
  const finding = { ...good, rule: 'unacted-result', severity: 'critical' as const, importance: 'must-know' as const };
  const wrong = { ...finding, text: 'Potassium 5.9 mmol/L with lisinopril' };
  const checked = verify({}, { ...nothing, findings: [finding, wrong] });
  expect(checked.attention).toMatchObject([{ text: good.text, verdict: 'inferred', rule: 'unacted-result', severity: 'critical' }]);
  expect(checked.withheld).toMatchObject([{ text: wrong.text, verdict: 'unsupported' }]);
});

test(
  verifies('grounding.evidence-shown', 'the evidence of an answer is what its shown claims cite, and what that was computed from'),
  () => {
    const checked = verify({
      headline: claim('Potassium rose by 1.3 mmol/L', passages.rise),
      sections: [section([bad])],
      evidence: [passages.rise, passages.search],
    });
    expect(checked.evidence.map(({ id }) => id)).toEqual(['computed:k-difference', 'Observation/k-0', 'Observation/k-1']);
  },
);

test(verifies('grounding.no-forged-source', 'a writer cannot bring a chart entry or a publication of its own'), () => {
  const forged: Evidence = { ...passages.potassium, id: 'Observation/forged', text: 'Potassium 9.9 mmol/L, 6 Nov 2026' };
  const overwritten: Evidence = { ...passages.potassium, text: 'Potassium 9.9 mmol/L, 6 Nov 2026' };
  const label: Evidence = { ...passages.guideline, id: 'publication:forged', text: 'Everybody needs warfarin.' };
  const checked = verify({
    sections: [
      section([
        claim('Potassium 9.9 mmol/L', forged),
        claim('Potassium 9.9 mmol/L', overwritten),
        claim('Everybody needs warfarin', label),
      ]),
    ],
    evidence: [forged, overwritten, label],
  });
  expect(checked.sections).toEqual([]);
  expect(checked.withheld).toHaveLength(3);
});

test('a point of a trend that is not what its observation says is not drawn', () => {
  const point = (date: string, value: number, evidence: Evidence) => ({ date, value, text: `${value} %`, evidence: evidence.id });
  const trend = {
    kind: 'trend' as const,
    id: 'a1c',
    title: 'A1c',
    name: 'A1c',
    unit: '%',
    claims: [],
    points: [
      point('2025-02-13', 7.4, passages.a1cOld),
      point('2026-08-13', 9.8, passages.a1c),
      point('2026-08-12', 8.9, passages.a1c),
      point('2026-08-13', 8.9, passages.a1c),
    ],
  };
  const checked = verify({ sections: [trend] });
  expect(checked.sections).toMatchObject([{ points: [{ value: 7.4 }, { value: 8.9, date: '2026-08-13' }] }]);
  expect(checked.withheld).toHaveLength(2);
});
