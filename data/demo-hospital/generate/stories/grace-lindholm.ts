import { createChart, type Chart } from '../builder/chart';
import { genomicVariant } from './genomics';

/** Lung cancer with an EGFR mutation on osimertinib: LVEF and QTc slipping. */
export function graceLindholm(): Chart {
  const chart = createChart(
    {
      slug: 'grace-lindholm',
      mrn: '100011',
      given: ['Grace'],
      family: 'Lindholm',
      gender: 'female',
      birthDate: '1967-12-02',
      phone: '555-0131',
    },
    'Oncology with genomics: EGFR L858R lung adenocarcinoma on osimertinib, QTc 492 ms and LVEF down from 62 to 48 %, nobody acted; never smoker',
  );
  for (const [date, reason] of [
    ['2025-03-11', 'New lung cancer'],
    ['2025-06-17', 'Oncology follow-up'],
    ['2026-02-10', 'Oncology follow-up'],
    ['2026-06-16', 'Oncology follow-up'],
    ['2026-11-03', 'Oncology follow-up'],
  ] as const) {
    chart.visit(date, 'haddad', { reason });
    chart.vital('weight', date, date > '2026-06' ? 58.4 : 62.1);
    chart.bp(date, 118, 72);
    chart.panel('cbc', date, { hgb: 11.8, wbc: 4.6, plt: date > '2026-06' ? 128 : 190, anc: 2.6 });
    chart.panel('liver', date, { alt: 22, ast: 25, alp: 96, bili: 0.6, albumin: 3.8 });
  }
  chart.visit('2025-12-03', 'raman', { reason: 'Annual visit' });
  const cancer = chart.condition('lungCancer', '2025-03-04', { recorder: 'haddad' });
  chart.condition('gerd', '2014-06-10');
  const mutation = genomicVariant(chart, '2025-03-18', {
    gene: 'EGFR',
    hgnc: 'HGNC:3236',
    dna: 'c.2573T>G',
    protein: 'p.Leu858Arg',
    text: 'EGFR L858R',
    meaning: 'Pathogenic (activating)',
  });
  genomicVariant(chart, '2025-03-18', { gene: 'ALK', hgnc: 'HGNC:427', text: 'ALK rearrangement', meaning: 'Not detected', absent: true });
  chart.report('pathology', 'Lung biopsy pathology', '2025-03-07', {
    category: 'PAT',
    conclusion: 'Adenocarcinoma, TTF-1 positive.',
    by: 'haddad',
  });
  chart.report('genomics', 'Tumor next generation sequencing', '2025-03-18', {
    category: 'LAB',
    conclusion: 'EGFR L858R (variant allele fraction 31 %). No ALK, ROS1, BRAF V600E. PD-L1 10 %.',
    results: [mutation],
  });
  const echoBefore = chart.finding('lvef', 'Left ventricular ejection fraction', '2025-03-20', {
    loinc: '10230-1',
    category: 'imaging',
    value: { score: 62, unit: '%', ucum: '%' },
    flag: 'N',
  });
  const echo = chart.finding('lvef', 'Left ventricular ejection fraction', '2026-09-22', {
    loinc: '10230-1',
    category: 'imaging',
    value: { score: 48, unit: '%', ucum: '%' },
    flag: 'A',
  });
  const qt = chart.finding('qtc', 'Corrected QT interval (QTcF)', '2026-11-03', {
    category: 'exam',
    value: { score: 492, unit: 'ms', ucum: 'ms' },
    flag: 'H',
  });
  chart.report('ct-chest', 'CT of the chest', '2026-10-27', {
    loinc: '24627-2',
    conclusion: 'Stable right upper lobe primary 18 mm. No new lesion. Incidental: new small pericardial effusion.',
  });
  const osimertinib = chart.medicine('osimertinib80', '2025-03-25', {
    sig: '1 tablet by mouth once daily',
    dose: [80, 'mg'],
    timing: [1, 1, 'd'],
    by: 'haddad',
    reason: cancer,
  });
  const ondansetron = chart.medicine('ondansetron8', '2026-06-16', {
    sig: '1 tablet by mouth every 8 hours as needed for nausea',
    dose: [8, 'mg'],
    asNeeded: true,
    by: 'haddad',
  });
  chart.medicine('omeprazole20', '2014-06-10', { sig: '1 capsule by mouth before breakfast', dose: [20, 'mg'], timing: [1, 1, 'd'] });
  chart.allergy('iodinated', '2025-03-05', {
    reaction: 'hives',
    severity: 'mild',
    criticality: 'low',
    recorder: 'haddad',
    note: 'Premedicate',
  });
  chart.note(
    'progress',
    '2026-11-03',
    'haddad',
    `
Stage IV EGFR L858R adeno, osimertinib since Mar 2025, stable disease (CT 27 Oct). Tired, some SOB on stairs, nausea helped by ondansetron. No chest pain. Denies syncope. Never smoker, husband smoked.
ECG done today, to be read. Echo from Sept reviewed? - will look up.
P: continue osimertinib 80.  Possible MET resistance - plan to start liquid biopsy if growth. Father had MI at 52.`,
  );
  chart.team('Oncology team', '2025-03-11', [
    ['haddad', 'Oncologist'],
    ['raman', 'Primary care physician'],
  ]);
  chart.know(
    'Stage IV lung adenocarcinoma with EGFR L858R on osimertinib since March 2025, stable on CT of 27 Oct 2026',
    'the disease and its driver',
    [cancer, mutation, osimertinib],
    ['egfr', 'l858r|leu858arg', 'osimertinib'],
  );
  chart.know(
    'LVEF 48 % in September 2026, 62 % before treatment',
    'osimertinib cardiomyopathy, not acted on',
    [echo, echoBefore],
    ['48', 'ejection|lvef'],
  );
  chart.know(
    'QTc 492 ms on 3 Nov 2026 with osimertinib and ondansetron',
    'two QT-prolonging medicines',
    [qt, osimertinib, ondansetron],
    ['qt', '492'],
  );
  chart.know(
    'Iodinated contrast allergy: hives',
    'needs premedication before each CT',
    ['AllergyIntolerance/grace-lindholm-allergy-iodinated'],
    ['contrast', 'hives'],
  );
  return chart;
}
