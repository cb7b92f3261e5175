import { createChart, type Chart } from '../builder/chart';

/** A ten-day-old: jaundice rising, weight below birth weight, vitamin K refused. */
export function inesMoreau(): Chart {
  const chart = createChart(
    {
      slug: 'ines-moreau',
      mrn: '100009',
      given: ['Inès'],
      family: 'Moreau',
      gender: 'female',
      birthDate: '2026-11-10',
      phone: '555-0101',
      contact: ['Mother', 'Claire Moreau', '555-0101'],
    },
    'A newborn of 10 days: bilirubin rising with no repeat, 11 % below birth weight, vitamin K refused',
  );
  chart.visit('2026-11-10', 'nguyen', {
    kind: 'inpatient',
    reason: 'Newborn, vaginal birth at 37 weeks',
    end: '2026-11-12',
    disposition: 'Home',
  });
  chart.visit('2026-11-16', 'nguyen', { reason: 'Newborn check' });
  const jaundice = chart.condition('jaundiceNewborn', '2026-11-12', { recorder: 'nguyen' });
  const birth = chart.vital('weight', '2026-11-10', 3.02);
  chart.vital('weight', '2026-11-12', 2.84);
  const now = chart.vital('weight', '2026-11-16', 2.69);
  chart.vital('height', '2026-11-10', 48.5);
  chart.vital('head', '2026-11-10', 33.4);
  chart.vital('temp', '2026-11-16', 36.8);
  chart.lab('bili', '2026-11-11', 6.8, { range: [undefined, undefined] });
  chart.lab('bili', '2026-11-12', 11.4, { range: [undefined, undefined] });
  const bilirubin = chart.lab('bili', '2026-11-16', 17.2, { range: [undefined, 12], note: 'Repeat tomorrow' });
  chart.finding('gestational-age-birth', 'Gestational age at birth', '2026-11-10', {
    category: 'exam',
    value: { score: 37, unit: 'wk', ucum: 'wk' },
  });
  chart.finding('apgar5', '5 minute Apgar score', '2026-11-10', { category: 'exam', value: { score: 9 } });
  chart.vaccine('hepBChild', '2026-11-11');
  const vitaminK = chart.procedure('vitamin-k', 'Vitamin K injection', '2026-11-10', { status: 'not-done', note: 'Declined by parents' });
  chart.medicine('vitaminDDrops', '2026-11-12', {
    sig: '1 drop (400 units) by mouth once daily',
    dose: [400, 'units'],
    timing: [1, 1, 'd'],
    by: 'nguyen',
  });
  const note = chart.note(
    'progress',
    '2026-11-16',
    'nguyen',
    `
DOL 6. Breastfed, sleepy at breast, 3 wet diapers/d. Jaundiced to thighs. Wt 2.69 (BW 3.02, -11 %). No fever, denies vomiting. Mother's blood group O pos; baby's group pending.
Bili 17.2. Plan to repeat bili tomorrow + feeding support. Vit K declined at birth, discussed again. Rule out hemolysis (DAT).`,
  );
  chart.team('Pediatric team', '2026-11-10', [['nguyen', 'Pediatrician']]);
  chart.know(
    'Bilirubin 17.2 mg/dL on 16 Nov 2026, rising; the repeat planned for the next day is not on record',
    'risk of kernicterus',
    [bilirubin, jaundice, note],
    ['bilirubin', '17.2'],
  );
  chart.know('Weight 2.69 kg, 11 % below birth weight 3.02 kg', 'poor feeding worsens jaundice', [now, birth, note], ['weight', '2.69']);
  chart.know('Vitamin K declined by the parents', 'bleeding risk', [vitaminK], ['vitamin k']);
  return chart;
}
