import { createChart, type Chart } from '../builder/chart';

/** A teenager moved from abroad: type 1 diabetes whose HbA1c and glucose changed units; legal and used name differ. */
export function jordanKim(): Chart {
  const chart = createChart(
    {
      slug: 'jordan-kim',
      mrn: '100010',
      given: ['Ji-woo'],
      preferred: 'Jordan',
      family: 'Kim',
      gender: 'other',
      birthDate: '2011-01-29',
      phone: '555-0166',
      contact: ['Father', 'Min-jun Kim', '555-0166'],
    },
    'A teenager, legal name Ji-woo, used name Jordan; type 1 diabetes with HbA1c in mmol/mol then %, glucose in mmol/L then mg/dL; DKA in May; isotretinoin with no pregnancy test on record',
  );
  for (const [date, value, glucose] of [
    ['2023-09-12', 58, 9.1],
    ['2024-03-12', 64, 10.4],
    ['2024-09-17', 69, 11.2],
    ['2025-03-11', 74, 12.6],
  ] as const) {
    chart.lab('a1c-ifcc', date, value);
    chart.lab('glucose-si', date, glucose);
  }
  for (const [date, value, glucose] of [
    ['2025-09-16', 9.4, 241],
    ['2026-03-10', 10.1, 268],
    ['2026-08-18', 11.2, 302],
  ] as const) {
    chart.visit(date, 'nguyen', { reason: 'Diabetes follow-up' });
    chart.lab('a1c', date, value);
    chart.lab('glucose', date, glucose);
    chart.vital('weight', date, date === '2026-08-18' ? 51.2 : 54.6);
    chart.vital('height', date, 163);
  }
  const stay = chart.visit('2026-05-22', 'lindqvist', {
    kind: 'inpatient',
    reason: 'Diabetic ketoacidosis',
    end: '2026-05-25',
    disposition: 'Home',
  });
  chart.visit('2026-10-13', 'nguyen', { reason: 'Acne' });
  const diabetes = chart.condition('t1dm', '2020-02-06', { recorder: 'nguyen' });
  chart.condition('acne', '2025-09-16');
  chart.allergy('none', '2025-09-16', { recorder: 'nguyen' });
  chart.medicine('insulinGlargine', '2025-09-16', {
    sig: '22 units under the skin at bedtime',
    dose: [22, 'units'],
    timing: [1, 1, 'd'],
    by: 'nguyen',
    reason: diabetes,
  });
  chart.medicine('insulinLispro', '2025-09-16', { sig: '1 unit per 8 g carbohydrate with meals', by: 'nguyen', reason: diabetes });
  const isotretinoin = chart.medicine('isotretinoin40', '2026-10-13', {
    sig: '1 capsule by mouth once daily with food',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    by: 'nguyen',
    reasonText: 'Severe acne',
  });
  chart.medicine('doxycycline100', '2026-03-10', {
    sig: '1 capsule by mouth twice daily for 12 weeks',
    dose: [100, 'mg'],
    timing: [2, 1, 'd'],
    by: 'nguyen',
    status: 'completed',
    ended: '2026-06-02',
  });
  chart.note(
    'discharge',
    '2026-05-25',
    'lindqvist',
    `
15 yo, prefers Jordan (they). DKA, pH 7.11, skipped basal insulin x4 d. Denies drugs, denies self-harm. No fever. Rule out infection: negative. Insulin drip, closed gap, home on glargine 22.
Needs psychosocial f/u, endocrine clinic in 2 wk (no appt made at discharge).`,
  );
  chart.note(
    'progress',
    '2026-10-13',
    'nguyen',
    `
Acne severe, scarring. Doxy did not help. Start isotretinoin 40. Assigned female at birth; says not sexually active, pregnancy test "will do next time". Mood ok. A1c not done today, last 11.2.`,
  );
  chart.vaccine('tdap', '2022-08-30');
  chart.vaccine('hpv', '2023-09-12');
  chart.vaccine('meningococcal', '2022-08-30');
  chart.family(['MGRMTH', 'Maternal grandmother'], '2025-09-16', [['Type 2 diabetes mellitus', 60]]);
  const restricted = chart.note('progress', '2026-08-18', 'falk', 'Confidential adolescent visit. Content restricted.', {
    sensitivity: 'PSY',
  });
  const mood = chart.condition('depression', '2026-08-18', { sensitivity: 'PSY', recorder: 'falk' });
  chart.team('Pediatric team', '2025-09-16', [['nguyen', 'Pediatrician']]);
  chart.know(
    'Type 1 diabetes: HbA1c 11.2 % in August 2026, worsening for three years (58 mmol/mol in 2023)',
    'poor control; the unit changed in 2025',
    [diabetes, 'Observation/jordan-kim-obs-a1c-2026-08-18', 'Observation/jordan-kim-obs-a1c-ifcc-2023-09-12'],
    ['a1c', '11.2'],
  );
  chart.know(
    'Admitted with diabetic ketoacidosis 22-25 May 2026 after skipped insulin',
    'recent dangerous admission',
    [stay, 'DocumentReference/jordan-kim-note-discharge-2026-05-25'],
    ['ketoacidosis|dka'],
  );
  chart.know(
    'Isotretinoin started 13 Oct 2026; no pregnancy test on record',
    'teratogenic',
    [isotretinoin],
    ['isotretinoin'],
    ['Observation'],
  );
  chart.know('Uses the name Jordan; legal name Ji-woo', 'how to address the patient', ['Patient/jordan-kim'], ['jordan']);
  chart.withheld([restricted, mood]);
  return chart;
}
