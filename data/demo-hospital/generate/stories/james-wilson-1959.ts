import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** The other James Wilson: COPD and an old infarction, a lung nodule nobody followed, an ACE inhibitor stopped for cough, two PPIs. */
export function jamesWilson1959(): Chart {
  const chart = createChart(
    {
      slug: 'james-wilson-1959',
      mrn: '100003',
      given: ['James'],
      family: 'Wilson',
      gender: 'male',
      birthDate: '1959-04-12',
      phone: '555-0177',
      address: ['71 Orchard Road', 'Harborfield', '02199'],
    },
    'Same name as MRN 100002, born one year later. COPD, old MI, 9 mm lung nodule with no follow-up CT, lisinopril stopped for cough, omeprazole and pantoprazole together',
  );
  for (const [date, weight] of [
    ['2024-10-02', 71.2],
    ['2025-04-09', 70.4],
    ['2025-10-15', 69.1],
    ['2026-04-15', 68],
    ['2026-10-07', 64.9],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'COPD and heart disease follow-up' });
    chart.bp(date, 128, 74);
    chart.vital('weight', date, weight);
    chart.vital('spo2', date, date > '2026' ? 91 : 93);
    chart.panel('bmp', date, { na: 141, k: 4.1, co2: 29, bun: 15, creat: 0.9, egfr: egfrOf(0.9, chart.person, date), glucose: 101 });
  }
  chart.visit('2026-04-08', 'lindqvist', { kind: 'emergency', reason: 'Shortness of breath, cough' });
  const copd = chart.condition('copd', '2016-02-03', { text: 'Chronic obstructive pulmonary disease, GOLD 3' });
  const infarction = chart.condition('oldMi', '2019-05-22', { recorder: 'berg' });
  chart.condition('cad', '2019-05-22');
  chart.condition('hyperlipidemia', '2019-05-22');
  chart.condition('pe', '2026-04-08', { verification: 'refuted', category: 'encounter-diagnosis', note: 'CT angiogram negative' });
  chart.allergy('codeine', '2012-03-01', { kind: 'intolerance', reaction: 'nausea', severity: 'mild', criticality: 'low' });
  const lisinopril = chart.medicine('lisinopril10', '2019-05-24', {
    sig: '1 tablet by mouth once daily',
    dose: [10, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    status: 'stopped',
    ended: '2019-11-06',
    stopReason: 'Dry cough (ACE inhibitor)',
  });
  chart.medicine('losartan50', '2019-11-06', {
    sig: '1 tablet by mouth once daily',
    dose: [50, 'mg'],
    timing: [1, 1, 'd'],
    reason: infarction,
  });
  chart.medicine('aspirin81', '2019-05-24', {
    sig: '1 tablet by mouth once daily',
    dose: [81, 'mg'],
    timing: [1, 1, 'd'],
    reason: infarction,
  });
  chart.medicine('clopidogrel75', '2019-05-24', {
    sig: '1 tablet by mouth once daily',
    dose: [75, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    status: 'completed',
    ended: '2020-05-24',
    reason: infarction,
  });
  chart.medicine('atorvastatin80', '2019-05-24', {
    sig: '1 tablet by mouth at bedtime',
    dose: [80, 'mg'],
    timing: [1, 1, 'd'],
    reason: infarction,
  });
  chart.medicine('metoprololSucc50', '2019-05-24', {
    sig: '1 tablet by mouth once daily',
    dose: [50, 'mg'],
    timing: [1, 1, 'd'],
    reason: infarction,
  });
  const omeprazole = chart.medicine('omeprazole20', '2021-01-12', {
    sig: '1 capsule by mouth before breakfast',
    dose: [20, 'mg'],
    timing: [1, 1, 'd'],
  });
  const pantoprazole = chart.medicine('pantoprazole40', '2026-04-10', {
    sig: '1 tablet by mouth once daily',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
  });
  chart.medicine('tiotropiumInhaler', '2016-02-03', {
    sig: 'Inhale 1 capsule once daily',
    dose: [1, 'capsule'],
    timing: [1, 1, 'd'],
    reason: copd,
  });
  chart.medicine('albuterolInhaler', '2016-02-03', {
    sig: '2 puffs every 4 to 6 hours as needed',
    dose: [2, 'puff'],
    asNeeded: true,
    reason: copd,
  });
  chart.medicine('prednisone20', '2026-04-08', {
    sig: '2 tablets by mouth once daily for 5 days',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
    status: 'completed',
    ended: '2026-04-13',
    reasonText: 'COPD exacerbation',
  });
  chart.medicine('azithromycin250', '2026-04-08', {
    sig: '500 mg on day 1, then 250 mg daily for 4 days',
    by: 'lindqvist',
    status: 'completed',
    ended: '2026-04-13',
    reasonText: 'COPD exacerbation',
  });
  chart.finding('fev1', 'FEV1, percent of predicted', '2025-04-09', {
    loinc: '20152-5',
    category: 'exam',
    value: { score: 48, unit: '%', ucum: '%' },
    flag: 'A',
  });
  const ct = chart.report('ct-chest', 'CT angiography of the chest', '2026-04-08', {
    conclusion:
      'No pulmonary embolism. Incidental 9 mm spiculated solid nodule in the right upper lobe. Recommend CT in 3 months or PET-CT.',
    text: 'INDICATION: dyspnea, rule out PE.\nFINDINGS: No filling defect. Severe centrilobular emphysema. 9 mm spiculated solid nodule right upper lobe (series 4, image 61), not seen in 2019. No adenopathy. Coronary calcification.\nIMPRESSION: 1. No pulmonary embolism. 2. 9 mm spiculated nodule RUL: suspicious. CT in 3 months, or PET-CT, recommended.',
  });
  chart.lab('troponin', '2026-04-08', 0.01);
  chart.note(
    'emergency',
    '2026-04-08',
    'lindqvist',
    `
67M COPD, hx MI 2019. 3 d worse SOB, more sputum. No chest pain. No hemoptysis. No leg swelling. Rule out PE -> CTA neg for PE. Nodule on CT, see report, PCP to f/u.
Tx: steroids, azithro, nebs. Better. Discharged with pred + pantoprazole for stomach protection.
Denies alcohol. Wife has diabetes. Quit smoking 2019 after 45 pack years.`,
  );
  const visit = chart.note(
    'progress',
    '2026-10-07',
    'raman',
    `
COPD f/u. Breathing about the same, uses albuterol daily. Cough, no hemoptysis. Appetite poor, down 3 kg since April. No chest pain.
A/P COPD stable, flu shot today. Weight loss - check TSH, consider GI. Continue meds.`,
  );
  chart.vaccine('influenza', '2026-10-07');
  chart.vaccine('pcv20', '2024-10-02');
  chart.smoking('2025-10-15', 'former');
  chart.team('Primary care team', '2016-02-03', [
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
  ]);
  chart.know(
    'CT of 8 Apr 2026: 9 mm spiculated right upper lobe nodule, CT in 3 months advised, none on record',
    'possible cancer unfollowed for seven months',
    [ct],
    ['nodule', '9 mm'],
  );
  chart.know(
    'Weight 64.9 kg in October 2026, down from 71.2 kg two years ago',
    'weight loss beside a suspicious nodule in a 45-pack-year smoker',
    ['Observation/james-wilson-1959-obs-weight-2026-10-07', 'Observation/james-wilson-1959-obs-weight-2024-10-02', visit],
    ['weight', '64.9'],
  );
  chart.know(
    'Two proton pump inhibitors active: omeprazole and pantoprazole',
    'duplicate started in the emergency department',
    [omeprazole, pantoprazole],
    ['omeprazole', 'pantoprazole'],
  );
  chart.know('Lisinopril stopped in 2019 for cough', 'not to be restarted; losartan instead', [lisinopril], ['lisinopril', 'cough']);
  chart.know(
    'COPD GOLD 3 and myocardial infarction in 2019',
    'his two key problems',
    [copd, infarction],
    ['copd|obstructive', 'infarction'],
  );
  return chart;
}
