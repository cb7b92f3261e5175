import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** Bipolar disorder on lithium whose level is overdue, with losartan and naproxen added since. */
export function tomaszZielinski(): Chart {
  const chart = createChart(
    {
      slug: 'tomasz-zielinski',
      mrn: '100014',
      given: ['Tomasz'],
      family: 'Zieliński',
      gender: 'male',
      birthDate: '1972-10-09',
      phone: '555-0126',
    },
    'Lithium with no level for 14 months, while losartan and naproxen were added; creatinine rising, tremor in the note, TSH 7.9 unanswered',
  );
  for (const [date, creat, tsh] of [
    ['2023-06-08', 1, 2.4],
    ['2024-06-12', 1.05, 3.1],
    ['2025-09-17', 1.15, 4.2],
    ['2026-09-16', 1.36, 7.9],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Annual visit' });
    chart.panel('bmp', date, {
      na: 140,
      k: 4.4,
      co2: 25,
      bun: 17,
      creat,
      egfr: egfrOf(creat, chart.person, date),
      ca: date > '2026' ? 10.6 : 9.6,
    });
    chart.lab('tsh', date, tsh);
    chart.bp(date, 136, 84);
    chart.vital('weight', date, 86);
  }
  chart.visit('2026-01-21', 'falk', { reason: 'Psychiatry follow-up' });
  for (const [date, value] of [
    ['2023-06-08', 0.7],
    ['2024-06-12', 0.74],
    ['2025-09-17', 0.86],
  ] as const)
    chart.lab('lithium', date, value);
  const level = 'Observation/tomasz-zielinski-obs-lithium-2025-09-17';
  const bipolar = chart.condition('bipolar', '1998-03-17', { recorder: 'falk' });
  const hypertension = chart.condition('hypertension', '2026-02-04');
  chart.condition('kneeOa', '2025-02-04');
  chart.allergy('none', '2023-06-08');
  const lithium = chart.medicine('lithium300', '2024-06-12', {
    sig: '3 capsules by mouth at bedtime',
    dose: [900, 'mg'],
    timing: [1, 1, 'd'],
    by: 'falk',
    reason: bipolar,
  });
  const losartan = chart.medicine('losartan50', '2026-02-04', {
    sig: '1 tablet by mouth once daily',
    dose: [50, 'mg'],
    timing: [1, 1, 'd'],
    reason: hypertension,
  });
  const naproxen = chart.medicine('naproxen500', '2026-09-16', {
    sig: '1 tablet by mouth twice daily with food for knee pain',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
  });
  chart.medicine('quetiapine100', '2010-05-05', {
    sig: '1 tablet at bedtime',
    status: 'stopped',
    ended: '2013-09-10',
    stopReason: 'Weight gain of 14 kg',
    by: 'falk',
  });
  const note = chart.note(
    'progress',
    '2026-09-16',
    'raman',
    `
Annual. Mood stable, no mania since 2011. New fine tremor of hands, thirsty, up 3x at night. No chest pain. Denies suicidal thoughts. Knee hurts - naproxen bid.
Lithium lvl: "psychiatry does it" - last I can see is 9/2025. Dr Falk's note 1/26 says PCP will check.
A/P: labs today. Rule out DI. R knee OA.`,
  );
  chart.note('progress', '2026-01-21', 'falk', 'Stable. Continue lithium 900 mg qhs. Level with PCP labs. Return 12 months.');
  chart.team('Primary care team', '2020-01-01', [
    ['raman', 'Primary care physician'],
    ['falk', 'Psychiatrist'],
  ]);
  chart.know(
    'Lithium level overdue: last 0.86 mmol/L on 17 Sep 2025',
    'each clinic thinks the other checks it',
    [level, lithium, note],
    ['lithium', '0.86'],
  );
  chart.know(
    'Losartan and naproxen were added to lithium in 2026; new tremor and thirst',
    'both raise lithium: possible toxicity',
    [lithium, losartan, naproxen, note],
    ['losartan', 'naproxen', 'lithium'],
  );
  chart.know(
    'Creatinine 1.36 mg/dL in September 2026, 1.0 in 2023',
    'kidney function falling on lithium',
    ['Observation/tomasz-zielinski-obs-creat-2026-09-16'],
    ['creatinine', '1.36'],
  );
  chart.know(
    'TSH 7.9 mIU/L on 16 Sep 2026, not acted on',
    'lithium hypothyroidism',
    ['Observation/tomasz-zielinski-obs-tsh-2026-09-16'],
    ['tsh', '7.9'],
  );
  chart.know('Bipolar disorder, stable since 2011', 'why lithium matters to him', [bipolar], ['bipolar']);
  return chart;
}
