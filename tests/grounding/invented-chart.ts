// An invented patient in the style of the chart reader's passages: what the true claims and their perturbations are about.
import type { ChartFile, Fact } from '../../src/domain/chart';
import type { Evidence } from '../../src/domain/evidence';

export const me = 'Patient/invented-1';
export const today = '2026-11-20';

const coded = (text: string) => ({ text, codings: [] });
const chart = (id: string, label: string, text: string, recorded?: string, status?: string): Evidence => ({
  id,
  text,
  wording: 'verbatim',
  source: { kind: 'chart', reference: id, patient: me, label, ...(recorded && { recorded }), ...(status && { status }) },
});

export const passages = {
  patient: chart('Patient/invented-1', 'Patient', 'Rosa Maria Delgado, female, born 14 Feb 1962, MRN 40417'),
  potassium: chart(
    'Observation/k-1',
    'Laboratory result',
    'Potassium [Moles/volume] in Serum or Plasma: 5.9 mmol/L, high (reference range 3.5–5.1 mmol/L), 6 Nov 2026',
    '2026-11-06T08:40:00-05:00',
    'final',
  ),
  potassiumBefore: chart(
    'Observation/k-0',
    'Laboratory result',
    'Potassium [Moles/volume] in Serum or Plasma: 4.6 mmol/L (reference range 3.5–5.1 mmol/L), 13 Aug 2026',
    '2026-08-13T08:40:00-05:00',
    'final',
  ),
  creatinine: chart(
    'Observation/cr-1',
    'Laboratory result',
    'Creatinine [Mass/volume] in Serum or Plasma: 1.6 mg/dL, high, 6 Nov 2026',
    '2026-11-06',
    'final',
  ),
  egfr: chart(
    'Observation/egfr-1',
    'Laboratory result',
    'eGFR (CKD-EPI 2021): 31 mL/min/{1.73_m2}, low, 6 Nov 2026',
    '2026-11-06',
    'final',
  ),
  a1cOld: chart(
    'Observation/a1c-0',
    'Laboratory result',
    'Hemoglobin A1c/Hemoglobin.total in Blood: 7.4 %, 13 Feb 2025',
    '2025-02-13',
    'final',
  ),
  a1c: chart(
    'Observation/a1c-1',
    'Laboratory result',
    'Hemoglobin A1c/Hemoglobin.total in Blood: 8.9 %, high, 13 Aug 2026',
    '2026-08-13',
    'final',
  ),
  pressure: chart(
    'Observation/bp-1',
    'Vital signs',
    'Blood pressure: systolic 146 mm[Hg], diastolic 84 mm[Hg], 6 Nov 2026',
    '2026-11-06',
    'final',
  ),
  troponin: chart('Observation/trop-1', 'Laboratory result', 'Troponin I.cardiac: <0.01 ng/mL, 2 Mar 2026', '2026-03-02', 'final'),
  metformin: chart(
    'MedicationRequest/metformin',
    'Medication order',
    'Metformin hydrochloride 1000 MG Oral Tablet: 1000 mg by mouth twice daily, since 3 Mar 2024, active',
    '2024-03-03',
    'active',
  ),
  lisinopril: chart(
    'MedicationRequest/lisinopril',
    'Medication order',
    'Lisinopril 20 MG Oral Tablet: 20 mg by mouth once daily, since 9 Jan 2019, active',
    '2019-01-09',
    'active',
  ),
  glipizide: chart(
    'MedicationRequest/glipizide',
    'Medication order',
    'Glipizide 5 MG Oral Tablet: 5 mg by mouth twice daily, from 2 May 2018 until 11 Jul 2022, stopped, reason: hypoglycemia',
    '2018-05-02',
    'stopped',
  ),
  penicillin: chart(
    'AllergyIntolerance/pen',
    'Allergy',
    'Allergy: Penicillin, criticality high, reaction: anaphylaxis (severe), recorded 4 Jun 1998',
    '1998-06-04',
    'active',
  ),
  diabetes: chart('Condition/t2dm', 'Problem', 'Type 2 diabetes mellitus, onset 2011, active', '2011', 'active'),
  pneumonia: chart('Condition/pneumonia', 'Problem', 'Pneumonia, onset 3 Jan 2020, resolved 2 Feb 2020', '2020-01-03', 'resolved'),
  lupus: chart('Condition/lupus', 'Problem', 'Systemic lupus erythematosus, provisional, recorded 5 May 2026', '2026-05-05', 'provisional'),
  eyeExam: chart('Procedure/eye', 'Procedure', 'Dilated retinal eye exam, 4 May 2024, completed', '2024-05-04', 'completed'),
  kneeReplacement: chart(
    'Procedure/knee',
    'Procedure',
    'Total knee replacement, left knee, 12 Apr 2016, completed',
    '2016-04-12',
    'completed',
  ),
  fluShot: chart(
    'Immunization/flu',
    'Immunization',
    'Influenza vaccine, declined by patient, 3 Oct 2026, not done',
    '2026-10-03',
    'not-done',
  ),
  cardiology: chart(
    'Appointment/cardio',
    'Appointment',
    'Cardiology follow-up, booked for 2 Dec 2026 with Dr. Okafor',
    '2026-12-02',
    'booked',
  ),
  admission: chart(
    'Encounter/adm',
    'Encounter',
    'Inpatient admission, 2 Mar 2026 to 6 Mar 2026, reason: acute decompensated heart failure',
    '2026-03-02',
    'finished',
  ),
  echo: chart(
    'DiagnosticReport/echo',
    'Imaging report',
    'Transthoracic echocardiogram, 3 Mar 2026. Conclusion: LVEF 38 %. No pericardial effusion. Possible apical thrombus.',
    '2026-03-03',
    'final',
  ),
  motherHistory: chart('FamilyMemberHistory/mother', 'Family history', 'Mother: breast cancer, onset at 61', '2015-03-02', 'completed'),
  note: chart(
    'DocumentReference/progress',
    'Progress note',
    [
      'HPI: T2DM, HTN, CKD. Feels well. No chest pain, no SOB. Denies hypoglycemia since glipizide was stopped in 2022.',
      'Left knee pain on stairs; right knee normal. Takes ibuprofen 400 mg over the counter about twice weekly.',
      'Amlodipine stopped because of edema. Carvedilol 12.5 mg bid and furosemide 40 mg daily started in March.',
      'FH: father had MI at 52, mother on dialysis before she died.',
      'SH: lives with husband, who has COPD.',
      'A/P:',
      '1. CKD 3b - avoid NSAIDs.',
      '2. Plan to start empagliflozin if eGFR stays above 30.',
      '3. Possible sleep apnea, refer for sleep study.',
    ].join('\n'),
    '2026-10-28T10:00:00-05:00',
    'current',
  ),
  guideline: {
    id: 'publication:label-metformin',
    text: 'Initiation of metformin is not recommended in patients with an eGFR between 30 and 45 mL/min/1.73 m2; it is contraindicated below 30 mL/min/1.73 m2.',
    wording: 'paraphrase',
    source: {
      kind: 'publication',
      title: 'Invented label',
      organization: 'Invented agency',
      year: 2024,
      url: 'https://example.org/label',
      checked: '2026-11-01',
    },
  },
  search: {
    id: 'search:acr',
    text: 'No urine albumin/creatinine ratio among 8 laboratory results and other observations since 12 Sep 2025',
    wording: 'verbatim',
    source: {
      kind: 'search',
      kinds: ['Observation'],
      lookedFor: 'urine albumin/creatinine ratio',
      period: { start: '2025-09-12' },
      count: 7,
      asOf: '2026-11-20T07:00:00-05:00',
    },
  },
  repeatSearch: {
    id: 'search:k-repeat',
    text: 'No potassium after 6 Nov 2026',
    wording: 'verbatim',
    source: {
      kind: 'search',
      kinds: ['Observation'],
      lookedFor: 'potassium',
      period: { start: '2026-11-07' },
      count: 0,
      asOf: '2026-11-20T07:00:00-05:00',
    },
  },
  rise: {
    id: 'computed:k-difference',
    text: 'Potassium rose by 1.3 mmol/L from 4.6 mmol/L to 5.9 mmol/L',
    wording: 'paraphrase',
    source: {
      kind: 'computed',
      method: 'difference',
      version: '1',
      inputs: ['Observation/k-0', 'Observation/k-1'],
      operands: [4.6, 5.9],
      result: 1.3,
      unit: 'mmol/L',
    },
  },
  a1cMean: {
    id: 'computed:a1c-mean',
    text: 'Average A1c 8.15 % of 2 results',
    wording: 'paraphrase',
    source: {
      kind: 'computed',
      method: 'mean',
      version: '1',
      inputs: ['Observation/a1c-0', 'Observation/a1c-1'],
      operands: [7.4, 8.9],
      result: 8.15,
      unit: '%',
    },
  },
  a1cCount: {
    id: 'computed:a1c-count',
    text: '2 A1c results',
    wording: 'paraphrase',
    source: {
      kind: 'computed',
      method: 'count',
      version: '1',
      inputs: ['Observation/a1c-0', 'Observation/a1c-1'],
      operands: [],
      result: 2,
    },
  },
  eyeAge: {
    id: 'computed:eye-months',
    text: '30 months from 4 May 2024 to 20 Nov 2026',
    wording: 'paraphrase',
    source: {
      kind: 'computed',
      method: 'months-between',
      version: '1',
      inputs: ['Procedure/eye'],
      operands: [19_847, 20_777],
      result: 30,
      unit: 'months',
    },
  },
} as const satisfies Record<string, Evidence>;

