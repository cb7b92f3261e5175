import type { Chart } from '../builder/chart';
import type { LabKey } from '../catalog/measures';
import { egfrOf } from './kidney-function';

const draws: [date: string, creatinine: number, k: number, a1c: number, glucose: number][] = [
  ['2023-11-15', 1.18, 4.4, 7.4, 148],
  ['2024-05-16', 1.25, 4.5, 7.6, 156],
  ['2024-11-14', 1.31, 4.6, 7.9, 171],
  ['2025-05-15', 1.4, 4.7, 8.1, 168],
  ['2025-11-18', 1.48, 4.8, 8, 174],
  ['2026-05-14', 1.57, 4.9, 8.4, 182],
  ['2026-08-13', 1.64, 5, 8.6, 190],
];

const signs: [date: string, systolic: number, diastolic: number, weightKg: number, pulse: number][] = [
  ['2023-11-15', 138, 82, 81.2, 76],
  ['2024-05-16', 136, 80, 81.9, 78],
  ['2024-11-14', 140, 84, 82.6, 80],
  ['2025-05-15', 142, 82, 83.1, 78],
  ['2025-09-10', 144, 86, 83.4, 82],
  ['2025-11-18', 146, 84, 83.8, 82],
  ['2026-03-19', 124, 74, 79.6, 68],
  ['2026-05-14', 132, 78, 80.4, 70],
  ['2026-08-13', 138, 80, 81.5, 72],
  ['2026-09-14', 136, 78, 81.8, 70],
];

/** Three years of results; returns the ones that matter today by name. */
export function mariaResults(chart: Chart): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [date, creatinine, k, a1c, glucose] of draws) {
    const values: Partial<Record<LabKey, number>> = {
      na: 139,
      k,
      co2: 24,
      bun: Math.round(creatinine * 16),
      creat: creatinine,
      egfr: egfrOf(creatinine, chart.person, date),
      glucose,
    };
    const refs = chart.panel('bmp', date, values);
    if (date === '2023-11-15') found['firstEgfr'] = refs['egfr'] ?? '';
    found['lastA1c'] = chart.lab('a1c', date, a1c);
  }
  for (const [date, systolic, diastolic, weightKg, pulse] of signs) {
    chart.bp(date, systolic, diastolic);
    chart.vital('weight', date, weightKg);
    chart.vital('hr', date, pulse);
  }
  chart.vital('height', '2023-11-15', 158);
  chart.vital('bmi', '2026-09-14', 32.8);
  for (const [date, ldl, hdl, trig, chol] of [
    ['2024-11-14', 96, 44, 178, 176],
    ['2025-11-18', 88, 45, 164, 166],
  ] as const)
    chart.panel('lipids', date, { ldl, hdl, trig, chol });
  for (const [date, hgb, wbc, plt] of [
    ['2024-11-14', 12.2, 6.9, 244],
    ['2025-11-18', 11.8, 7.2, 251],
    ['2026-05-14', 11.6, 7, 248],
  ] as const)
    chart.panel('cbc', date, { hgb, wbc, plt, mcv: 88 });
  chart.lab('uacr', '2024-09-05', 96);
  found['uacr'] = chart.lab('uacr', '2025-09-10', 142);
  chart.lab('bnp', '2026-03-02', 4820);
  chart.lab('bnp', '2026-03-06', 1960);
  chart.lab('tsh', '2024-11-14', 2.1);
  admission(chart, found);
  november(chart, found);
  chart.vital('weight', '2026-05-14', 804, { status: 'entered-in-error', note: 'Decimal point missed' });
  chart.lab('k', '2026-08-13', 7.1, { status: 'entered-in-error', time: '08:45', note: 'Grossly hemolyzed, cancelled by the laboratory' });
  chart.lab('a1c', '2026-11-06', 0, { absent: ['not-performed', 'Not performed: insufficient sample'] });
  chart.smoking('2026-05-14', 'never');
  return found;
}

function admission(chart: Chart, found: Record<string, string>): void {
  const days = [
    ['2026-03-02', 1.72, 4.6, 88.4],
    ['2026-03-03', 1.7, 4.2, 86.1],
    ['2026-03-04', 1.66, 4, 83.7],
    ['2026-03-05', 1.62, 4.1, 81.5],
    ['2026-03-06', 1.6, 4.3, 79.8],
  ] as const;
  for (const [date, creat, k, weight] of days) {
    chart.panel('bmp', date, {
      na: 137,
      k,
      co2: 25,
      bun: Math.round(creat * 18),
      creat,
      egfr: egfrOf(creat, chart.person, date),
      glucose: 176,
    });
    chart.vital('weight', date, weight);
    chart.vital('spo2', date, date === '2026-03-02' ? 89 : 95);
    chart.bp(date, date === '2026-03-02' ? 168 : 128, date === '2026-03-02' ? 98 : 74);
  }
  const ejection = chart.finding('lvef', 'Left ventricular ejection fraction', '2026-03-03', {
    loinc: '10230-1',
    category: 'imaging',
    value: { score: 38, unit: '%', ucum: '%' },
    flag: 'A',
  });
  found['echo'] = chart.report('echo', 'Transthoracic echocardiogram', '2026-03-03', {
    loinc: '34552-0',
    category: 'CUS',
    by: 'berg',
    results: [ejection],
    conclusion: 'LVEF 38 %, global hypokinesis. Mild mitral regurgitation. No thrombus.',
  });
  chart.report('chest-xray', 'Chest X-ray', '2026-03-02', {
    loinc: '36643-5',
    conclusion: 'Cardiomegaly with interstitial edema and small bilateral effusions. No consolidation.',
  });
}

function november(chart: Chart, found: Record<string, string>): void {
  const refs = chart.panel(
    'bmp',
    '2026-11-06',
    { na: 137, k: 5.9, cl: 106, co2: 19, bun: 38, creat: 1.8, egfr: egfrOf(1.8, chart.person, '2026-11-06'), glucose: 201, ca: 9.1 },
    { time: '08:40', conclusion: 'Potassium 5.9 mmol/L. Sample not hemolyzed.' },
  );
  found['potassium'] = refs['k'] ?? '';
  found['creatinine'] = refs['creat'] ?? '';
  found['egfr'] = refs['egfr'] ?? '';
  found['pressure'] = chart.bp('2026-11-06', 148, 86);
  chart.bp('2026-11-06', 144, undefined, { time: '09:20', note: 'Cuff slipped, diastolic not obtained' });
  chart.vital('weight', '2026-11-06', 83.2);
  chart.vital('hr', '2026-11-06', 66);
}
