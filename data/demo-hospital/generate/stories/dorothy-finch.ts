import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** Clarithromycin on top of simvastatin, two NSAIDs from two prescribers, ferritin 6 unanswered. */
export function dorothyFinch(): Chart {
  const chart = createChart(
    {
      slug: 'dorothy-finch',
      mrn: '100017',
      given: ['Dorothy'],
      family: 'Finch',
      gender: 'female',
      birthDate: '1949-05-15',
      phone: '555-0115',
    },
    'Simvastatin with clarithromycin (ONC high priority), ibuprofen with naproxen (duplicate), ferritin 6 and falling hemoglobin nobody acted on',
  );
  for (const [date, hgb, mcv] of [
    ['2024-09-03', 13.1, 89],
    ['2025-09-09', 12, 84],
    ['2026-09-08', 10.2, 76],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Annual visit' });
    chart.panel('cbc', date, { hgb, wbc: 6.4, plt: 330, mcv });
    chart.panel('bmp', date, { na: 138, k: 4.5, co2: 25, bun: 20, creat: 0.9, egfr: egfrOf(0.9, chart.person, date), glucose: 104 });
    chart.bp(date, 138, 76);
    chart.vital('weight', date, 61.5);
  }
  chart.visit('2026-11-16', 'lindqvist', { kind: 'emergency', reason: 'Cough and fever' });
  const ferritin = chart.lab('ferritin', '2026-09-08', 6);
  chart.condition('hyperlipidemia', '2009-01-01');
  const arthritis = chart.condition('kneeOa', '2015-06-01');
  const pneumonia = chart.condition('pneumonia', '2026-11-16', { category: 'encounter-diagnosis' });
  chart.condition('osteoporosis', '2012-01-01', { verification: 'entered-in-error', note: 'DXA belonged to another patient' });
  const simvastatin = chart.medicine('simvastatin40', '2025-09-09', {
    sig: '1 tablet by mouth in the evening',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
  });
  const clarithromycin = chart.medicine('clarithromycin500', '2026-11-16', {
    sig: '1 tablet by mouth twice daily for 7 days',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
    by: 'lindqvist',
    reason: pneumonia,
  });
  const ibuprofen = chart.medicine('ibuprofen600', '2026-09-08', {
    sig: '1 tablet by mouth three times daily',
    dose: [600, 'mg'],
    timing: [3, 1, 'd'],
    reason: arthritis,
  });
  const naproxen = chart.medicine('naproxen500', '2026-10-02', {
    sig: '1 tablet by mouth twice daily',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
    by: 'berg',
    reason: arthritis,
  });
  chart.medicine('aspirin81', '2012-01-01', { sig: '1 tablet by mouth once daily', dose: [81, 'mg'], timing: [1, 1, 'd'] });
  chart.allergy('amoxicillin', '1999-01-01', { reaction: 'hives', severity: 'moderate', criticality: 'high' });
  chart.note(
    'emergency',
    '2026-11-16',
    'lindqvist',
    `
77F cough, T 38.3, RLL crackles. CXR RLL infiltrate. No chest pain, no hemoptysis. Sats 95 % RA. CURB-65 1-2. Amox allergy -> clarithro. Home.
Allergies amoxicillin hives. Meds per pt: "cholesterol pill, pain pills".`,
  );
  chart.report('chest-xray', 'Chest X-ray', '2026-11-16', {
    loinc: '36643-5',
    conclusion: 'Right lower lobe infiltrate, probable pneumonia. No effusion. Follow-up film in 6 weeks.',
  });
  chart.note(
    'progress',
    '2026-09-08',
    'raman',
    'Annual. Tired, knees bad -> ibuprofen. Black stools? denies. Hb pending at time of note. No weight loss. Son has colon cancer.',
  );
  chart.vaccine('influenzaHighDose', '2025-10-01');
  chart.vaccine('ppsv23', '2015-05-20');
  chart.team('Primary care team', '2009-01-01', [
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
  ]);
  chart.know(
    'Simvastatin and clarithromycin are active together since 16 Nov 2026',
    'rhabdomyolysis: ONC high-priority interaction',
    [simvastatin, clarithromycin],
    ['simvastatin', 'clarithromycin'],
  );
  chart.know(
    'Hemoglobin 10.2 g/dL with ferritin 6 ng/mL on 8 Sep 2026, not acted on',
    'iron deficiency at 77 on NSAIDs: bleeding or cancer',
    ['Observation/dorothy-finch-obs-hgb-2026-09-08', ferritin],
    ['hemoglobin', '10.2', 'ferritin'],
  );
  chart.know(
    'Ibuprofen and naproxen both active, with aspirin',
    'duplicate NSAIDs and falling hemoglobin',
    [ibuprofen, naproxen],
    ['ibuprofen', 'naproxen'],
  );
  chart.know('Pneumonia treated from the emergency department on 16 Nov 2026', 'recent acute illness', [pneumonia], ['pneumonia']);
  chart.know(
    'Amoxicillin allergy: hives',
    'drug allergy',
    ['AllergyIntolerance/dorothy-finch-allergy-amoxicillin'],
    ['amoxicillin', 'hives'],
  );
  return chart;
}
