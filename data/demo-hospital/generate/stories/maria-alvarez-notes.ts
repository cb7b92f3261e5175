import type { Chart } from '../builder/chart';

/** Maria's notes; returns those the must-know list rests on. */
export function mariaNotes(chart: Chart): Record<string, string> {
  chart.note(
    'progress',
    '2025-11-18',
    'raman',
    `
64F... correction 63F here for annual visit.
HPI: T2DM, HTN, CKD. Feels well. No chest pain, no SOB. Denies hypoglycemia since glipizide was stopped in 2022. Walks 20 min/day, limited by knees.
PMH: T2DM 2011, HTN, CKD 3b, OA knees.
FH: father had MI at 52, mother on dialysis before she died, sister breast ca.
Exam: BP 146/84, wt 83.8 kg, trace edema.
A/P:
1. T2DM A1c 8.0. Plan to start empagliflozin if eGFR stays above 30 - she wants to think about cost.
2. CKD 3b eGFR 39-40. Repeat ACR next yr. Avoid NSAIDs - discussed again.
3. Eye exam overdue -> referral placed.
4. HTN above goal, recheck 3 mo.`,
  );
  chart.note(
    'history-and-physical',
    '2026-03-02',
    'lindqvist',
    `
CC: "I can't lie flat."
HPI: 63 yo woman with T2DM, HTN, CKD 3b presents with 9 days of progressive dyspnea, orthopnea x3 pillows, 6 kg weight gain. Denies chest pain, palpitations, fever or cough. No leg asymmetry; PE considered unlikely, d-dimer not sent.
Allergies: PENICILLIN - ANAPHYLAXIS.
Meds: metformin 1000 bid, lisinopril 20, amlodipine 10, atorvastatin 40.
SH: lives with husband, who has diabetes and COPD. Never smoker.
Assessment: acute decompensated heart failure, new. Rule out ischemia. Echo, diurese, trend BMP.`,
  );
  const discharge = chart.note(
    'discharge',
    '2026-03-06',
    'lindqvist',
    `
DISCHARGE SUMMARY  Admitted 2 Mar 2026, discharged 6 Mar 2026.
Dx: acute decompensated heart failure with reduced EF (LVEF 38 %), new.
Course: IV furosemide, net -8.6 kg. Troponin negative x2, no evidence of MI. Amlodipine stopped (edema). Carvedilol 12.5 bid and furosemide 40 daily started. Coronary CT deferred because of kidney function.
Discharge weight 79.8 kg. Creatinine 1.6, K 4.3.
Follow up: cardiology 2 wk, PCP 4-6 wk. Weigh daily, call if > 1.5 kg in 2 days.`,
  );
  chart.note(
    'consult',
    '2026-03-19',
    'berg',
    `
New HFrEF, EF 38 %. NYHA II. Euvolemic today, 79.6 kg. BP 124/74.
Plan: continue carvedilol, lisinopril. Consider MRA later if K and eGFR permit. Ischemia work-up with stress MRI, not yet scheduled.`,
  );
  const cardiology = chart.note(
    'consult',
    '2026-09-14',
    'berg',
    `
HFrEF f/u. NYHA II-III, ankle swelling by evening. No syncope.
Weight 81.8 (79.6 in March). BP 136/78.
Start spironolactone 25 mg daily. Last K 5.0, creat 1.64 in Aug. Needs BMP in 1 wk, PCP office to draw.
Ctd lisinopril 20, carvedilol 12.5 bid, furosemide 40.`,
  );
  const telephone = chart.note(
    'telephone',
    '2026-10-28',
    'rivera',
    `
Daughter Lucia called re mom's knees. Says pt has been taking OTC ibuprofen 400 mg 2-3x a day for about a month bc Tylenol "does nothing". No black stools, denies stomach pain. Legs a bit more swollen. No chest pain.
Advised to stop ibuprofen and I would let Dr Raman know. Lab draw booked 11/6 (the 1 wk BMP after spironolactone was never done).
Msg sent to Dr R.  T. Rivera RN`,
  );
  chart.note(
    'progress',
    '2026-08-13',
    'raman',
    `
DM/CKD f/u. A1c 8.6 (8.4). Creat 1.64, eGFR 35. K 5.0.
Feels tired. No chest pain, no orthopnea. Wt 81.5.
Has not scheduled eye exam. Could not leave urine for ACR.
A/P: CKD progressing ~5 ml/yr. Will need metformin dose reduction when eGFR < 30-45, review next visit. Nephrology referral if eGFR < 30. Declined GLP1 for now (afraid of needles).`,
  );
  chart.provenance('MedicationRequest/maria-alvarez-med-spironolactone25', '2026-09-14T11:20:00-05:00', 'berg', 'Ordered');
  return { discharge, cardiology, telephone };
}