export type PassageName = keyof typeof passages;

const base = (evidence: Evidence, standing: Fact['standing']) => ({
  id: evidence.id,
  standing,
  ...(evidence.source.kind === 'chart' && {
    ...(evidence.source.recorded && { date: evidence.source.recorded }),
    ...(evidence.source.status && { status: evidence.source.status }),
  }),
});
const observation = (evidence: Evidence, text: string, flag?: 'high' | 'low') => ({
  ...base(evidence, 'current'),
  kind: 'Observation' as const,
  code: coded(text),
  components: [],
  value: { text: 'recorded' },
  ...(flag && { flag }),
});

const chartPassages: readonly Evidence[] = Object.values(passages).filter((evidence) => evidence.source.kind === 'chart');

/** The invented chart; `complete: false` leaves observations half read. */
export const inventedChart = (options: { readonly complete?: boolean } = {}): ChartFile => ({
  patient: { reference: me, name: 'Rosa Maria Delgado', mrn: '40417', birthDate: '1962-02-14', sex: 'female' },
  asOf: '2026-11-20T07:00:00-05:00',
  today,
  problems: [
    { ...base(passages.diabetes, 'current'), kind: 'Condition', code: coded('Type 2 diabetes mellitus') },
    { ...base(passages.pneumonia, 'past'), kind: 'Condition', code: coded('Pneumonia') },
    { ...base(passages.lupus, 'unconfirmed'), kind: 'Condition', code: coded('Systemic lupus erythematosus') },
  ],
  allergies: [
    {
      ...base(passages.penicillin, 'current'),
      kind: 'AllergyIntolerance',
      code: coded('Penicillin'),
      negated: false,
      groups: [],
      ingredients: [],
      reactions: [{ manifestation: 'anaphylaxis' }],
    },
  ],
  medications: [
    {
      ...base(passages.metformin, 'current'),
      kind: 'MedicationRequest',
      code: coded('Metformin hydrochloride 1000 MG Oral Tablet'),
      ingredients: [],
    },
    { ...base(passages.lisinopril, 'current'), kind: 'MedicationRequest', code: coded('Lisinopril 20 MG Oral Tablet'), ingredients: [] },
    { ...base(passages.glipizide, 'past'), kind: 'MedicationRequest', code: coded('Glipizide 5 MG Oral Tablet'), ingredients: [] },
  ],
  observations: [
    observation(passages.potassium, 'Potassium', 'high'),
    observation(passages.creatinine, 'Creatinine', 'high'),
    observation(passages.egfr, 'eGFR', 'low'),
    observation(passages.pressure, 'Blood pressure'),
    observation(passages.potassiumBefore, 'Potassium'),
    observation(passages.a1c, 'Hemoglobin A1c', 'high'),
    observation(passages.troponin, 'Troponin'),
    observation(passages.a1cOld, 'Hemoglobin A1c'),
  ],
  reports: [{ ...base(passages.echo, 'current'), kind: 'DiagnosticReport', code: coded('Transthoracic echocardiogram'), results: [] }],
  procedures: [
    { ...base(passages.eyeExam, 'past'), kind: 'Procedure', code: coded('Dilated retinal eye exam') },
    { ...base(passages.kneeReplacement, 'past'), kind: 'Procedure', code: coded('Total knee replacement') },
  ],
  immunizations: [{ ...base(passages.fluShot, 'current'), kind: 'Immunization', code: coded('Influenza vaccine'), given: false }],
  encounters: [{ ...base(passages.admission, 'past'), kind: 'Encounter', type: coded('Admission'), class: 'inpatient', participants: [] }],
  plans: [{ ...base(passages.cardiology, 'planned'), kind: 'Appointment', code: coded('Cardiology follow-up'), participants: [] }],
  familyHistory: [
    {
      ...base(passages.motherHistory, 'current'),
      kind: 'FamilyMemberHistory',
      relationship: 'Mother',
      conditions: [{ code: coded('Breast cancer') }],
    },
  ],
  notes: [
    {
      ...base(passages.note, 'current'),
      kind: 'DocumentReference',
      type: coded('Progress note'),
      title: 'Progress note',
      text: passages.note.text,
      mentions: [],
    },
  ],
  setAside: [],
  missing:
    options.complete === false ? [{ kind: 'Observation', reason: 'timeout', detail: 'Laboratory results could not all be read.' }] : [],
  searched: [{ kind: 'Observation', count: 8, complete: options.complete !== false }],
  restricted: { count: 0, kinds: {}, opened: false },
  evidence: new Map(chartPassages.map((evidence) => [evidence.id, evidence])),
});

/** Everything that can be cited, by id: the chart, a publication, searches and computations. */
export const allEvidence: ReadonlyMap<string, Evidence> = new Map(
  Object.values(passages).map((evidence: Evidence) => [evidence.id, evidence]),
);
