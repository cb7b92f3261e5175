import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** Gout and Crohn's: allopurinol added to azathioprine; units changed when he moved: µmol/L to mg/dL, lb to kg, mmol/L to mg/dL. */
export function omarFarouk(): Chart {
  const chart = createChart(
    {
      slug: 'omar-farouk',
      mrn: '100029',
      given: ['Omar'],
      family: 'Farouk',
      gender: 'male',
      birthDate: '1969-02-28',
      phone: '555-0187',
      language: 'ar',
    },
    'Units change over the years (creatinine umol/L then mg/dL, glucose mmol/L then mg/dL, weight lb then kg); allopurinol with azathioprine (ONC high priority), white cells falling',
  );
  for (const [date, creatinine, glucose] of [
    ['2022-03-01', 88, 5.4],
    ['2022-09-06', 92, 5.6],
    ['2023-03-07', 97, 5.9],
    ['2023-09-05', 103, 6.1],
  ] as const) {
    chart.lab('creat-si', date, creatinine);
    chart.lab('glucose-si', date, glucose);
  }
  for (const [date, pounds] of [
    ['2024-03-05', 212],
    ['2024-09-10', 209],
  ] as const)
    chart.vital('weight-lb', date, pounds);
  for (const [date, creat, glucose, weight, wbc] of [
    ['2024-09-10', 1.2, 112, 0, 6.8],
    ['2025-03-11', 1.25, 115, 93.4, 6.5],
    ['2025-10-14', 1.3, 118, 91.8, 6.2],
    ['2026-09-15', 1.32, 121, 90.1, 5.4],
    ['2026-11-05', 1.4, 119, 88.6, 2.1],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Gout and Crohn disease follow-up' });
    chart.panel('bmp', date, { na: 140, k: 4.4, creat, egfr: egfrOf(creat, chart.person, date), glucose });
    chart.panel('cbc', date, { hgb: wbc < 3 ? 11.2 : 13.8, wbc, plt: wbc < 3 ? 98 : 230, mcv: 99 });
    if (weight) chart.vital('weight', date, weight);
    chart.lab('urate', date, date === '2026-11-05' ? 5.6 : 9.1);
    chart.bp(date, 132, 80);
  }
  const gout = chart.condition('gout', '2018-05-05');
  const crohn = chart.condition('ibd', '2010-10-10');
  const azathioprine = chart.medicine('azathioprine50', '2015-02-02', {
    sig: '3 tablets by mouth once daily',
    dose: [150, 'mg'],
    timing: [1, 1, 'd'],
    reason: crohn,
  });
  const allopurinol = chart.medicine('allopurinol300', '2026-09-15', {
    sig: '1 tablet by mouth once daily',
    dose: [300, 'mg'],
    timing: [1, 1, 'd'],
    reason: gout,
  });
  chart.medicine('colchicine06', '2026-09-15', {
    sig: '1 tablet by mouth once daily for 3 months',
    dose: [0.6, 'mg'],
    timing: [1, 1, 'd'],
    reason: gout,
  });
  chart.allergy('none', '2024-09-10');
  chart.note(
    'progress',
    '2026-09-15',
    'raman',
    'Third gout flare this year, urate 9.1. No fever. Crohn in remission on azathioprine via outside GI. Start allopurinol 300, colchicine cover. CBC in 6 wks. Denies diarrhea, no blood in stool.',
  );
  const note = chart.note(
    'telephone',
    '2026-11-12',
    'rivera',
    'Pt asks for lab results from 11/5. Feels run down, sore throat, no fever measured. Told Dr Raman will call. (WBC flagged low on report.)',
  );
  chart.team('Primary care team', '2024-03-05', [
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
  ]);
  chart.know(
    'Allopurinol 300 mg was added to azathioprine 150 mg on 15 Sep 2026',
    'ONC high-priority interaction: marrow failure',
    [allopurinol, azathioprine],
    ['allopurinol', 'azathioprine'],
  );
  chart.know(
    'White cells 2.1 and platelets 98 on 5 Nov 2026, not acted on; sore throat on 12 Nov',
    'the marrow is failing',
    ['Observation/omar-farouk-obs-wbc-2026-11-05', 'Observation/omar-farouk-obs-plt-2026-11-05', note],
    ['white|wbc|leukocyte', '2.1', '98'],
  );
  chart.know(
    'Creatinine 1.4 mg/dL now; 88 umol/L in 2022 (about 1.0 mg/dL)',
    'slow rise hidden by a change of units',
    ['Observation/omar-farouk-obs-creat-2026-11-05', 'Observation/omar-farouk-obs-creat-si-2022-03-01'],
    ['creatinine', '1.4'],
  );
  chart.know("Gout and Crohn's disease", 'two diseases, two prescribers', [gout, crohn], ['gout', 'crohn']);
  return chart;
}
