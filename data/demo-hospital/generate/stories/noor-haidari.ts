import { createChart, type Chart } from '../builder/chart';

/** The almost empty chart: registered yesterday, first visit today. */
export function noorHaidari(): Chart {
  const chart = createChart(
    {
      slug: 'noor-haidari',
      mrn: '100006',
      given: ['Noor'],
      family: 'Haidari',
      gender: 'female',
      birthDate: '1991-02-17',
      phone: '555-0190',
      language: 'prs',
    },
    'Almost empty chart: demographics and a registration; allergies, medicines and problems are not recorded, which is not the same as none',
  );
  const intake = chart.visit('2026-11-19', 'rivera', { kind: 'telephone', reason: 'New patient registration' });
  const first = chart.appointment('2026-11-20', '11:00', 'raman', 'New patient visit, Dari interpreter requested');
  chart.know(
    'New patient: first visit today, only a registration on record',
    'nothing below means nothing known',
    [intake, first],
    ['new patient|registration'],
  );
  chart.know(
    'Allergies are not recorded',
    'not the same as no known allergies',
    [],
    ['allerg', 'not documented|not recorded'],
    ['AllergyIntolerance'],
  );
  chart.know(
    'Medicines and problems are not recorded',
    'nobody has asked yet',
    [],
    ['medic', 'not documented|not recorded'],
    ['MedicationRequest', 'MedicationStatement', 'Condition'],
  );
  return chart;
}
