import type { Chart } from '../builder/chart';

/** What a colleague would say about Maria before the 14:00 visit. */
export function mariaMustKnow(chart: Chart, at: Record<string, string>): void {
  const of = (...names: string[]): string[] =>
    names.map((name) => {
      const reference = at[name];
      if (!reference) throw new Error(`Maria's chart has no ${name}`);
      return reference;
    });
  chart.know(
    'Potassium 5.9 mmol/L (high) on 6 Nov 2026, not repeated since',
    'unacted hyperkalemia can kill before the next visit',
    of('potassium'),
    ['potassium', '5.9', 'mmol/l'],
  );
  chart.know(
    'Lisinopril and spironolactone are active together; spironolactone was added on 14 Sep 2026',
    'two potassium-raising medicines explain the 5.9',
    of('lisinopril', 'spironolactone'),
    ['lisinopril', 'spironolactone'],
  );
  chart.know(
    'A telephone note of 28 Oct 2026 says she takes ibuprofen 400 mg over the counter; it is not on the medication list',
    'an NSAID with CKD, heart failure, ACE inhibitor and spironolactone',
    of('telephone'),
    ['ibuprofen'],
  );
  chart.know(
    'CKD stage 3b and falling: eGFR 31 on 6 Nov 2026, 53 three years ago',
    'the trend decides doses and referral',
    of('ckd', 'egfr', 'firstEgfr'),
    ['egfr', '31', 'ml/min'],
  );
  chart.know(
    'Metformin 1000 mg twice daily with eGFR 31',
    'the full dose is too much below 45 and contraindicated below 30',
    of('metformin', 'egfr'),
    ['metformin', '1000'],
  );
  chart.know('Penicillin allergy: anaphylaxis', 'high criticality', of('penicillin'), ['penicillin', 'anaphylaxis']);
  chart.know(
    'Heart failure with reduced ejection fraction, LVEF 38 %, admitted 2-6 March 2026',
    'new this year and the reason for spironolactone',
    of('hfref', 'echo', 'discharge'),
    ['heart failure', '38'],
  );
  chart.know(
    'HbA1c 8.6 % in August 2026, rising from 7.4 % in 2023; the November sample was insufficient',
    'above goal and going up',
    of('diabetes', 'lastA1c').concat('Observation/maria-alvarez-obs-a1c-2023-11-15', 'Observation/maria-alvarez-obs-a1c-2026-11-06'),
    ['a1c', '8.6'],
  );
  chart.know(
    'Albumin/creatinine ratio overdue: last 142 mg/g on 10 Sep 2025; eye exam overdue: last October 2024',
    'yearly in diabetes with kidney disease',
    of('uacr').concat('Procedure/maria-alvarez-proc-eye-exam-2024-10-08'),
    ['albumin', '142', 'eye|retina'],
  );
}
