import { createChart, type Chart } from '../builder/chart';

/** Chronic pain: morphine, oxycodone and alprazolam together, no naloxone, overdose three weeks ago. */
export function carlosMendez(): Chart {
  const chart = createChart(
    {
      slug: 'carlos-mendez',
      mrn: '100025',
      given: ['Carlos'],
      family: 'Méndez',
      gender: 'male',
      birthDate: '1968-06-06',
      phone: '555-0118',
      language: 'es',
    },
    'Opioids with a benzodiazepine, no naloxone, an emergency visit for oversedation; gabapentin; sleep apnea only in a note; substance-use program note restricted (SUD)',
  );
  chart.visit('2026-04-21', 'raman', { reason: 'Chronic pain follow-up' });
  chart.visit('2026-08-25', 'raman', { reason: 'Chronic pain follow-up' });
  const emergency = chart.visit('2026-10-30', 'lindqvist', { kind: 'emergency', reason: 'Found drowsy' });
  const pain = chart.condition('backPain', '2011-01-01', { text: 'Chronic low back pain after L4-S1 fusion' });
  const morphine = chart.medicine('morphineEr30', '2026-08-25', {
    sig: '1 tablet by mouth every 12 hours',
    dose: [30, 'mg'],
    timing: [1, 12, 'h'],
    reason: pain,
  });
  const oxycodone = chart.medicine('oxycodone5', '2026-08-25', {
    sig: '1 to 2 tablets every 6 hours as needed',
    dose: [5, 'mg'],
    asNeeded: true,
    reason: pain,
  });
  const alprazolam = chart.medicine('alprazolam1', '2026-08-25', {
    sig: '1 tablet by mouth three times daily as needed',
    dose: [1, 'mg'],
    asNeeded: true,
    timing: [3, 1, 'd'],
    reasonText: 'Anxiety',
  });
  const gabapentin = chart.medicine('gabapentin600', '2025-02-02', {
    sig: '1 tablet by mouth three times daily',
    dose: [600, 'mg'],
    timing: [3, 1, 'd'],
  });
  chart.medicine('ibuprofen800', '2014-01-01', {
    sig: '1 tablet three times daily',
    status: 'stopped',
    ended: '2016-05-05',
    stopReason: 'Gastric ulcer bleed',
  });
  for (const date of ['2026-04-21', '2026-08-25', '2026-10-30']) {
    chart.bp(date, 126, 78);
    chart.vital('rr', date, date === '2026-10-30' ? 8 : 14);
    chart.vital('spo2', date, date === '2026-10-30' ? 86 : 96);
  }
  chart.finding('pain', 'Pain severity, 0 to 10', '2026-08-25', { loinc: '72514-3', value: { score: 7 } });
  chart.finding('uds', 'Urine drug screen', '2026-08-25', {
    category: 'laboratory',
    value: 'Opiates positive, oxycodone positive, benzodiazepines positive',
    flag: 'A',
  });
  const note = chart.note(
    'emergency',
    '2026-10-30',
    'lindqvist',
    `
58M found drowsy by wife, RR 8, sats 86, pinpoint pupils. Naloxone 0.4 mg IV -> awake. Denies self-harm, took an extra alprazolam and morphine for pain. No trauma. Wife has naloxone? no. Snores, stops breathing at night - possible OSA.
D/c home after 6 h. Rec: stop alprazolam, naloxone Rx (pharmacy closed, PCP to give).`,
  );
  chart.note(
    'progress',
    '2026-08-25',
    'raman',
    'Pain 7/10, function ok. PDMP checked, no other prescribers. Agreement signed 2024. Plan to start tapering alprazolam next visit. Opioid use disorder? denies craving.',
  );
  const restricted = chart.note('progress', '2026-09-03', 'falk', 'Substance-use program intake, restricted.', { sensitivity: 'SUD' });
  chart.allergy('codeine', '2012-02-02', { kind: 'intolerance', reaction: 'nausea', severity: 'mild' });
  chart.team('Primary care team', '2011-01-01', [['raman', 'Primary care physician']]);
  chart.know(
    'Emergency visit on 30 Oct 2026 for opioid oversedation, reversed with naloxone',
    'overdose three weeks ago',
    [emergency, note],
    ['naloxone', 'oversedation|overdose|drowsy'],
  );
  chart.know(
    'Morphine, oxycodone and alprazolam are all active',
    'opioid with benzodiazepine',
    [morphine, oxycodone, alprazolam],
    ['morphine', 'oxycodone', 'alprazolam'],
  );
  chart.know(
    'Naloxone is not on the medication list',
    'nobody prescribed it after the overdose',
    [note],
    ['naloxone', 'not documented|no naloxone|not on'],
    ['MedicationRequest', 'MedicationStatement'],
  );
  chart.know('Gabapentin 600 mg three times daily on top', 'adds to respiratory depression', [gabapentin], ['gabapentin', '600']);
  chart.withheld([restricted]);
  return chart;
}
