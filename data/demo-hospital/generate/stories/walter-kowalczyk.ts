import { createChart, type Chart } from '../builder/chart';
import { createRandom, near } from '../random';
import { shiftDate } from '../today';

/** The long chart: five and a half years of hemodialysis three times a week, more than 5,000 resources. */
export function walterKowalczyk(): Chart {
  const chart = createChart(
    {
      slug: 'walter-kowalczyk',
      mrn: '100005',
      given: ['Walter'],
      family: 'Kowalczyk',
      gender: 'male',
      birthDate: '1955-07-08',
      phone: '555-0119',
      address: ['230 Quay Road', 'Harborfield', '02199'],
    },
    'More than 5,000 resources: hemodialysis three times a week for years; last two sessions missed, potassium 6.4, gabapentin at a normal-kidney dose',
  );
  const sessions = dialysis(chart);
  const esrd = chart.condition('esrd', '2021-03-01', { recorder: 'okafor' });
  chart.condition('t2dm', '1998-05-11');
  chart.condition('hypertension', '1995-02-02');
  chart.condition('sepsis', '2025-07-14', {
    text: 'Sepsis from dialysis catheter',
    status: 'resolved',
    abated: '2025-07-28',
    category: 'encounter-diagnosis',
  });
  chart.visit('2025-07-14', 'lindqvist', { kind: 'inpatient', reason: 'Catheter-related sepsis', end: '2025-07-28', disposition: 'Home' });
  chart.visit('2026-05-20', 'raman', { reason: 'Foot pain' });
  const sulfonamide = chart.allergy('sulfonamide', '2001-01-15', { reaction: 'hives', severity: 'moderate', criticality: 'low' });
  const gabapentin = chart.medicine('gabapentin600', '2026-05-20', {
    sig: '1 tablet by mouth three times daily',
    dose: [600, 'mg'],
    timing: [3, 1, 'd'],
    reasonText: 'Painful neuropathy',
  });
  chart.medicine('sevelamer800', '2021-06-01', {
    sig: '2 tablets with each meal',
    dose: [1600, 'mg'],
    timing: [3, 1, 'd'],
    by: 'okafor',
    reason: esrd,
  });
  chart.medicine('cinacalcet30', '2023-02-14', {
    sig: '1 tablet by mouth once daily',
    dose: [30, 'mg'],
    timing: [1, 1, 'd'],
    by: 'okafor',
  });
  chart.medicine('epoetin', '2021-04-01', {
    sig: '4000 units IV with each dialysis',
    dose: [4000, 'units'],
    timing: [3, 1, 'wk'],
    by: 'okafor',
    reason: esrd,
  });
  chart.medicine('amlodipine10', '2010-01-01', { sig: '1 tablet by mouth once daily', dose: [10, 'mg'], timing: [1, 1, 'd'] });
  chart.medicine('insulinGlargine', '2018-03-01', { sig: '12 units under the skin at bedtime', dose: [12, 'units'], timing: [1, 1, 'd'] });
  chart.medicine('lisinopril40', '2008-01-01', {
    sig: '1 tablet by mouth once daily',
    status: 'stopped',
    ended: '2021-03-01',
    stopReason: 'Hyperkalemia',
  });
  chart.medicine('metformin1000', '2004-01-01', {
    sig: '1 tablet by mouth twice daily',
    status: 'stopped',
    ended: '2019-08-01',
    stopReason: 'eGFR below 30',
  });
  const potassium = chart.lab('k', '2026-11-18', 6.4, { note: 'Drawn in clinic; patient had left before the result' });
  const call = chart.note(
    'telephone',
    '2026-11-19',
    'rivera',
    `
Dialysis unit called: pt did not come Mon 16 and Wed 18 Nov (walked in Wed for labs only, left - "too tired", legs jumping, sleepy). Next slot Fri 20 Nov. K 6.4 resulted after he left, unit MD paged. Wife says he is confused in the evening. No chest pain per wife.`,
  );
  chart.note(
    'consult',
    '2026-10-28',
    'okafor',
    `
ESRD on HD via L AVF since 3/2021. Dry wt 84.0 kg. Kt/V 1.31 -> 1.08 with shortened runs. Phos and PTH up, not taking binders w/ meals. Hgb drifting down 10.8 -> 8.9; ferritin 98, iron not yet given. Denies bleeding. Transplant evaluation: on hold pending cardiac work-up. Discussed goals: full code, wife Irena is health care proxy.`,
  );
  chart.finding('code-status', 'Cardiopulmonary resuscitation orders', '2026-10-28', { loinc: '100822-6', value: 'Full code' });
  chart.procedure('avf', 'Creation of arteriovenous fistula, left arm', '2021-01-19');
  chart.team('Dialysis team', '2021-03-01', [
    ['okafor', 'Nephrologist'],
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
  ]);
  chart.know(
    'Potassium 6.4 mmol/L (critical) on 18 Nov 2026',
    'life-threatening before the next dialysis',
    [potassium],
    ['potassium', '6.4'],
  );
  chart.know(
    'Last two dialysis sessions (16 and 18 Nov) missed; drowsy and confused',
    'end-stage renal disease, last completed session 13 Nov',
    [call, sessions['last'] ?? '', esrd],
    ['dialysis', 'missed|did not come'],
  );
  chart.know(
    'Gabapentin 600 mg three times daily in end-stage renal disease',
    'renally cleared: fits the drowsiness and jerking',
    [gabapentin, esrd],
    ['gabapentin', '600'],
  );
  chart.know(
    'Hemoglobin 8.4 g/dL in November 2026, between 10 and 11 in spring',
    'falling on a full epoetin dose, ferritin 98',
    [sessions['hgb'] ?? ''],
    ['hemoglobin|hgb', '8.4'],
  );
  chart.know(
    'Phosphate 7.9 mg/dL and PTH 912 pg/mL',
    'binders not taken',
    [sessions['phos'] ?? '', sessions['pth'] ?? ''],
    ['phosphate', '7.9', '912'],
  );
  chart.know('Sulfonamide allergy: hives', 'medication allergy', [sulfonamide], ['sulfonamide', 'hives']);
  return chart;
}

