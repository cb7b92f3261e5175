import { createChart, type Chart } from '../builder/chart';

/** Everybody who treats her works at another site: nobody here may open this chart without break-glass. */
export function hannahBrandt(): Chart {
  const chart = createChart(
    {
      slug: 'hannah-brandt',
      mrn: 'L-20022',
      given: ['Hannah'],
      family: 'Brandt',
      gender: 'female',
      birthDate: '1997-04-30',
      phone: '555-0179',
      site: 'lakeside',
    },
    'All clinicians at Lakeside Clinic: only break-glass opens it here. Epilepsy on valproate at childbearing age, carbamazepine rash, two seizures this autumn',
  );
  chart.visit('2026-05-11', 'pike', { reason: 'Annual visit', site: 'lakeside' });
  chart.visit('2026-10-26', 'sato', { reason: 'Epilepsy follow-up', site: 'lakeside' });
  const epilepsy = chart.condition('epilepsy', '2014-09-01', { recorder: 'sato' });
  const carbamazepine = chart.medicine('carbamazepine200', '2014-10-01', {
    sig: '1 tablet by mouth twice daily',
    status: 'stopped',
    ended: '2014-11-03',
    stopReason: 'Blistering rash, hospitalized',
    by: 'sato',
  });
  const valproate = chart.medicine('divalproex500', '2014-11-10', {
    sig: '1 tablet by mouth twice daily',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
    by: 'sato',
    reason: epilepsy,
  });
  chart.medicine('levetiracetam500', '2026-10-26', {
    sig: '1 tablet by mouth twice daily',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
    by: 'sato',
    reason: epilepsy,
    status: 'draft',
    note: 'Plan to start after discussion',
  });
  chart.panel('liver', '2026-05-11', { alt: 18, ast: 20, bili: 0.4 });
  chart.panel('cbc', '2026-05-11', { hgb: 13.2, wbc: 5.6, plt: 132 });
  const note = chart.note(
    'consult',
    '2026-10-26',
    'sato',
    `
Two GTCs in Sept/Oct, missed doses denied. On divalproex 500 bid, wants to conceive next year, not pregnant (test neg today). Not on folate or contraception.
Plan to start levetiracetam and taper valproate - awaits her decision. No driving for 6 months, told.`,
  );
  chart.team('Lakeside team', '2014-09-01', [
    ['pike', 'Family physician'],
    ['sato', 'Neurologist'],
  ]);
  chart.know(
    'Valproate (divalproex) in a woman who wants to conceive, no contraception or folate',
    'teratogenic',
    [valproate, note],
    ['divalproex|valproate', 'conceive|pregnan'],
  );
  chart.know(
    'Two generalized seizures in September and October 2026; no driving for six months',
    'active epilepsy',
    [epilepsy, note],
    ['seizure|gtc', 'driv'],
  );
  chart.know(
    'Carbamazepine stopped in 2014 for a blistering rash',
    'never again, though no allergy is recorded',
    [carbamazepine],
    ['carbamazepine', 'rash'],
  );
  chart.know(
    'Allergies are not recorded',
    'a severe drug rash is hidden in a stopped order',
    [],
    ['allerg', 'not documented|not recorded'],
    ['AllergyIntolerance'],
  );
  return chart;
}
