import { createChart, type Chart } from '../builder/chart';
import { genomicVariant } from './genomics';

/** Breast cancer, HER2 positive and BRCA1: day 10 of the fourth cycle of chemotherapy, with fever and neutrophils of 0.3. */
export function deniseCarter(): Chart {
  const chart = createChart(
    {
      slug: 'denise-carter',
      mrn: '100012',
      given: ['Denise'],
      family: 'Carter',
      gender: 'female',
      birthDate: '1979-08-21',
      phone: '555-0144',
    },
    'HER2-positive breast cancer, BRCA1, on docetaxel-carboplatin-trastuzumab: fever by telephone today with neutrophils 0.3 yesterday; oncology only',
  );
  for (const date of ['2026-08-27', '2026-09-17', '2026-10-08', '2026-11-11']) chart.visit(date, 'haddad', { reason: 'Chemotherapy' });
  // Too long ago to open the chart today.
  chart.visit('2024-05-02', 'raman', { reason: 'Sore throat' });
  chart.visit('2026-10-17', 'lindqvist', { kind: 'inpatient', reason: 'Febrile neutropenia', end: '2026-10-22', disposition: 'Home' });
  const cancer = chart.condition('breastCancer', '2026-07-30', {
    text: 'Breast cancer, left, stage IIB, HER2 positive, ER negative',
    recorder: 'haddad',
  });
  const neutropenia = chart.condition('febrileNeutropenia', '2026-10-17', {
    status: 'resolved',
    abated: '2026-10-22',
    category: 'encounter-diagnosis',
  });
  chart.condition('brca', '2026-08-13', { recorder: 'haddad' });
  const brca = genomicVariant(chart, '2026-08-13', {
    gene: 'BRCA1',
    hgnc: 'HGNC:1100',
    dna: 'c.68_69delAG',
    protein: 'p.Glu23ValfsTer17',
    text: 'BRCA1 c.68_69delAG',
    meaning: 'Pathogenic',
    germline: true,
  });
  const her2 = chart.finding('her2', 'HER2 in breast cancer tissue by immune stain', '2026-07-30', {
    loinc: '85319-2',
    category: 'laboratory',
    value: { coded: 'Positive (3+)' },
    flag: 'POS',
  });
  chart.finding('er', 'Estrogen receptor in breast cancer tissue by immune stain', '2026-07-30', {
    loinc: '85337-4',
    category: 'laboratory',
    value: { coded: 'Negative' },
    flag: 'N',
  });
  const counts: [string, number, number, number, number][] = [
    ['2026-08-27', 12.6, 6.1, 260, 4.1],
    ['2026-09-17', 11.4, 4.2, 221, 2.5],
    ['2026-10-08', 10.6, 3.8, 188, 2.1],
    ['2026-10-17', 9.8, 0.9, 96, 0.2],
    ['2026-10-22', 9.4, 3.1, 120, 1.9],
    ['2026-11-11', 9.9, 4, 170, 2.3],
    ['2026-11-19', 8.9, 0.8, 84, 0.3],
  ];
  let anc = '';
  for (const [date, hgb, wbc, plt, neutrophils] of counts) anc = chart.panel('cbc', date, { hgb, wbc, plt, anc: neutrophils })['anc'] ?? '';
  for (const [key, sig] of [
    ['docetaxel', '75 mg/m2 IV on day 1 of a 21-day cycle'],
    ['carboplatin', 'AUC 6 IV on day 1'],
    ['trastuzumab', '6 mg/kg IV on day 1'],
  ] as const)
    chart.medicine(key, '2026-08-27', { sig, timing: [1, 3, 'wk'], by: 'haddad', reason: cancer });
  const growthFactor = chart.medicine('pegfilgrastim', '2026-10-22', {
    sig: '6 mg under the skin the day after chemotherapy',
    timing: [1, 3, 'wk'],
    by: 'haddad',
    status: 'on-hold',
    stopReason: 'Insurance authorization pending',
  });
  chart.medicine('ondansetron8', '2026-08-27', { sig: '1 tablet every 8 hours as needed', dose: [8, 'mg'], asNeeded: true, by: 'haddad' });
  chart.finding('lvef', 'Left ventricular ejection fraction', '2026-08-18', {
    loinc: '10230-1',
    category: 'imaging',
    value: { score: 60, unit: '%', ucum: '%' },
    flag: 'N',
  });
  const cefepime = chart.allergy('penicillin', '1990-01-01', { reaction: 'hives', severity: 'moderate', criticality: 'high' });
  const call = chart.note(
    'telephone',
    '2026-11-20',
    'haddad',
    `
07:40 pt's husband: temp 38.4 since 5 am, chills. Day 10 of cycle 4. No cough, no SOB, denies dysuria. Port site a bit red. Told to come to ED now. Husband has the flu.`,
  );
  chart.note(
    'discharge',
    '2026-10-22',
    'lindqvist',
    `
Febrile neutropenia, ANC 0.2, cultures neg. Aztreonam + vanc (pcn hives). ANC 1.9 at d/c. Rec pegfilgrastim w/ next cycles, dose reduce docetaxel 20 %.`,
  );
  chart.family(['MTH', 'Mother'], '2026-08-13', [['Ovarian cancer', 51]]);
  chart.team('Oncology team', '2026-07-30', [['haddad', 'Oncologist']]);
  chart.know(
    'Fever 38.4 °C today, day 10 of chemotherapy cycle 4, neutrophils 0.3 on 19 Nov 2026',
    'febrile neutropenia: antibiotics within the hour',
    [call, anc],
    ['fever|38.4', '0.3', 'neutrophil'],
  );
  chart.know(
    'Febrile neutropenia in October 2026; pegfilgrastim is on hold for insurance',
    'the second time, unprotected',
    [neutropenia, growthFactor],
    ['neutropenia', 'pegfilgrastim'],
  );
  chart.know(
    'HER2-positive breast cancer stage IIB, germline BRCA1 pathogenic variant',
    'disease and biology',
    [cancer, her2, brca],
    ['her2', 'brca1'],
  );
  chart.know('Penicillin allergy: hives', 'decides the empiric antibiotic', [cefepime], ['penicillin', 'hives']);
  return chart;
}
