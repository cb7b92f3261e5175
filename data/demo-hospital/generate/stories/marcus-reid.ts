import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** An ordinary primary care chart, part of which is withheld: HIV entries labelled restricted. */
export function marcusReid(): Chart {
  const chart = createChart(
    { slug: 'marcus-reid', mrn: '100013', given: ['Marcus'], family: 'Reid', gender: 'male', birthDate: '1981-03-03', phone: '555-0107' },
    'Ordinary chart with HIV entries labelled restricted (R, HIV); blood pressure above goal, creatinine flagged once by a reagent error and marked entered in error',
  );
  for (const [date, systolic, diastolic] of [
    ['2025-05-20', 138, 86],
    ['2025-11-25', 142, 90],
    ['2026-05-19', 146, 92],
    ['2026-10-20', 152, 94],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Blood pressure and cholesterol follow-up' });
    chart.bp(date, systolic, diastolic);
    chart.vital('weight', date, 88.2);
    chart.panel('bmp', date, { na: 140, k: 4.2, co2: 26, bun: 14, creat: 1.1, egfr: egfrOf(1.1, chart.person, date), glucose: 96 });
    chart.panel('lipids', date, { chol: 214, ldl: 138, hdl: 42, trig: 170 });
  }
  const hypertension = chart.condition('hypertension', '2021-06-07', { recorder: 'raman' });
  chart.condition('hyperlipidemia', '2022-05-30');
  chart.allergy('none', '2021-06-07', { recorder: 'raman' });
  const amlodipine = chart.medicine('amlodipine5', '2021-06-07', {
    sig: '1 tablet by mouth once daily',
    dose: [5, 'mg'],
    timing: [1, 1, 'd'],
    reason: hypertension,
  });
  chart.medicine('rosuvastatin10', '2022-05-30', { sig: '1 tablet by mouth once daily', dose: [10, 'mg'], timing: [1, 1, 'd'] });
  chart.lab('creat', '2026-05-19', 4.1, { status: 'entered-in-error', time: '08:50', note: 'Reagent error, repeated: 1.1' });
  const restricted = [
    chart.condition('hiv', '2015-02-10', { sensitivity: 'HIV', recorder: 'raman' }),
    chart.medicine('dolutegravir50', '2020-01-14', {
      sig: '1 tablet by mouth once daily',
      dose: [50, 'mg'],
      timing: [1, 1, 'd'],
      sensitivity: 'HIV',
    }),
    chart.medicine('abacavirLamivudine', '2020-01-14', {
      sig: '1 tablet by mouth once daily',
      dose: [1, 'tablet'],
      timing: [1, 1, 'd'],
      sensitivity: 'HIV',
    }),
    chart.lab('hivrna', '2026-05-19', 20, { comparator: '<', sensitivity: 'HIV' }),
    chart.lab('cd4', '2026-05-19', 680, { sensitivity: 'HIV' }),
    chart.note(
      'progress',
      '2026-05-19',
      'raman',
      'HIV follow-up: undetectable on dolutegravir + abacavir/lamivudine, excellent adherence. Partner on PrEP.',
      { sensitivity: 'HIV' },
    ),
  ];
  chart.note(
    'progress',
    '2026-10-20',
    'raman',
    `
BP f/u. 152/94, home readings similar. No chest pain, no headache. Father had MI at 52. Denies tobacco.
A/P HTN above goal x 3 visits. Plan to increase amlodipine - patient asked to wait until Jan. LDL 138 on rosuva 10.`,
  );
  chart.vaccine('influenza', '2026-10-20');
  chart.vaccine('tdap', '2021-06-07');
  chart.smoking('2026-10-20', 'never');
  chart.family(['FTH', 'Father'], '2021-06-07', [['Myocardial infarction', 52]]);
  chart.team('Primary care team', '2021-06-07', [
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
  ]);
  chart.know(
    'Blood pressure 152/94 on 20 Oct 2026, rising on amlodipine 5 mg',
    'above goal at three visits without a change',
    ['Observation/marcus-reid-obs-bp-2026-10-20', amlodipine, hypertension],
    ['152', '94', 'blood pressure'],
  );
  chart.know(
    'LDL 138 mg/dL on rosuvastatin 10 mg; father had a myocardial infarction at 52',
    'family risk',
    ['Observation/marcus-reid-obs-ldl-2026-10-20', 'FamilyMemberHistory/marcus-reid-family-father'],
    ['ldl', '138'],
  );
  chart.know(
    'No known allergies (recorded)',
    'asked and answered',
    ['AllergyIntolerance/marcus-reid-allergy-none-known'],
    ['no known allerg'],
  );
  chart.withheld(restricted);
  return chart;
}
