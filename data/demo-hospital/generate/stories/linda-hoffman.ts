import { createChart, type Chart } from '../builder/chart';

/** Atrial fibrillation with every risk factor and no anticoagulant; refuted and erroneous entries around it. */
export function lindaHoffman(): Chart {
  const chart = createChart(
    {
      slug: 'linda-hoffman',
      mrn: '100030',
      given: ['Linda'],
      family: 'Hoffman',
      gender: 'female',
      birthDate: '1948-03-21',
      phone: '555-0165',
    },
    'Atrial fibrillation without anticoagulant (CHA2DS2-VASc 6); warfarin entered in error, diabetes with no A1c for two years, refuted COPD, penicillin allergy inactive after testing',
  );
  for (const [date, hr] of [
    ['2025-02-19', 78],
    ['2025-08-20', 88],
    ['2026-04-22', 112],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Annual visit' });
    chart.vital('hr', date, hr);
    chart.bp(date, 144, 82);
    chart.vital('weight', date, 78);
    chart.panel('bmp', date, { na: 139, k: 4.3, creat: 0.9, glucose: 168 });
  }
  const a1c = chart.lab('a1c', '2024-08-14', 7.9);
  const fibrillation = chart.condition('afParoxysmal', '2026-04-22', { recorder: 'raman' });
  const hypertension = chart.condition('hypertension', '1999-01-01');
  const diabetes = chart.condition('t2dm', '2010-01-01');
  chart.condition('copd', '2020-02-02', { verification: 'refuted', note: 'Spirometry normal' });
  const failure = chart.condition('hfpef', '2022-11-11');
  chart.condition('stroke', '2024-01-01', { verification: 'entered-in-error', note: 'Belongs to another patient' });
  chart.medicine('metformin1000', '2012-01-01', {
    sig: '1 tablet by mouth twice daily',
    dose: [1000, 'mg'],
    timing: [2, 1, 'd'],
    reason: diabetes,
  });
  chart.medicine('lisinopril20', '2012-01-01', {
    sig: '1 tablet by mouth once daily',
    dose: [20, 'mg'],
    timing: [1, 1, 'd'],
    reason: hypertension,
  });
  chart.medicine('warfarin5', '2026-04-22', {
    sig: '5 mg by mouth in the evening',
    status: 'entered-in-error',
    note: 'Ordered on the wrong patient',
  });
  chart.medicine('furosemide40', '2022-11-11', {
    sig: '1 tablet by mouth once daily',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    reason: failure,
  });
  chart.allergy('penicillin', '1970-01-01', {
    status: 'inactive',
    reaction: 'rash',
    note: 'Skin test and oral challenge negative 2023: de-labelled',
  });
  const ecg = chart.report('ecg', 'Electrocardiogram', '2026-04-22', {
    loinc: '8601-7',
    category: 'CUS',
    conclusion: 'Atrial fibrillation, ventricular rate 112.',
  });
  chart.note(
    'progress',
    '2026-04-22',
    'raman',
    `
Palpitations on and off. ECG AF 112. No chest pain, no syncope, denies bleeding or falls. Husband on warfarin, she "hates the blood tests".
A/P new AF: discuss anticoagulation, plan to start apixaban after she reads the leaflet. Rate control later. Back in 4 weeks.  [no return visit]`,
  );
  chart.appointment('2026-05-20', '09:30', 'raman', 'Atrial fibrillation', 'noshow');
  chart.team('Primary care team', '2005-01-01', [['raman', 'Primary care physician']]);
  chart.know(
    'Atrial fibrillation since April 2026 with no anticoagulant on the list',
    'age 78, woman, hypertension, diabetes, heart failure: high stroke risk',
    [fibrillation, ecg, hypertension, diabetes, failure],
    ['atrial fibrillation', 'anticoag'],
  );
  chart.know(
    'Heart rate 112 on 22 Apr 2026, no rate control, no visit since',
    'seven months without follow-up',
    ['Observation/linda-hoffman-obs-hr-2026-04-22', 'Appointment/linda-hoffman-appt-2026-05-20'],
    ['112'],
  );
  chart.know('HbA1c overdue: last 7.9 % on 14 Aug 2024', 'diabetes not monitored for two years', [a1c, diabetes], ['a1c', '7.9']);
  chart.know(
    'Penicillin allergy is inactive: tests negative in 2023',
    'penicillin may be given',
    ['AllergyIntolerance/linda-hoffman-allergy-penicillin'],
    ['penicillin', 'inactive|negative|de-labelled'],
  );
  return chart;
}
