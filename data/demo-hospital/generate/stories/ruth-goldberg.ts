import { createChart, type Chart } from '../builder/chart';

/** Dementia with a caregiver: the notes say warfarin was replaced by apixaban, the list says warfarin. */
export function ruthGoldberg(): Chart {
  const chart = createChart(
    {
      slug: 'ruth-goldberg',
      mrn: '100024',
      given: ['Ruth', 'Miriam'],
      family: 'Goldberg',
      gender: 'female',
      birthDate: '1941-03-27',
      phone: '555-0150',
      contact: ['Daughter and caregiver', 'Naomi Goldberg', '555-0151'],
    },
    'Note against list: warfarin stopped and apixaban started in a cardiology note, the list still has warfarin and no apixaban; donepezil with oxybutynin; dementia, caregiver is health care proxy',
  );
  chart.visit('2026-02-25', 'raman', { reason: 'Memory follow-up' });
  chart.visit('2026-09-30', 'berg', { reason: 'Cardiology follow-up' });
  chart.visit('2026-11-04', 'rivera', { kind: 'telephone', reason: 'Nosebleeds' });
  const dementia = chart.condition('alzheimer', '2022-08-08');
  const fibrillation = chart.condition('afPermanent', '2017-05-05');
  chart.condition('hypertension', '2000-01-01');
  chart.condition('overactiveBladder', '2026-02-25');
  const warfarin = chart.medicine('warfarin5', '2017-05-05', {
    sig: '5 mg by mouth in the evening, adjusted by INR',
    dose: [5, 'mg'],
    timing: [1, 1, 'd'],
    reason: fibrillation,
  });
  const donepezil = chart.medicine('donepezil10', '2022-08-08', {
    sig: '1 tablet by mouth at bedtime',
    dose: [10, 'mg'],
    timing: [1, 1, 'd'],
    reason: dementia,
  });
  const oxybutynin = chart.medicine('oxybutynin5', '2026-02-25', {
    sig: '1 tablet by mouth twice daily',
    dose: [5, 'mg'],
    timing: [2, 1, 'd'],
  });
  chart.medicine('memantine10', '2024-01-10', {
    sig: '1 tablet by mouth twice daily',
    dose: [10, 'mg'],
    timing: [2, 1, 'd'],
    reason: dementia,
  });
  chart.lab('inr', '2026-08-05', 2.2, { range: [2, 3] });
  chart.lab('hgb', '2026-02-25', 12.8);
  chart.finding('mmse', 'Mini-Mental State Examination total score', '2024-01-10', { loinc: '72106-8', value: { score: 21 } });
  const mmse = chart.finding('mmse', 'Mini-Mental State Examination total score', '2026-02-25', { loinc: '72106-8', value: { score: 14 } });
  chart.allergy('aspirin', '1998-01-01', { reaction: 'hives', severity: 'moderate' });
  const cardiology = chart.note(
    'consult',
    '2026-09-30',
    'berg',
    `
Permanent AF, labile INRs, dementia. Warfarin STOPPED today, start apixaban 5 mg bid tomorrow. Rx given on paper to daughter. No bleeding, no falls. Pls update list.`,
  );
  const call = chart.note(
    'telephone',
    '2026-11-04',
    'rivera',
    `
Daughter Naomi: nosebleeds x3 this wk. Mom takes "the new blood thinner twice a day" AND the pillbox pharmacy still fills the pink 5 mg at night. Denies falls, no black stool. Told to go to ED if doesn't stop in 20 min; msg to Dr Raman. Not closed.`,
  );
  chart.note(
    'progress',
    '2026-02-25',
    'raman',
    'MMSE 14 (21 two yrs ago). Wanders, left the stove on once. Incontinence -> oxybutynin 5 bid. Daughter tired. No chest pain. Husband died of stroke in 2019. Code status to be discussed.',
  );
  chart.related(['Naomi', 'Goldberg'], 'Daughter, caregiver and health care proxy', '555-0151');
  chart.plan('dementia', 'Dementia care plan', '2026-02-25', ['Respite care for daughter', 'Home safety visit', 'Discuss code status'], {
    addresses: [dementia],
  });
  chart.team('Primary care team', '2012-01-01', [
    ['raman', 'Primary care physician'],
    ['rivera', 'Nurse'],
    ['berg', 'Cardiologist'],
  ]);
  chart.know(
    'Warfarin is on the list, but a cardiology note of 30 Sep 2026 stopped it and started apixaban 5 mg twice daily',
    'note against list; apixaban is not on the list',
    [warfarin, cardiology],
    ['warfarin', 'apixaban'],
  );
  chart.know(
    'She may be taking warfarin and apixaban together: nosebleeds reported on 4 Nov 2026, no INR since August',
    'double anticoagulation',
    [call, 'Observation/ruth-goldberg-obs-inr-2026-08-05'],
    ['nosebleed', 'inr'],
  );
  chart.know('Oxybutynin with donepezil in dementia', 'they oppose each other', [oxybutynin, donepezil], ['oxybutynin', 'donepezil']);
  chart.know(
    "Alzheimer's disease, MMSE 14 in February 2026 (21 in 2024); daughter Naomi is caregiver and proxy",
    'who decides and how fast she declines',
    [dementia, mmse, 'RelatedPerson/ruth-goldberg-related-naomi'],
    ['alzheimer|dementia', '14', 'naomi|daughter'],
  );
  chart.know('Aspirin allergy: hives', 'drug allergy', ['AllergyIntolerance/ruth-goldberg-allergy-aspirin'], ['aspirin', 'hives']);
  return chart;
}
