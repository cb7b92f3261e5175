import { createChart, type Chart } from '../builder/chart';

/** Levothyroxine with no thyroid problem on the list; psychiatric and substance entries withheld. */
export function elenaPetrova(): Chart {
  const chart = createChart(
    {
      slug: 'elena-petrova',
      mrn: '100015',
      given: ['Elena'],
      family: 'Petrova',
      gender: 'female',
      birthDate: '1988-11-27',
      phone: '555-0149',
    },
    'Levothyroxine without hypothyroidism on the problem list, TSH 0.05 (over-replaced), palpitations; psychiatric and substance-use entries labelled restricted (PSY, SUD)',
  );
  chart.visit('2025-04-23', 'raman', { reason: 'Annual visit' });
  chart.visit('2026-07-08', 'raman', { reason: 'Palpitations' });
  chart.condition('ironDeficiency', '2019-02-01', { status: 'resolved', abated: '2020-03-01' });
  const levothyroxine = chart.medicine('levothyroxine75', '2024-02-13', {
    sig: '2 tablets (150 micrograms) by mouth every morning',
    dose: [150, 'mcg'],
    timing: [1, 1, 'd'],
  });
  chart.panel('thyroid', '2025-04-23', { tsh: 0.9 });
  const tsh = chart.panel('thyroid', '2026-07-08', { tsh: 0.05 })['tsh'] ?? '';
  chart.vital('hr', '2026-07-08', 104);
  chart.bp('2026-07-08', 128, 70);
  chart.vital('weight', '2025-04-23', 64);
  const weight = chart.vital('weight', '2026-07-08', 57.6);
  chart.panel('cbc', '2026-07-08', { hgb: 12.9, wbc: 6, plt: 230, mcv: 90 });
  chart.allergy('sulfonamide', '2015-06-30', { reaction: 'rash', severity: 'mild', criticality: 'low' });
  chart.note(
    'progress',
    '2026-07-08',
    'raman',
    `
Palpitations x 2 mo, heat intolerance, wt loss. No chest pain, no syncope. Takes thyroid pill, "doubled by the weight loss clinic" last winter. ?? indication - no record of hypothyroidism here, mother had Graves.
Plan to start tapering levothyroxine after TSH is back. Not pregnant, LMP 1 wk ago.`,
  );
  const restricted = [
    chart.condition('depression', '2022-09-14', { sensitivity: 'PSY', recorder: 'falk' }),
    chart.condition('alcohol', '2023-01-11', { sensitivity: 'SUD', status: 'remission', recorder: 'falk' }),
    chart.medicine('sertraline50', '2022-09-14', {
      sig: '1 tablet by mouth every morning',
      dose: [50, 'mg'],
      timing: [1, 1, 'd'],
      by: 'falk',
      sensitivity: 'PSY',
    }),
    chart.note(
      'progress',
      '2026-06-10',
      'falk',
      'Psychiatry progress note, restricted. Recurrent depression, in remission; sober since January 2023.',
      { sensitivity: 'PSY' },
    ),
    chart.visit('2026-06-10', 'falk', { reason: 'Psychiatry follow-up', sensitivity: 'PSY' }),
  ];
  chart.family(['MTH', 'Mother'], '2025-04-23', [["Graves' disease", 40]]);
  chart.team('Primary care team', '2019-02-01', [['raman', 'Primary care physician']]);
  chart.know('TSH 0.05 mIU/L on 8 Jul 2026, not repeated or acted on', 'over-replaced, with palpitations', [tsh], ['tsh', '0.05']);
  chart.know(
    'Levothyroxine 150 micrograms daily with no thyroid problem on the list',
    'treatment without an indication',
    [levothyroxine],
    ['levothyroxine'],
  );
  chart.know(
    'Weight 57.6 kg, down 6.4 kg in 15 months',
    'fits thyrotoxicosis',
    [weight, 'Observation/elena-petrova-obs-weight-2025-04-23'],
    ['weight', '57.6'],
  );
  chart.know(
    'Sulfonamide allergy: rash',
    'medication allergy',
    ['AllergyIntolerance/elena-petrova-allergy-sulfonamide'],
    ['sulfonamide', 'rash'],
  );
  chart.withheld(restricted);
  return chart;
}
