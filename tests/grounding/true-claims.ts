import type { PassageName } from './invented-chart';

export interface TrueClaim {
  readonly text: string;
  /** Passages cited whole, or `[passage, words quoted]`. */
  readonly cites: readonly (PassageName | readonly [PassageName, string])[];
  readonly verdict: 'quoted' | 'computed' | 'supported' | 'inferred';
  readonly rule?: string;
  /** Sentences that differ in one thing and are false, beside those that the generator makes. */
  readonly not?: readonly string[];
}

export const trueClaims: readonly TrueClaim[] = [
  {
    text: 'Potassium 5.9 mmol/L (high) on 6 Nov 2026',
    cites: ['potassium'],
    verdict: 'supported',
    not: [
      'Potassium 5.9 mmol/L (low) on 6 Nov 2026',
      'Potassium 5.9 mmol/L (normal) on 6 Nov 2026',
      'Creatinine 5.9 mmol/L (high) on 6 Nov 2026',
      'Potassium 5.9 (high) on 6 Nov 2027',
      'Potassium >5.9 mmol/L on 6 Nov 2026',
      'Potassium not 5.9 mmol/L',
    ],
  },
  { text: 'Potassium 5.9 mmol/L', cites: ['potassium'], verdict: 'supported' },
  { text: '5.9 mmol/L, high', cites: ['potassium'], verdict: 'quoted' },
  { text: 'Latest potassium 5.9 mmol/L, Nov 2026', cites: ['potassium'], verdict: 'supported' },
  {
    text: 'Metformin 1000 mg twice daily since 3 Mar 2024',
    cites: ['metformin'],
    verdict: 'supported',
    not: [
      'Metformin 1000 mg daily since 3 Mar 2024',
      'Metformin 1000 mg once daily since 3 Mar 2024',
      'Metformin 1000 mg intravenously twice daily',
      'Metformin 1000 mg twice daily until 3 Mar 2024',
      'Metformin 1000 mg twice daily, stopped',
      'Former metformin 1000 mg twice daily',
      'Plan to start metformin 1000 mg twice daily',
    ],
  },
  {
    text: 'Metformin 1000 mg po bid',
    cites: ['metformin'],
    verdict: 'supported',
    not: ['Metformin 1000 mg po tid', 'Metformin 1000 mg iv bid', 'Metformin 1000 mg po qhs'],
  },
  {
    text: 'Lisinopril 20 mg by mouth once daily',
    cites: ['lisinopril'],
    verdict: 'supported',
    not: ['Lisinopril 20 mg by mouth twice daily'],
  },
  {
    text: 'Glipizide stopped 11 Jul 2022 (hypoglycemia)',
    cites: ['glipizide'],
    verdict: 'supported',
    not: [
      'Glipizide (hypoglycemia)',
      'Glipizide 5 mg twice daily',
      'Glipizide active, hypoglycemia',
      'Glipizide 5 mg twice daily since 2 May 2018',
      'Glipizide stopped 2 May 2018',
      'Currently on glipizide',
    ],
  },
  {
    text: 'A1c 7.4 % → 8.9 % over 18 months',
    cites: ['a1cOld', 'a1c'],
    verdict: 'supported',
    not: ['A1c 8.9 % → 7.4 % over 18 months', 'A1c fell 7.4 % → 8.9 %', 'A1c 7.4 % → 8.9 % over 18 weeks'],
  },
  {
    text: 'A1c rose from 7.4 % (13 Feb 2025) to 8.9 % (13 Aug 2026)',
    cites: ['a1cOld', 'a1c'],
    verdict: 'supported',
    not: [
      'A1c fell from 7.4 % (13 Feb 2025) to 8.9 % (13 Aug 2026)',
      'A1c rose from 7.4 % (13 Aug 2026) to 8.9 % (13 Feb 2025)',
      'A1c improved from 7.4 % (13 Feb 2025) to 8.9 % (13 Aug 2026)',
    ],
  },
  {
    text: 'Potassium 5.9 mmol/L, creatinine 1.6 mg/dL on 6 Nov 2026',
    cites: ['potassium', 'creatinine'],
    verdict: 'supported',
    not: ['Potassium 1.6 mg/dL, creatinine 5.9 mmol/L on 6 Nov 2026'],
  },
  {
    text: 'Allergy: penicillin (anaphylaxis)',
    cites: ['penicillin'],
    verdict: 'supported',
    not: [
      'Allergy: penicillin (rash)',
      'Allergy: sulfa (anaphylaxis)',
      'No known allergies',
      'Intolerance: penicillin (nausea)',
      'Possible allergy: penicillin (anaphylaxis)',
    ],
  },
  {
    text: 'No urine albumin/creatinine ratio documented since 12 Sep 2025',
    cites: ['search'],
    verdict: 'supported',
    not: [
      'No potassium documented since 12 Sep 2025',
      'Urine albumin/creatinine ratio documented since 12 Sep 2025',
      'No urine albumin/creatinine ratio documented',
    ],
  },
  {
    text: 'Last eye exam 4 May 2024 (30 months ago)',
    cites: ['eyeExam', 'eyeAge'],
    verdict: 'computed',
    not: ['Last eye exam 4 May 2024 (3 years ago)'],
  },
  { text: 'Last eye exam 4 May 2024 (30 months ago)', cites: ['eyeExam'], verdict: 'supported' },
  {
    text: 'Potassium rose by 1.3 mmol/L',
    cites: ['rise'],
    verdict: 'computed',
    not: ['Potassium fell by 1.3 mmol/L', 'Creatinine rose by 1.3 mmol/L'],
  },
  {
    text: 'Average A1c 8.15 % (2 results)',
    cites: ['a1cMean', 'a1cCount'],
    verdict: 'computed',
    not: ['Highest A1c 8.15 % (2 results)', 'Lowest A1c 8.15 % (2 results)'],
  },
  {
    text: 'Blood pressure 146/84 mmHg on 6 Nov 2026',
    cites: ['pressure'],
    verdict: 'supported',
    not: ['Blood pressure 84/146 mmHg on 6 Nov 2026'],
  },
  {
    text: 'Troponin <0.01 ng/mL on 2 Mar 2026',
    cites: ['troponin'],
    verdict: 'supported',
    not: ['Troponin 0.01 ng/mL on 2 Mar 2026', 'Troponin >0.01 ng/mL on 2 Mar 2026'],
  },
  { text: 'eGFR 31 mL/min/1.73 m² (low)', cites: ['egfr'], verdict: 'supported' },
  {
    text: 'Type 2 diabetes mellitus since 2011',
    cites: ['diabetes'],
    verdict: 'supported',
    not: [
      'Type 1 diabetes mellitus since 2011',
      'Type 2 diabetes mellitus, resolved',
      'History of type 2 diabetes mellitus, resolved 2011',
      'Possible type 2 diabetes mellitus',
      'Type 2 diabetes mellitus since 6 May 2011',
    ],
  },
  {
    text: 'Pneumonia 2020, resolved',
    cites: ['pneumonia'],
    verdict: 'supported',
    not: ['Pneumonia', 'Active pneumonia', 'Pneumonia since 3 Jan 2020'],
  },
  {
    text: 'Provisional: systemic lupus erythematosus',
    cites: ['lupus'],
    verdict: 'supported',
    not: ['Systemic lupus erythematosus', 'Active systemic lupus erythematosus'],
  },
  {
    text: 'Left knee replacement on 12 Apr 2016',
    cites: ['kneeReplacement'],
    verdict: 'supported',
    not: ['Left hip replacement on 12 Apr 2016', 'Bilateral knee replacement on 12 Apr 2016'],
  },
  {
    text: 'Influenza vaccine declined on 3 Oct 2026',
    cites: ['fluShot'],
    verdict: 'supported',
    not: ['Influenza vaccine on 3 Oct 2026', 'Influenza vaccine given on 3 Oct 2026'],
  },
  {
    text: 'Cardiology follow-up booked for 2 Dec 2026 with Dr. Okafor',
    cites: ['cardiology'],
    verdict: 'supported',
    not: ['Cardiology follow-up on 2 Dec 2026 completed', 'Cardiology follow-up booked for 2 Dec 2026 with Dr. Chen'],
  },
  { text: 'Admitted 2 Mar 2026 to 6 Mar 2026 for acute decompensated heart failure', cites: ['admission'], verdict: 'supported' },
  { text: 'LVEF 38 %', cites: ['echo'], verdict: 'quoted' },
  { text: 'No pericardial effusion', cites: ['echo'], verdict: 'quoted', not: ['Pericardial effusion', 'No apical thrombus'] },
  {
    text: 'Possible apical thrombus on echocardiogram, 3 Mar 2026',
    cites: ['echo'],
    verdict: 'supported',
    not: ['Apical thrombus on echocardiogram, 3 Mar 2026'],
  },
  {
    text: 'Mother: breast cancer at 61',
    cites: ['motherHistory'],
    verdict: 'supported',
    not: ['Breast cancer', 'Breast cancer at 61', 'Sister: breast cancer at 61', 'Mother: colon cancer at 61'],
  },
  {
    text: 'No chest pain, no SOB',
    cites: [['note', 'No chest pain, no SOB.']],
    verdict: 'quoted',
    not: ['Chest pain, SOB', 'Chest pain', 'Possible chest pain'],
  },
  {
    text: 'chest pain denied; feels well',
    cites: [['note', 'Feels well. No chest pain']],
    verdict: 'supported',
    not: ['chest pain; feels well'],
  },
  {
    text: 'Father had MI at 52',
    cites: [['note', 'father had MI at 52']],
    verdict: 'quoted',
    not: ['MI at 52', 'Patient had MI at 52', 'Mother had MI at 52', 'History of MI', 'Had MI'],
  },
  {
    text: 'Amlodipine stopped because of edema',
    cites: [['note', 'Amlodipine stopped because of edema.']],
    verdict: 'quoted',
    not: ['Amlodipine, edema', 'Takes amlodipine', 'Carvedilol stopped because of edema', 'Amlodipine not stopped'],
  },
  {
    text: 'Takes ibuprofen 400 mg over the counter about twice weekly',
    cites: [['note', 'Takes ibuprofen 400 mg over the counter about twice weekly.']],
    verdict: 'quoted',
    not: [
      'Stopped ibuprofen 400 mg over the counter',
      'Takes ibuprofen 400 mg over the counter about twice daily',
      'Takes ibuprofen 400 mg three times weekly',
    ],
  },
  {
    text: 'Ibuprofen 400 mg over the counter, note of 28 Oct 2026',
    cites: [['note', 'Takes ibuprofen 400 mg over the counter']],
    verdict: 'supported',
    not: ['Ibuprofen 400 mg over the counter, note of 27 Oct 2026'],
  },
  {
    text: 'Furosemide 40 mg daily started in March',
    cites: [['note', 'Carvedilol 12.5 mg bid and furosemide 40 mg daily started in March.']],
    verdict: 'quoted',
    not: [
      'Furosemide 12.5 mg daily started in March',
      'Furosemide 40 mg bid started in March',
      'Furosemide 40 mg daily stopped in March',
      'Furosemide 40 mg daily started in April',
    ],
  },
  {
    text: 'Carvedilol 12.5 mg twice daily',
    cites: [['note', 'Carvedilol 12.5 mg bid']],
    verdict: 'supported',
    not: ['Carvedilol 40 mg twice daily', 'Carvedilol 12.5 mg daily'],
  },
  {
    text: 'Plan to start empagliflozin if eGFR stays above 30',
    cites: [['note', 'Plan to start empagliflozin if eGFR stays above 30']],
    verdict: 'quoted',
    not: [
      'Empagliflozin',
      'Takes empagliflozin',
      'Empagliflozin started',
      'Plan to stop empagliflozin if eGFR stays above 30',
      'Plan to start empagliflozin if eGFR stays below 30',
    ],
  },
  {
    text: 'Possible sleep apnea',
    cites: [['note', 'Possible sleep apnea']],
    verdict: 'quoted',
    not: ['Sleep apnea', 'No sleep apnea', 'History of sleep apnea'],
  },
  {
    text: 'Left knee pain on stairs',
    cites: [['note', 'Left knee pain on stairs']],
    verdict: 'quoted',
    not: ['Right knee pain on stairs', 'Right knee pain', 'Bilateral knee pain on stairs', 'No left knee pain'],
  },
  { text: 'CKD 3b', cites: [['note', 'CKD 3b']], verdict: 'quoted', not: ['CKD 3a', 'CKD 4', 'No CKD 3b'] },
  {
    text: 'Husband has COPD',
    cites: [['note', 'lives with husband, who has COPD']],
    verdict: 'supported',
    not: ['COPD', 'Has COPD', 'Father has COPD'],
  },
  {
    text: 'Rosa Maria Delgado, 64 years old',
    cites: ['patient'],
    verdict: 'supported',
    not: ['Rosa Maria Delgado, 63 years old', 'Rosa Maria Delgado, male'],
  },
  {
    text: 'Metformin 1000 mg twice daily with eGFR 31 mL/min/1.73 m²: dose too high below 45 mL/min/1.73 m²',
    cites: ['metformin', 'egfr', 'guideline'],
    verdict: 'inferred',
    rule: 'kidney-dosing',
    not: [
      'Metformin 1000 mg twice daily with eGFR 45 mL/min/1.73 m²: dose too high below 31 mL/min/1.73 m²',
      'Glipizide 1000 mg twice daily with eGFR 31 mL/min/1.73 m²: dose too high below 45 mL/min/1.73 m²',
    ],
  },
  {
    text: 'Potassium 5.9 mmol/L (high) on 6 Nov 2026, not repeated since',
    cites: ['potassium', 'repeatSearch'],
    verdict: 'inferred',
    rule: 'unacted-result',
  },
];
