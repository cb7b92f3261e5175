import { createChart, type Chart } from '../builder/chart';

/** After an infarction without a statin: stopped for myalgia and never replaced; FIT positive, no colonoscopy. */
export function anthonyRusso(): Chart {
  const chart = createChart(
    {
      slug: 'anthony-russo',
      mrn: '100027',
      given: ['Anthony'],
      family: 'Russo',
      gender: 'male',
      birthDate: '1961-11-30',
      phone: '555-0141',
    },
    'Old MI, statin stopped for myalgia and never replaced (LDL 163); positive FIT with no colonoscopy; recent stent on aspirin + clopidogrel + omeprazole; coded no known allergies; depression refuted',
  );
  for (const [date, ldl] of [
    ['2025-03-05', 74],
    ['2025-09-03', 152],
    ['2026-05-27', 163],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Heart disease follow-up' });
    chart.panel('lipids', date, { chol: ldl + 75, ldl, hdl: 41, trig: 160 });
    chart.bp(date, 124, 76);
    chart.vital('weight', date, 84);
    chart.panel('cbc', date, { hgb: date > '2026' ? 12.9 : 14.4, wbc: 6.6, plt: 240, mcv: date > '2026' ? 81 : 90 });
  }
  chart.visit('2025-12-01', 'lindqvist', {
    kind: 'inpatient',
    reason: 'Non-ST-elevation myocardial infarction',
    end: '2025-12-04',
    with: ['berg'],
    disposition: 'Home',
  });
  const infarction = chart.condition('oldMi', '2025-12-01', { text: 'Myocardial infarction (NSTEMI), December 2025' });
  chart.condition('cad', '2025-12-01');
  chart.condition('depression', '2026-01-15', { verification: 'refuted', note: 'PHQ-9 of 3; sad after infarction, not depressed' });
  chart.finding('phq9', 'PHQ-9 total score', '2026-05-27', { loinc: '44261-6', value: { score: 3 } });
  const none = chart.allergy('none', '2025-03-05');
  const stent = chart.procedure('pci', 'Percutaneous coronary intervention, drug-eluting stent to LAD', '2025-12-02', {
    snomed: '415070008',
    by: 'berg',
  });
  const statin = chart.medicine('atorvastatin80', '2024-06-01', {
    sig: '1 tablet by mouth at bedtime',
    dose: [80, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2025-06-20',
    stopReason: 'Statin myalgia, CK normal',
  });
  chart.medicine('simvastatin20', '2019-02-02', {
    sig: '1 tablet in the evening',
    dose: [20, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2024-06-01',
    stopReason: 'Changed to atorvastatin',
  });
  chart.medicine('lisinopril5', '2025-12-04', {
    sig: '1 tablet by mouth once daily',
    dose: [5, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2026-02-02',
    stopReason: 'ACE inhibitor cough',
  });
  chart.medicine('losartan50', '2026-02-02', { sig: '1 tablet by mouth once daily', dose: [50, 'mg'], timing: [1, 1, 'd'] });
  const aspirin = chart.medicine('aspirin81', '2025-12-04', {
    sig: '1 tablet by mouth once daily',
    dose: [81, 'mg'],
    timing: [1, 1, 'd'],
    reason: infarction,
  });
  const clopidogrel = chart.medicine('clopidogrel75', '2025-12-04', {
    sig: '1 tablet by mouth once daily',
    dose: [75, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    reason: infarction,
  });
  const omeprazole = chart.medicine('omeprazole20', '2025-12-04', {
    sig: '1 capsule before breakfast',
    dose: [20, 'mg'],
    timing: [1, 1, 'd'],
  });
  chart.medicine('metoprololSucc50', '2025-12-04', {
    sig: '1 tablet by mouth once daily',
    dose: [50, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    reason: infarction,
  });
  const fit = chart.finding('fit', 'Fecal immunochemical test (FIT)', '2026-06-09', {
    loinc: '57905-2',
    category: 'laboratory',
    value: { coded: 'Positive' },
    flag: 'POS',
  });
  chart.note(
    'progress',
    '2026-05-27',
    'raman',
    `
6 mo after NSTEMI. No chest pain, no SOB, walks 5 km. Denies melena. Father had MI at 52, brother colon ca at 50 (age 58 now).
A/P CAD: ASA + clopidogrel until Dec. LDL up off statin - plan to start ezetimibe or rosuva 5, he will think. FIT kit given. Hb 12.9, watch.`,
  );
  chart.family(['FTH', 'Father'], '2025-03-05', [['Myocardial infarction', 52]]);
  chart.family(['BRO', 'Brother'], '2025-03-05', [['Colon cancer', 50]]);
  chart.team('Primary care team', '2012-01-01', [
    ['raman', 'Primary care physician'],
    ['berg', 'Cardiologist'],
  ]);
  chart.know(
    'Positive FIT on 9 Jun 2026, no colonoscopy on record; hemoglobin 12.9 g/dL, was 14.4',
    'brother had colon cancer at 50',
    [fit, 'Observation/anthony-russo-obs-hgb-2026-05-27', 'Observation/anthony-russo-obs-hgb-2025-09-03'],
    ['fit|fecal', 'positive', 'colonoscopy'],
  );
  chart.know(
    'No lipid-lowering medicine since atorvastatin was stopped for myalgia in June 2025; LDL 163 mg/dL',
    'after an infarction',
    [statin, 'Observation/anthony-russo-obs-ldl-2026-05-27'],
    ['atorvastatin', 'myalgia', '163'],
  );
  chart.know(
    'Myocardial infarction and stent in December 2025, on aspirin and clopidogrel',
    'do not interrupt; due to be reviewed in December',
    [infarction, stent, aspirin, clopidogrel],
    ['infarction', 'clopidogrel', 'stent'],
  );
  chart.know('Omeprazole with clopidogrel', 'reduces its activation', [omeprazole, clopidogrel], ['omeprazole', 'clopidogrel']);
  chart.know('No known allergies (recorded)', 'asked and answered', [none], ['no known allerg']);
  return chart;
}
