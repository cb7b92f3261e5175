import { createChart, type Chart } from '../builder/chart';

/** A pregnancy at 22 weeks in which the primary care lisinopril was never stopped. */
export function aishaBello(): Chart {
  const chart = createChart(
    {
      slug: 'aisha-bello',
      mrn: '100007',
      given: ['Aisha'],
      family: 'Bello',
      gender: 'female',
      birthDate: '1994-06-25',
      phone: '555-0123',
      address: ['9 Chandler Court', 'Harborfield', '02199'],
    },
    'Pregnant, 22 weeks, lisinopril still active from primary care; rising blood pressure with new proteinuria; coded no known allergies',
  );
  chart.visit('2025-12-10', 'raman', { reason: 'Blood pressure follow-up' });
  chart.visit('2026-08-19', 'mbeki', { reason: 'First prenatal visit' });
  chart.visit('2026-10-14', 'mbeki', { reason: 'Prenatal visit' });
  chart.visit('2026-11-12', 'mbeki', { reason: 'Prenatal visit' });
  const pregnancy = chart.condition('pregnancy', '2026-08-19', { recorder: 'mbeki' });
  const hypertension = chart.condition('hypertension', '2023-04-03', { recorder: 'raman' });
  chart.condition('chronicHtnPregnancy', '2026-08-19', { recorder: 'mbeki' });
  chart.condition('asthma', '2004-01-01', { text: 'Asthma, mild intermittent' });
  chart.allergy('none', '2025-12-10', { recorder: 'raman' });
  const lisinopril = chart.medicine('lisinopril10', '2025-12-10', {
    sig: '1 tablet by mouth once daily',
    dose: [10, 'mg'],
    timing: [1, 1, 'd'],
    reason: hypertension,
    note: 'Counselled 2023: stop if planning pregnancy',
  });
  chart.medicine('prenatalVitamin', '2026-08-19', {
    sig: '1 tablet by mouth once daily',
    dose: [1, 'tablet'],
    timing: [1, 1, 'd'],
    by: 'mbeki',
  });
  chart.medicine('aspirin81', '2026-08-19', {
    sig: '1 tablet by mouth once daily until 36 weeks',
    dose: [81, 'mg'],
    timing: [1, 1, 'd'],
    by: 'mbeki',
    reasonText: 'Preeclampsia prevention',
  });
  chart.medicine('albuterolInhaler', '2022-02-02', { sig: '2 puffs as needed', dose: [2, 'puff'], asNeeded: true });
  for (const [date, systolic, diastolic, weight] of [
    ['2025-12-10', 134, 84, 70.2],
    ['2026-08-19', 128, 80, 71],
    ['2026-10-14', 136, 86, 74.3],
    ['2026-11-12', 148, 94, 77.8],
  ] as const) {
    chart.bp(date, systolic, diastolic);
    chart.vital('weight', date, weight);
  }
  chart.finding('pregnancy-status', 'Pregnancy status', '2026-08-19', {
    loinc: '82810-3',
    category: 'social-history',
    profileName: 'us-core-observation-pregnancystatus',
    value: { coded: 'Pregnant', snomed: '77386006' },
  });
  const age = chart.finding('gestational-age', 'Gestational age, estimated', '2026-11-12', {
    loinc: '11884-4',
    category: 'exam',
    value: { score: 21, unit: 'wk', ucum: 'wk' },
    note: '21 weeks 0 days by dates and 9-week scan',
  });
  const due = chart.finding('due-date', 'Delivery date, estimated', '2026-08-19', {
    loinc: '11778-8',
    category: 'exam',
    value: { date: '2027-03-25' },
  });
  chart.finding('urine-protein', 'Protein, urine dipstick', '2026-10-14', { category: 'laboratory', value: 'Negative', flag: 'N' });
  const protein = chart.finding('urine-protein', 'Protein, urine dipstick', '2026-11-12', {
    category: 'laboratory',
    value: '2+',
    flag: 'A',
  });
  chart.panel('cbc', '2026-08-19', { hgb: 11.9, wbc: 8.4, plt: 240 });
  chart.panel('bmp', '2026-08-19', { na: 137, k: 4.1, creat: 0.6, glucose: 84 });
  chart.finding('blood-group', 'ABO and Rh group', '2026-08-19', { category: 'laboratory', value: 'O negative', flag: 'A' });
  chart.note(
    'progress',
    '2026-11-12',
    'mbeki',
    `
G1P0 21+0. Good movements. Denies headache, visual changes, RUQ pain. No bleeding, no contractions.
BP 148/94 repeat 146/92. Urine protein 2+. Wt +3.5 kg in 4 wk.
Possible early preeclampsia vs chronic HTN. P: labs (CBC, LFT, creat, P/C ratio) - pt left before draw, will come back. Plan to start labetalol if still high. Anti-D at 28 wk.
Meds per pt: "my vitamin, baby aspirin and the blood pressure pill".`,
  );
  chart.family(['SIS', 'Sister'], '2026-08-19', [['Preeclampsia', 31]]);
  chart.vaccine('influenza', '2026-10-14');
  chart.appointment('2026-11-25', '09:00', 'mbeki', 'Prenatal visit, blood pressure');
  chart.team('Maternity team', '2026-08-19', [
    ['mbeki', 'Obstetrician'],
    ['raman', 'Primary care physician'],
  ]);
  chart.know('Pregnant: 21 weeks on 12 Nov 2026, due 25 Mar 2027', 'changes every decision', [pregnancy, age, due], ['pregnan', '21']);
  chart.know(
    'Lisinopril is still active in pregnancy',
    'ACE inhibitors harm the fetus in the second and third trimester',
    [lisinopril, pregnancy],
    ['lisinopril', 'pregnan'],
  );
  chart.know(
    'Blood pressure 148/94 with 2+ urine protein on 12 Nov 2026; blood tests not drawn',
    'possible preeclampsia',
    ['Observation/aisha-bello-obs-bp-2026-11-12', protein],
    ['148', '94', 'protein'],
  );
  chart.know(
    'Rh-negative blood group (O negative)',
    'needs anti-D at 28 weeks',
    ['Observation/aisha-bello-obs-blood-group-2026-08-19'],
    ['negative'],
  );
  chart.know(
    'No known allergies (recorded)',
    'asked and answered',
    ['AllergyIntolerance/aisha-bello-allergy-none-known'],
    ['no known allerg'],
  );
  return chart;
}
