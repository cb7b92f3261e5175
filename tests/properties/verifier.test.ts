import fc from 'fast-check';
import type { Evidence } from '../../src/domain/evidence';
import { verifyClaim } from '../../src/grounding/verify-claim';
import { citeSpan, citeWhole } from '../../src/text/quotes';
import { allEvidence, inventedChart, me } from '../grounding/invented-chart';

const file = inventedChart();
const measured = (value: number, unit: string): Evidence => ({
  id: 'Observation/any',
  text: `Potassium ${value} ${unit} — 6 Nov 2026, final`,
  wording: 'verbatim',
  source: { kind: 'chart', reference: 'Observation/any', patient: me, label: 'Laboratory result', recorded: '2026-11-06', status: 'final' },
});
const verdict = (text: string, evidence: Evidence): string =>
  verifyClaim({ text, citations: [citeWhole(evidence)], importance: 'useful' }, new Map([[evidence.id, evidence]]), { file }).verdict;
const value = fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10);
const unit = fc.constantFrom('mmol/L', 'mg/dL', '%', 'mmHg', 'µg/L', 'mL/min/1.73 m2');

test('for any value and unit, a claim passes exactly when both are those of its source', () => {
  fc.assert(
    fc.property(value, value, unit, unit, (own, claimed, ownUnit, claimedUnit) => {
      const passes = verdict(`Potassium ${claimed} ${claimedUnit}`, measured(own, ownUnit));
      expect(passes).toBe(own === claimed && ownUnit === claimedUnit ? 'quoted' : 'unsupported');
      expect(verdict(`Potassium ${own} ${ownUnit}`, measured(own, ownUnit))).toBe('quoted');
    }),
  );
});

test('whatever a claim says, its verdict is reached without an error, and "quoted" only when the source says it', () => {
  const all = [...allEvidence.values()];
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...all.map(({ text }) => text.slice(0, 60)))),
      fc.constantFrom(...all),
      fc.nat(),
      fc.nat(),
      (text, evidence, one, other) => {
        const start = Math.min(one, other) % evidence.text.length;
        const end = Math.min(evidence.text.length, start + 1 + (Math.max(one, other) % 80));
        const verified = verifyClaim({ text, citations: [citeSpan(evidence, { start, end })], importance: 'useful' }, allEvidence, {
          file,
        });
        if (verified.verdict === 'quoted') expect(evidence.wording).toBe('verbatim');
      },
    ),
    { numRuns: 300 },
  );
});
