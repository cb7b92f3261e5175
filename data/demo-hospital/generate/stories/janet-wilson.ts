import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** Same surname, in hospital today under the hospitalist only: linezolid started on top of sertraline. */
export function janetWilson(): Chart {
  const chart = createChart(
    {
      slug: 'janet-wilson',
      mrn: '100004',
      given: ['Janet'],
      family: 'Wilson',
      gender: 'female',
      birthDate: '1960-09-30',
      phone: '555-0188',
    },
    'Same surname, not visible to Dr. Raman. In hospital now; linezolid started while sertraline is active; rising creatinine; no allergy information',
  );
  const stay = chart.visit('2026-11-17', 'lindqvist', {
    kind: 'inpatient',
    status: 'in-progress',
    reason: 'Cellulitis of the left leg, MRSA',
    with: ['rivera'],
  });
  const cellulitis = chart.condition('cellulitis', '2026-11-17', { category: 'encounter-diagnosis' });
  const depression = chart.condition('depression', '2015-03-09');
  chart.condition('obesity', '2013-01-15');
  const sertraline = chart.medicine('sertraline100', '2024-05-06', {
    sig: '1 tablet by mouth every morning',
    dose: [100, 'mg'],
    timing: [1, 1, 'd'],
    reason: depression,
    by: 'falk',
  });
  const linezolid = chart.medicine('linezolid600', '2026-11-18', {
    sig: '1 tablet by mouth every 12 hours',
    dose: [600, 'mg'],
    timing: [1, 12, 'h'],
    reason: cellulitis,
    by: 'lindqvist',
  });
  chart.medicine('cephalexin500', '2026-11-14', {
    sig: '1 capsule by mouth four times daily',
    dose: [500, 'mg'],
    timing: [4, 1, 'd'],
    status: 'stopped',
    ended: '2026-11-17',
    stopReason: 'No response, MRSA cultured',
    by: 'lindqvist',
  });
  let latest = '';
  for (const [date, creat, wbc, temp] of [
    ['2026-11-17', 0.9, 16.2, 38.6],
    ['2026-11-18', 1.1, 15.1, 38.1],
    ['2026-11-19', 1.4, 12.8, 37.9],
  ] as const) {
    latest =
      chart.panel('bmp', date, {
        na: 138,
        k: 4,
        co2: 23,
        bun: Math.round(creat * 20),
        creat,
        egfr: egfrOf(creat, chart.person, date),
        glucose: 112,
      })['creat'] ?? '';
    chart.panel('cbc', date, { hgb: 12.8, wbc, plt: 301 });
    chart.vital('temp', date, temp);
    chart.vital('hr', date, date === '2026-11-19' ? 118 : 96);
    chart.bp(date, date === '2026-11-19' ? 158 : 132, 84);
  }
  chart.finding('culture', 'Wound culture', '2026-11-17', {
    category: 'laboratory',
    value: 'Methicillin-resistant Staphylococcus aureus; susceptible to linezolid, vancomycin, doxycycline',
    flag: 'A',
  });
  const nursing = chart.note(
    'progress',
    '2026-11-19',
    'lindqvist',
    `
HD 3. Leg less red. Overnight restless, sweaty, tremor, HR 118, loose stools x3. Possible early withdrawal? denies EtOH. Rule out PE - tachycardia, but sats 97 %, no chest pain, D-dimer not sent. Creat 0.9 -> 1.4.
Plan: fluids, recheck, continue linezolid + home meds.`,
  );
  chart.note(
    'history-and-physical',
    '2026-11-17',
    'lindqvist',
    `
66F, L leg cellulitis failed cephalexin. No chest pain, denies dyspnea. PMH depression, obesity. Allergies: will ask family, not recorded. Meds: sertraline 100.`,
  );
  chart.know(
    'Linezolid (since 18 Nov) and sertraline are active together; tremor, sweating, HR 118 on 19 Nov',
    'possible serotonin syndrome',
    [linezolid, sertraline, nursing],
    ['linezolid', 'sertraline'],
  );
  chart.know('In hospital since 17 Nov 2026 with MRSA cellulitis of the left leg', 'current admission', [stay, cellulitis], ['cellulitis']);
  chart.know(
    'Creatinine 1.4 mg/dL on 19 Nov, 0.9 two days before',
    'acute kidney injury in the making',
    [latest, 'Observation/janet-wilson-obs-creat-2026-11-17'],
    ['creatinine', '1.4'],
  );
  chart.know('Allergies are not recorded', 'nobody has asked', [], ['allerg', 'not documented|not recorded'], ['AllergyIntolerance']);
  return chart;
}
