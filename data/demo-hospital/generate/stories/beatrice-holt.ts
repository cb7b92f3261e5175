import { createChart, type Chart } from '../builder/chart';

/** A hip fracture without any osteoporosis treatment since, on steroids. */
export function beatriceHolt(): Chart {
  const chart = createChart(
    {
      slug: 'beatrice-holt',
      mrn: '100026',
      given: ['Beatrice'],
      family: 'Holt',
      gender: 'female',
      birthDate: '1951-08-02',
      phone: '555-0113',
    },
    'Osteoporosis untreated after a hip fracture, on long-term prednisone; vitamin D 12; calcium 11.2 nobody acted on; alendronate stopped for esophagitis',
  );
  chart.visit('2026-01-14', 'raman', { reason: 'After hip fracture' });
  chart.visit('2026-07-22', 'raman', { reason: 'Polymyalgia follow-up' });
  chart.visit('2025-11-03', 'lindqvist', {
    kind: 'inpatient',
    reason: 'Left hip fracture after a fall at home',
    end: '2025-11-10',
    disposition: 'Rehabilitation',
  });
  const osteoporosis = chart.condition('osteoporosis', '2019-06-06');
  const fracture = chart.condition('hipFracture', '2025-11-03', { status: 'resolved', abated: '2026-03-01' });
  chart.procedure('hip', 'Hemiarthroplasty of left hip', '2025-11-04');
  const prednisone = chart.medicine('prednisone5', '2025-05-12', {
    sig: '2 tablets by mouth once daily',
    dose: [10, 'mg'],
    timing: [1, 1, 'd'],
    reasonText: 'Polymyalgia rheumatica',
  });
  const alendronate = chart.medicine('alendronate70', '2019-06-06', {
    sig: '1 tablet once a week',
    dose: [70, 'mg'],
    timing: [1, 1, 'wk'],
    status: 'stopped',
    ended: '2020-02-20',
    stopReason: 'Esophagitis',
  });
  chart.medicine('omeprazole20', '2020-02-20', { sig: '1 capsule by mouth once daily', dose: [20, 'mg'], timing: [1, 1, 'd'] });
  const score = chart.finding('t-score', 'DXA hip T-score', '2019-06-06', {
    loinc: '80946-7',
    category: 'imaging',
    value: { score: -2.9, unit: '{T-score}', ucum: '{T-score}' },
    flag: 'A',
  });
  const vitaminD = chart.lab('vitd', '2026-01-14', 12);
  chart.panel('bmp', '2026-01-14', { na: 140, k: 4.2, creat: 0.8, ca: 9.8 });
  const calcium = chart.panel('bmp', '2026-07-22', { na: 139, k: 4, creat: 0.9, ca: 11.2 })['ca'] ?? '';
  chart.allergy('none', '2019-06-06');
  chart.note(
    'progress',
    '2026-07-22',
    'raman',
    'PMR quiet on pred 10, tried 7.5, stiff again. No falls since Nov. Denies back pain. Plan to start zoledronic acid when dental work is finished (was Feb). Constipated, thirsty. Mother had hip fracture at 80.',
  );
  chart.family(['MTH', 'Mother'], '2019-06-06', [['Hip fracture', 80]]);
  chart.team('Primary care team', '2015-01-01', [['raman', 'Primary care physician']]);
  chart.know(
    'Osteoporosis with hip fracture in November 2025; no osteoporosis treatment is active',
    'untreated after a fragility fracture',
    [osteoporosis, fracture, score],
    ['osteoporosis', 'fracture'],
  );
  chart.know('Alendronate was stopped in 2020 for esophagitis', 'not again by mouth', [alendronate], ['alendronate', 'esophagitis']);
  chart.know(
    'Calcium 11.2 mg/dL (high) on 22 Jul 2026, not repeated',
    'hyperparathyroidism or cancer: before any bone treatment',
    [calcium],
    ['calcium', '11.2'],
  );
  chart.know('Vitamin D 12 ng/mL in January 2026, no supplement on the list', 'deficient', [vitaminD], ['vitamin d', '12']);
  chart.know('Prednisone 10 mg daily since May 2025', 'takes more bone', [prednisone], ['prednisone', '10']);
  return chart;
}
