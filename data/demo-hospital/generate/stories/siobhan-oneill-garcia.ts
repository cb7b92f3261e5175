import { createChart, type Chart } from '../builder/chart';

/** Rheumatoid arthritis on methotrexate: blood tests overdue, amoxicillin-clavulanate ordered against a penicillin allergy. */
export function siobhanONeillGarcia(): Chart {
  const chart = createChart(
    {
      slug: 'siobhan-oneill-garcia',
      mrn: '100019',
      given: ['Siobhán', 'Áine'],
      family: "O'Neill-García",
      gender: 'female',
      birthDate: '1976-09-01',
      phone: '555-0133',
    },
    'Name with diacritics, apostrophe and hyphen; methotrexate with liver tests and blood count overdue, daily-methotrexate sig error, amoxicillin-clavulanate against penicillin allergy',
  );
  chart.visit('2025-10-07', 'raman', { reason: 'Arthritis follow-up' });
  chart.visit('2026-04-14', 'raman', { reason: 'Arthritis follow-up' });
  chart.visit('2026-11-17', 'rivera', { kind: 'telephone', reason: 'Sinus symptoms' });
  const arthritis = chart.condition('ra', '2017-11-02');
  const penicillin = chart.allergy('penicillin', '2003-04-04', {
    reaction: 'hives',
    severity: 'moderate',
    criticality: 'high',
    recorder: 'raman',
  });
  const methotrexate = chart.medicine('methotrexate25', '2026-04-14', {
    sig: '6 tablets (15 mg) by mouth once daily',
    dose: [15, 'mg'],
    timing: [1, 1, 'd'],
    reason: arthritis,
    note: 'Earlier orders: once weekly',
  });
  const weekly = chart.medicine('methotrexate25', '2018-01-10', {
    sig: '6 tablets (15 mg) by mouth once a week, on Mondays',
    dose: [15, 'mg'],
    timing: [1, 1, 'wk'],
    status: 'stopped',
    ended: '2026-04-14',
    stopReason: 'Renewed',
    reason: arthritis,
  });
  chart.medicine('folicAcid1', '2018-01-10', { sig: '1 tablet by mouth once daily', dose: [1, 'mg'], timing: [1, 1, 'd'] });
  chart.medicine('prednisone5', '2017-11-02', { sig: '1 tablet by mouth once daily', status: 'completed', ended: '2018-06-01' });
  const augmentin = chart.medicine('amoxClav875', '2026-11-17', {
    sig: '1 tablet by mouth twice daily for 10 days',
    dose: [1, 'tablet'],
    timing: [2, 1, 'd'],
    reasonText: 'Sinusitis',
  });
  for (const [date, alt, ast, hgb, wbc] of [
    ['2025-01-14', 24, 22, 12.6, 6.2],
    ['2025-04-15', 28, 26, 12.4, 5.9],
    ['2025-10-07', 61, 52, 12.1, 4.3],
  ] as const) {
    chart.panel('liver', date, { alt, ast, alp: 80, bili: 0.5, albumin: 4.1 });
    chart.panel('cbc', date, { hgb, wbc, plt: 210, mcv: 97 });
    chart.lab('crp', date, 7);
  }
  const last = 'Observation/siobhan-oneill-garcia-obs-alt-2025-10-07';
  chart.note(
    'progress',
    '2026-04-14',
    'raman',
    `
RA quiet, DAS low. No mouth ulcers (?), no cough. Denies alcohol. Labs: will do at next visit (ALT 61 in Oct -> recheck in 4 wk, not done).
Renewed MTX 6 tabs. Contraception: husband had vasectomy.`,
  );
  const call = chart.note(
    'telephone',
    '2026-11-17',
    'rivera',
    `
Pt called: sinus pain 8 d, mouth sores x 2 wks, very tired, bruises. No SOB, no fever. Antibiotic sent by covering MD. Asked about how she takes mtx - "six every morning like the bottle says since spring".`,
  );
  chart.team('Primary care team', '2017-11-02', [
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
  ]);
  chart.know(
    'Methotrexate 15 mg is ordered and taken once daily since April 2026; it was once weekly before',
    'daily methotrexate is a fatal error; mouth sores and bruises on 17 Nov',
    [methotrexate, weekly, call],
    ['methotrexate', 'daily'],
  );
  chart.know(
    'Amoxicillin-clavulanate ordered on 17 Nov 2026 despite penicillin allergy (hives)',
    'allergy by class; also raises methotrexate',
    [augmentin, penicillin],
    ['amoxicillin', 'penicillin'],
  );
  chart.know(
    'Liver tests and blood count overdue: last 7 Oct 2025, ALT then 61 U/L and not repeated',
    'monitoring of methotrexate',
    [last],
    ['alt', '61'],
  );
  chart.know('Rheumatoid arthritis since 2017', 'the treated disease', [arthritis], ['rheumatoid']);
  return chart;
}
