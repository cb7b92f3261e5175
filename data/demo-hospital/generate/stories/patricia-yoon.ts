import { createChart, type Chart } from '../builder/chart';

/** After a stroke, seen in the emergency department: "rule out PE" was ruled out, the monitor's atrial fibrillation was not read. */
export function patriciaYoon(): Chart {
  const chart = createChart(
    {
      slug: 'patricia-yoon',
      mrn: '100028',
      given: ['Patricia'],
      family: 'Yoon',
      gender: 'female',
      birthDate: '1953-01-17',
      phone: '555-0102',
    },
    'Cryptogenic stroke; the 14-day monitor shows atrial fibrillation and nobody acted; aspirin only; note full of "rule out", "possible", "denies"; allergies not recorded',
  );
  chart.visit('2026-07-13', 'lindqvist', { kind: 'inpatient', reason: 'Acute ischemic stroke', end: '2026-07-17', disposition: 'Home' });
  chart.visit('2026-08-05', 'raman', { reason: 'After stroke' });
  chart.visit('2026-10-01', 'lindqvist', { kind: 'emergency', reason: 'Calf pain and shortness of breath' });
  const stroke = chart.condition('stroke', '2026-07-13', {
    text: 'Ischemic stroke, left middle cerebral artery, July 2026',
    recorder: 'lindqvist',
  });
  chart.condition('hypertension', '2005-01-01');
  chart.condition('pe', '2026-10-01', {
    verification: 'refuted',
    category: 'encounter-diagnosis',
    note: 'CT angiogram and leg ultrasound negative',
  });
  const aspirin = chart.medicine('aspirin81', '2026-07-17', {
    sig: '1 tablet by mouth once daily',
    dose: [81, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
    reason: stroke,
  });
  chart.medicine('clopidogrel75', '2026-07-17', {
    sig: '1 tablet by mouth once daily for 21 days',
    dose: [75, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
    status: 'completed',
    ended: '2026-08-07',
    reason: stroke,
  });
  chart.medicine('atorvastatin80', '2026-07-17', {
    sig: '1 tablet by mouth at bedtime',
    dose: [80, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
    reason: stroke,
  });
  chart.medicine('amlodipine5', '2012-01-01', { sig: '1 tablet by mouth once daily', dose: [5, 'mg'], timing: [1, 1, 'd'] });
  const monitor = chart.report('monitor', 'Ambulatory ECG monitor, 14 days', '2026-09-08', {
    category: 'CUS',
    conclusion: 'Paroxysmal atrial fibrillation, longest episode 7 hours, burden 6 %. Ordering physician to review.',
  });
  chart.report('mri-brain', 'MRI of the brain', '2026-07-13', { conclusion: 'Acute infarct left MCA territory. Embolic pattern.' });
  chart.report('cta', 'CT angiography of the chest', '2026-10-01', { conclusion: 'No pulmonary embolism.' });
  for (const [date, systolic, diastolic] of [
    ['2026-07-17', 138, 80],
    ['2026-08-05', 142, 82],
    ['2026-10-01', 156, 88],
  ] as const)
    chart.bp(date, systolic, diastolic);
  chart.panel('lipids', '2026-07-13', { chol: 221, ldl: 141, hdl: 52, trig: 140 });
  chart.note(
    'discharge',
    '2026-07-17',
    'lindqvist',
    'Acute L MCA stroke, NIHSS 4 -> 1. No AF on telemetry. Cryptogenic. 14-day monitor mailed. No dysphagia. Residual: mild word-finding trouble, resolved by d/c. DAPT 21 d then ASA.',
  );
  chart.note(
    'emergency',
    '2026-10-01',
    'lindqvist',
    `
73F 2 d R calf pain, mild dyspnea. Denies chest pain, palpitations, hemoptysis. No fever. Hx stroke 7/26. Sister had DVT.
Possible DVT/PE. Rule out PE -> CTA neg. US neg for DVT. Muscle strain likely. Monitor result? not available in ED. No anticoagulation started.
Allergies: pt unsure "something with an antibiotic".`,
  );
  // Ended: Dr. Raman sees her by the August visit alone.
  chart.team('Former primary care team', '2012-01-01', [['raman', 'Primary care physician']], 'inactive');
  chart.know(
    'Paroxysmal atrial fibrillation on the monitor report of 8 Sep 2026, not acted on',
    'the cause of her stroke',
    [monitor],
    ['atrial fibrillation'],
  );
  chart.know(
    'Ischemic stroke in July 2026, on aspirin and no anticoagulant',
    'stroke plus atrial fibrillation needs anticoagulation',
    [stroke, aspirin],
    ['stroke', 'aspirin', 'anticoag'],
  );
  chart.know(
    'Blood pressure 156/88 on 1 Oct 2026',
    'above goal after a stroke',
    ['Observation/patricia-yoon-obs-bp-2026-10-01'],
    ['156', '88'],
  );
  chart.know(
    'Allergies are not recorded; she mentioned a reaction to an antibiotic',
    'unresolved',
    ['DocumentReference/patricia-yoon-note-emergency-2026-10-01'],
    ['allerg', 'not documented|not recorded'],
    ['AllergyIntolerance'],
  );
  return chart;
}