function dialysis(chart: Chart): Record<string, string> {
  const random = createRandom(5);
  const found: Record<string, string> = {};
  let month = '';
  for (let day = '2021-03-01'; day <= '2026-11-13'; day = shiftDate(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (![1, 3, 5].includes(weekday) || (day > '2025-07-13' && day < '2025-07-29')) continue;
    found['last'] = chart.visit(day, 'okafor', { kind: 'dialysis', reason: 'Hemodialysis' });
    chart.bp(day, near(random, 152, 14), near(random, 78, 8), { time: '06:50' });
    chart.vital('weight', day, near(random, 86.6, 0.9, 1), { time: '06:50' });
    chart.vital('hr', day, near(random, 76, 9), { time: '06:50', range: [undefined, undefined] });
    if (weekday === 1) chart.vital('temp', day, near(random, 36.6, 0.3, 1), { time: '06:50', range: [undefined, undefined] });
    if (weekday === 3) chart.lab('k', day, near(random, 5.2, 0.4, 1), { time: '06:55' });
    if (weekday === 3)
      found['hgb'] = chart.lab(
        'hgb',
        day,
        day >= '2026-11-11' ? 8.4 : day > '2026-05' ? near(random, 9.4, 0.4, 1) : near(random, 10.8, 0.5, 1),
        { time: '06:55', range: [10, 11.5] },
      );
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      Object.assign(found, monthly(chart, day, random));
    }
  }
  return found;
}

function monthly(chart: Chart, day: string, random: () => number): Record<string, string> {
  const late = day >= '2026-11';
  const worse = day >= '2026-06';
  const refs = chart.panel(
    'bmp',
    day,
    {
      na: near(random, 138, 2),
      co2: near(random, 22, 2),
      bun: near(random, 62, 10),
      creat: near(random, 8.4, 0.9, 1),
      ca: near(random, 8.8, 0.4, 1),
      phos: late ? 7.9 : near(random, worse ? 7 : 5.4, 0.5, 1),
      albumin: near(random, 3.7, 0.2, 1),
    },
    { time: '06:55' },
  );
  chart.lab('ktv', day, late ? 1.08 : near(random, 1.35, 0.08, 2), { time: '06:55' });
  const pth = chart.lab('pth', day, late ? 912 : near(random, worse ? 700 : 420, 60), { time: '06:55', range: [130, 585] });
  chart.lab('ferritin', day, worse ? 98 : near(random, 520, 90), { time: '06:55', range: [200, 800] });
  return { phos: refs['phos'] ?? '', pth };
}
