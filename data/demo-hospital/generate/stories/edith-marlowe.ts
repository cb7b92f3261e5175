import { createChart, type Chart } from '../builder/chart';

/** A patient who has died: nothing is due any more, and the appointment somebody left in the book says otherwise. */
export function edithMarlowe(): Chart {
  const chart = createChart(
    {
      slug: 'edith-marlowe',
      mrn: '100021',
      given: ['Edith'],
      family: 'Marlowe',
      gender: 'female',
      birthDate: '1936-12-24',
      deceased: '2026-08-30T04:15:00-05:00',
      contact: ['Son', 'Peter Marlowe', '555-0191'],
    },
    'Deceased on 30 Aug 2026, with active-looking medicines and an appointment left in the book; was do-not-resuscitate',
  );
  chart.visit('2026-03-18', 'raman', { reason: 'Heart failure follow-up' });
  const stay = chart.visit('2026-08-26', 'lindqvist', {
    kind: 'inpatient',
    reason: 'Pneumonia, heart failure',
    end: '2026-08-30',
    disposition: 'Died in hospital',
  });
  const failure = chart.condition('hfpef', '2018-01-01');
  chart.condition('afPermanent', '2015-01-01');
  chart.condition('osteoporosis', '2009-01-01');
  chart.medicine('furosemide40', '2026-03-18', {
    sig: '1 tablet by mouth once daily',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    reason: failure,
  });
  chart.medicine('apixaban5', '2020-01-15', { sig: '1 tablet by mouth twice daily', dose: [5, 'mg'], timing: [2, 1, 'd'] });
  chart.lab('bnp', '2026-08-26', 9120);
  chart.vital('spo2', '2026-08-26', 84);
  const order = chart.order('dnr', 'Do not resuscitate', '2024-02-02', { category: 'Advance care planning' });
  const directive = chart.note(
    'directive',
    '2024-02-02',
    'raman',
    'Advance directive: DNR/DNI. Health care proxy: son Peter. No artificial nutrition. Comfort is the goal if life expectancy is short.',
  );
  const discharge = chart.note(
    'discharge',
    '2026-08-30',
    'lindqvist',
    `
DEATH SUMMARY. 89F, admitted 26 Aug with pneumonia and decompensated HF. Comfort measures from 29 Aug per her directive, son at bedside. Died 30 Aug 04:15, no autopsy. PCP Dr. Raman informed by phone.`,
  );
  chart.team('Primary care team', '2010-01-01', [['raman', 'Primary care physician']]);
  chart.appointment('2026-12-02', '10:30', 'raman', 'Heart failure follow-up (booked in March)');
  chart.know(
    'Died on 30 Aug 2026 in hospital of pneumonia and heart failure',
    'nobody should be called or reminded',
    ['Patient/edith-marlowe', stay, discharge],
    ['died|deceased'],
  );
  chart.know('Advance directive: do not resuscitate, since 2024', 'code status on record', [order, directive], ['resuscitate|dnr']);
  return chart;
}
