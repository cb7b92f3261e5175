import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** A kidney transplant on tacrolimus: fluconazole added, trough 19 and creatinine up, seen by Dr. Raman by an appointment only. */
export function samuelAdeyemi(): Chart {
  const chart = createChart(
    {
      slug: 'samuel-adeyemi',
      mrn: '100023',
      given: ['Samuel'],
      family: 'Adeyemi',
      gender: 'male',
      birthDate: '1975-11-11',
      phone: '555-0136',
    },
    'Kidney transplant on tacrolimus with fluconazole added ten days ago: trough 19.2, creatinine 2.1; Dr. Raman sees him by an appointment only',
  );
  for (const [date, creat, trough] of [
    ['2025-12-15', 1.3, 6.8],
    ['2026-03-16', 1.3, 7.1],
    ['2026-06-15', 1.2, 6.4],
    ['2026-09-14', 1.3, 6.9],
    ['2026-11-18', 2.1, 19.2],
  ] as const) {
    chart.visit(date, 'okafor', { reason: 'Transplant clinic' });
    chart.panel('bmp', date, {
      na: 140,
      k: date > '2026-11' ? 5.6 : 4.6,
      co2: 22,
      bun: 24,
      creat,
      egfr: egfrOf(creat, chart.person, date),
      glucose: 118,
    });
    chart.lab('tacrolimus', date, trough);
    chart.bp(date, 134, 80);
  }
  const transplant = chart.condition('kidneyTransplant', '2022-04-09', { recorder: 'okafor' });
  chart.procedure('transplant', 'Transplant of kidney', '2022-04-09', { snomed: '70536003' });
  const tacrolimus = chart.medicine('tacrolimus1', '2022-04-09', {
    sig: '3 capsules by mouth every 12 hours',
    dose: [3, 'mg'],
    timing: [1, 12, 'h'],
    by: 'okafor',
    reason: transplant,
  });
  chart.medicine('mycophenolate500', '2022-04-09', {
    sig: '2 tablets by mouth every 12 hours',
    dose: [1000, 'mg'],
    timing: [1, 12, 'h'],
    by: 'okafor',
    reason: transplant,
  });
  chart.medicine('prednisone5', '2022-04-09', {
    sig: '1 tablet by mouth once daily',
    dose: [5, 'mg'],
    timing: [1, 1, 'd'],
    by: 'okafor',
    reason: transplant,
  });
  const fluconazole = chart.medicine('fluconazole200', '2026-11-10', {
    sig: '1 tablet by mouth once daily for 14 days',
    dose: [200, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
    reasonText: 'Esophageal candidiasis',
  });
  chart.visit('2026-11-10', 'lindqvist', { kind: 'emergency', reason: 'Painful swallowing' });
  chart.allergy('none', '2022-04-09');
  const note = chart.note(
    'consult',
    '2026-11-18',
    'okafor',
    'Creat 2.1 (1.3). Tremor, headache. Trough pending at time of visit. No fever, no graft tenderness, denies missed doses. ? rejection vs CNI toxicity. Rule out BK. Biopsy if not better.',
  );
  chart.vaccine('influenza', '2026-10-05');
  chart.team('Transplant team', '2022-04-09', [['okafor', 'Transplant nephrologist']]);
  chart.appointment('2026-11-24', '13:00', 'raman', 'New to primary care');
  chart.know(
    'Tacrolimus trough 19.2 ng/mL on 18 Nov 2026 (target 5-8), no dose change recorded',
    'toxic level',
    ['Observation/samuel-adeyemi-obs-tacrolimus-2026-11-18', tacrolimus],
    ['tacrolimus', '19.2'],
  );
  chart.know(
    'Fluconazole started 10 Nov 2026 on tacrolimus',
    'the interaction behind the level',
    [fluconazole, tacrolimus],
    ['fluconazole', 'tacrolimus'],
  );
  chart.know(
    'Creatinine 2.1 mg/dL, baseline 1.3; potassium 5.6',
    'the graft is suffering',
    [
      'Observation/samuel-adeyemi-obs-creat-2026-11-18',
      'Observation/samuel-adeyemi-obs-creat-2026-09-14',
      'Observation/samuel-adeyemi-obs-k-2026-11-18',
      note,
    ],
    ['creatinine', '2.1', '5.6'],
  );
  chart.know('Kidney transplant in April 2022, on three immunosuppressants', 'the frame for everything', [transplant], ['transplant']);
  return chart;
}
