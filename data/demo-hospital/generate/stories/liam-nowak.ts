import { createChart, type Chart } from '../builder/chart';

/** A six-year-old with asthma, dosed by weight, in the third course of steroids this year. */
export function liamNowak(): Chart {
  const chart = createChart(
    {
      slug: 'liam-nowak',
      mrn: '100008',
      given: ['Liam'],
      family: 'Nowak',
      gender: 'male',
      birthDate: '2020-05-04',
      phone: '555-0155',
      contact: ['Mother', 'Ewa Nowak', '555-0155'],
    },
    'A child of 6: weight-based dosing, growth, vaccines; asthma with three steroid courses this year, no controller picked up; peanut anaphylaxis',
  );
  const growth = [
    ['2021-05-06', 76, 9.8],
    ['2022-05-10', 87.5, 12.4],
    ['2023-05-09', 95.8, 14.3],
    ['2024-05-14', 103, 16.2],
    ['2025-05-13', 109.6, 18.1],
    ['2026-05-12', 115.4, 19.6],
    ['2026-11-03', 117.9, 19.8],
  ] as const;
  let weight = '';
  for (const [date, height, kilograms] of growth) {
    chart.visit(date, 'nguyen', { reason: date === '2026-11-03' ? 'Wheezing, ear pain' : 'Well child visit' });
    chart.vital('height', date, height);
    weight = chart.vital('weight', date, kilograms);
    chart.finding('bmi-percentile', 'BMI percentile for age and sex', date, {
      loinc: '59576-9',
      category: 'exam',
      value: { score: date === '2026-11-03' ? 14 : 31, unit: '%', ucum: '%' },
    });
  }
  chart.visit('2026-09-18', 'lindqvist', { kind: 'emergency', reason: 'Acute asthma' });
  const asthma = chart.condition('asthma', '2023-10-02', { text: 'Asthma, mild persistent', recorder: 'nguyen' });
  chart.condition('eczema', '2021-02-01');
  const peanut = chart.allergy('peanut', '2022-08-14', {
    reaction: 'anaphylaxis',
    severity: 'severe',
    criticality: 'high',
    recorder: 'nguyen',
  });
  chart.allergy('amoxicillin', '2021-03-10', {
    verification: 'refuted',
    reaction: 'rash',
    note: 'Oral challenge passed 2024-06-20: not allergic',
  });
  chart.medicine('albuterolInhaler', '2023-10-02', {
    sig: '2 puffs with spacer every 4 hours as needed',
    dose: [2, 'puff'],
    asNeeded: true,
    by: 'nguyen',
    reason: asthma,
  });
  const controller = chart.medicine('fluticasoneInhaler', '2026-05-12', {
    sig: '2 puffs with spacer twice daily',
    dose: [2, 'puff'],
    timing: [2, 1, 'd'],
    by: 'nguyen',
    reason: asthma,
    note: 'Pharmacy: never picked up (message 2026-10-20)',
  });
  const amoxicillin = chart.medicine('amoxicillinSuspension', '2026-11-03', {
    sig: '11 mL (880 mg, 45 mg/kg) by mouth twice daily for 7 days',
    dose: [880, 'mg'],
    timing: [2, 1, 'd'],
    by: 'nguyen',
    status: 'completed',
    ended: '2026-11-10',
    reasonText: 'Otitis media',
  });
  const courses = ['2026-02-11', '2026-09-18', '2026-11-03'].map((date) =>
    chart.medicine('prednisone5', date, {
      sig: '4 tablets (20 mg, 1 mg/kg) by mouth once daily for 3 days',
      dose: [20, 'mg'],
      timing: [1, 1, 'd'],
      by: date === '2026-09-18' ? 'lindqvist' : 'nguyen',
      status: 'completed',
      reasonText: 'Acute asthma',
    }),
  );
  for (const date of ['2020-07-06', '2020-09-08', '2020-11-10', '2021-08-10', '2024-05-14']) chart.vaccine('dtap', date);
  for (const date of ['2020-07-06', '2020-09-08', '2021-05-06', '2024-05-14']) chart.vaccine('ipv', date);
  for (const date of ['2020-07-06', '2020-09-08', '2021-05-06']) chart.vaccine('hib', date);
  for (const date of ['2020-05-05', '2020-07-06', '2021-01-12']) chart.vaccine('hepBChild', date);
  for (const date of ['2021-05-06', '2024-05-14']) chart.vaccine('mmr', date);
  for (const date of ['2021-05-06', '2024-05-14']) chart.vaccine('varicella', date);
  chart.vaccine('influenza', '2025-10-20');
  chart.note(
    'emergency',
    '2026-09-18',
    'lindqvist',
    `
6 yo M asthma, SOB since last night. No fever. No ingestion of peanut, mother denies. Wheeze b/l, sats 91 -> 96 % after nebs x3 + pred 20 mg. Admission not needed. Wt 19.7 kg.
Mom did not know about daily inhaler. F/u peds 1 wk (not booked).`,
  );
  const visit = chart.note(
    'progress',
    '2026-11-03',
    'nguyen',
    `
Third flare this year. R TM bulging. Wheeze mild. Weight 19.8 (only +200 g in 6 mo). No epi-pen at school. Denies night cough but mother says "most nights".
A/P: AOM amox 90 mg/kg/d; pred 3d; step up - restart fluticasone, check technique. Epinephrine auto-injector: plan to prescribe.`,
  );
  chart.family(['MTH', 'Mother'], '2021-05-06', [['Asthma', 8]]);
  chart.team('Pediatric team', '2020-05-04', [['nguyen', 'Pediatrician']]);
  chart.know(
    'Three oral steroid courses for asthma in 2026; fluticasone never picked up',
    'uncontrolled asthma without its controller',
    [asthma, controller, ...courses],
    ['asthma', 'fluticasone'],
  );
  chart.know(
    'Peanut allergy: anaphylaxis; no epinephrine auto-injector on the medication list',
    'high-risk allergy without rescue',
    [peanut, visit],
    ['peanut', 'anaphylaxis'],
  );
  chart.know(
    'Weight 19.8 kg on 3 Nov 2026, up only 0.2 kg in six months',
    'dosing weight, and growth slowing on steroids',
    [weight, 'Observation/liam-nowak-obs-weight-2026-05-12'],
    ['weight', '19.8', 'kg'],
  );
  chart.know(
    'Amoxicillin allergy was refuted by challenge in 2024; amoxicillin tolerated this month',
    'not to be avoided',
    ['AllergyIntolerance/liam-nowak-allergy-amoxicillin', amoxicillin],
    ['amoxicillin', 'refuted|not allergic|tolerated'],
  );
  return chart;
}
