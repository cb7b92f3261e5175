import { createChart, type Chart } from '../builder/chart';

/** A patient with one name: cirrhosis with varices, naproxen over the counter, liver ultrasound overdue. */
export function suharti(): Chart {
  const chart = createChart(
    { slug: 'suharti', mrn: '100020', given: ['Suharti'], gender: 'female', birthDate: '1963-07-30', phone: '555-0182', language: 'id' },
    'Single name. Cirrhosis with varices, naproxen on the list, surveillance ultrasound 19 months ago, sodium falling; encephalopathy admission without lactulose at discharge',
  );
  for (const [date, na, plt, inr, bili, albumin] of [
    ['2025-04-02', 137, 88, 1.3, 1.6, 3.3],
    ['2025-10-08', 135, 82, 1.4, 2, 3.1],
    ['2026-05-06', 133, 76, 1.5, 2.6, 2.9],
    ['2026-10-14', 128, 64, 1.7, 3.4, 2.6],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Liver follow-up' });
    chart.panel('bmp', date, { na, k: 4, creat: 0.9, glucose: 99 });
    chart.panel('liver', date, { alt: 34, ast: 58, alp: 150, bili, albumin });
    chart.lab('inr', date, inr);
    chart.panel('cbc', date, { hgb: 10.9, wbc: 3.6, plt });
    chart.vital('weight', date, date > '2026-06' ? 66.2 : 60.4);
  }
  const stay = chart.visit('2026-09-01', 'lindqvist', {
    kind: 'inpatient',
    reason: 'Confusion, hepatic encephalopathy',
    end: '2026-09-05',
    disposition: 'Home',
  });
  const cirrhosis = chart.condition('cirrhosis', '2021-05-05', { text: 'Cirrhosis due to chronic hepatitis B' });
  const varices = chart.condition('varices', '2023-03-03');
  chart.allergy('none', '2021-05-05');
  chart.medicine('nadolol40', '2023-03-03', {
    sig: '1 tablet by mouth once daily',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    reason: varices,
  });
  chart.medicine('spironolactone100', '2022-03-03', { sig: '1 tablet by mouth once daily', dose: [100, 'mg'], timing: [1, 1, 'd'] });
  chart.medicine('furosemide40', '2022-03-03', { sig: '1 tablet by mouth once daily', dose: [40, 'mg'], timing: [1, 1, 'd'] });
  const naproxen = chart.takes('naproxen500', '2026-10-14', { sig: 'twice a day for back pain, bought over the counter' });
  const lactulose = chart.medicine('lactulose', '2026-09-02', {
    sig: '30 mL three times daily',
    dose: [30, 'mL'],
    timing: [3, 1, 'd'],
    by: 'lindqvist',
    status: 'stopped',
    ended: '2026-09-05',
    stopReason: 'Inpatient order ended at discharge',
  });
  const ultrasound = chart.report('us-liver', 'Ultrasound of the liver', '2025-04-09', {
    conclusion: 'Coarse liver, splenomegaly 15 cm. No focal lesion. Repeat in 6 months.',
  });
  const discharge = chart.note(
    'discharge',
    '2026-09-05',
    'lindqvist',
    `
Hepatic encephalopathy gr 2, precipitant constipation. Cleared with lactulose. No GI bleed. No SBP on tap. Rule out infection neg.
Discharge plan: continue lactulose at home 30 ml tid, titrate to 3 BM/d. [not on discharge Rx list]`,
  );
  chart.note(
    'progress',
    '2026-10-14',
    'raman',
    'Sleepy in the day per son. Back pain, takes naproxen from the drugstore. Belly bigger, +6 kg. No melena, denies alcohol. Asterixis possible. Plan to start surveillance u/s order next visit.',
  );
  chart.team('Primary care team', '2021-05-05', [['raman', 'Primary care physician']]);
  chart.know(
    'Hepatic encephalopathy admission 1-5 Sep 2026; lactulose was meant to continue but stopped at discharge',
    'drowsy again in October',
    [stay, discharge, lactulose],
    ['encephalopathy', 'lactulose'],
  );
  chart.know(
    'Naproxen over the counter with cirrhosis and varices',
    'bleeding and kidney failure',
    [naproxen, cirrhosis, varices],
    ['naproxen', 'varices'],
  );
  chart.know(
    'Sodium 128 mmol/L, bilirubin 3.4 mg/dL, INR 1.7, platelets 64 on 14 Oct 2026, all worse',
    'decompensating',
    [
      'Observation/suharti-obs-na-2026-10-14',
      'Observation/suharti-obs-bili-2026-10-14',
      'Observation/suharti-obs-inr-2026-10-14',
      'Observation/suharti-obs-plt-2026-10-14',
    ],
    ['sodium', '128', 'inr', '1.7'],
  );
  chart.know('Liver ultrasound overdue: last 9 Apr 2025', 'cancer surveillance is six-monthly', [ultrasound], ['ultrasound']);
  return chart;
}
