import type { MedicationFact } from '../../../src/domain/chart';
import type { Json } from '../fixtures';
import { readChart, readOne } from '../read-chart';

async function order(members: Json, others: readonly Json[] = []): Promise<{ fact: MedicationFact; text: string }> {
  const { fact, text } = await readOne(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'Metformin 1000 mg oral tablet' },
      authoredOn: '2024-03-03',
      ...members,
    },
    others,
  );
  return { fact: fact as MedicationFact, text };
}

describe('a MedicationRequest', () => {
  test('is told with its dose, its order and its reason', async () => {
    const { fact, text } = await order({
      requester: { display: 'Dr. Priya Raman' },
      reasonCode: [{ text: 'type 2 diabetes mellitus' }],
      dosageInstruction: [{ text: '1000 mg by mouth twice daily', asNeededBoolean: false }],
    });
    expect(fact).toMatchObject({
      ingredients: ['metformin'],
      standing: 'current',
      asNeeded: false,
      dosage: '1000 mg by mouth twice daily',
    });
    expect(text).toBe(
      'Metformin 1000 mg oral tablet — 1000 mg by mouth twice daily; active, ordered 3 Mar 2024 by Dr. Priya Raman; for type 2 diabetes mellitus',
    );
  });

  test.each<[words: string, dosage: Json]>([
    [
      '1000 mg by mouth twice daily',
      {
        route: { text: 'Oral' },
        doseAndRate: [{ doseQuantity: { value: 1000, unit: 'mg' } }],
        timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      },
    ],
    [
      '5 mg every 8 hours as needed for pain',
      {
        doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }],
        timing: { repeat: { frequency: 1, period: 8, periodUnit: 'h' } },
        asNeededCodeableConcept: { text: 'pain' },
      },
    ],
    [
      '1–2 tablet 3 times daily before meals',
      {
        doseAndRate: [{ doseRange: { low: { value: 1 }, high: { value: 2, unit: 'tablet' } } }],
        timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd', when: ['AC'] } },
      },
    ],
    [
      'dose 1 once weekly',
      { doseAndRate: [{ doseQuantity: { value: 1 } }], timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } } },
    ],
    [
      'BID; maximum 4 g/1 d',
      { timing: { code: { text: 'BID' } }, maxDosePerPeriod: { numerator: { value: 4, unit: 'g' }, denominator: { value: 1, unit: 'd' } } },
    ],
    ['Take as directed (5 mg)', { text: 'Take as directed', doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }] }],
  ])('the dose reads "%s"', async (words, dosage) => {
    expect((await order({ dosageInstruction: [dosage] })).fact.dosage).toBe(words);
  });

  test.each<[what: string, members: Json, standing: string]>([
    ['a proposal', { intent: 'proposal' }, 'planned'],
    ['a plan', { intent: 'plan' }, 'planned'],
    ['a plan that the patient reports to take', { intent: 'plan', reportedBoolean: true }, 'current'],
    ['on hold', { status: 'on-hold' }, 'planned'],
    ['stopped', { status: 'stopped' }, 'past'],
    ['a stopped proposal', { status: 'stopped', intent: 'proposal' }, 'past'],
    ['cancelled', { status: 'cancelled' }, 'refuted'],
    ['in error', { status: 'entered-in-error' }, 'entered-in-error'],
  ])('%s: %j stands as %s', async (_what, members, standing) => {
    expect((await order(members)).fact.standing).toBe(standing);
  });

  test('"do not give" is never a medicine that is taken', async () => {
    const { fact, text } = await order({ doNotPerform: true, medicationCodeableConcept: { text: 'Ibuprofen' } });
    expect(fact).toMatchObject({ standing: 'past', ingredients: [], intent: 'do-not-perform' });
    expect(text).toMatch(/^Do not give: Ibuprofen/);
  });

  test('the medicine is found inside the order, behind its reference, and by its ingredients', async () => {
    const contained = {
      contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'Nizatidine' } }],
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#m' },
    };
    expect((await order(contained)).fact.code.text).toBe('Nizatidine');
    const referring = { medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/far' } };
    const warfarin = { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11289' }], text: 'Warfarin' };
    expect((await order(referring, [{ resourceType: 'Medication', id: 'far', code: warfarin }])).fact).toMatchObject({
      code: { text: 'Warfarin' },
      ingredients: ['warfarin'],
    });
    expect(
      (await order(referring, [{ resourceType: 'Medication', id: 'far', ingredient: [{ itemCodeableConcept: warfarin }] }])).fact.code.text,
    ).toBe('Warfarin');
  });

  test('an order whose medicine cannot be found is missing, not nameless', async () => {
    const file = await readChart([
      {
        resourceType: 'MedicationRequest',
        id: 'x',
        status: 'active',
        intent: 'order',
        medicationReference: { reference: 'Medication/gone' },
      },
    ]);
    expect(file.medications).toEqual([]);
    expect(file.missing).toEqual([
      { kind: 'MedicationRequest/x', reason: 'invalid', detail: 'This entry could not be read (medication).' },
    ]);
    expect(file.searched.find(({ kind }) => kind === 'MedicationRequest')?.complete).toBe(false);
  });
});

describe('a MedicationStatement', () => {
  test('is told as reported, with its time', async () => {
    const { fact, text } = await readOne({
      resourceType: 'MedicationStatement',
      status: 'completed',
      medicationCodeableConcept: { text: 'Ibuprofen 400 mg' },
      effectivePeriod: { start: '2026-09', end: '2026-10-28' },
      dateAsserted: '2026-10-28',
      informationSource: { display: 'daughter' },
      dosage: [{ text: '400 mg 3 times daily' }],
    });
    expect(fact).toMatchObject({ standing: 'past', started: '2026-09', ended: '2026-10-28', ingredients: ['ibuprofen'] });
    expect(text).toBe(
      'Ibuprofen 400 mg — 400 mg 3 times daily; completed, reported 28 Oct 2026 by daughter; from Sep 2026; until 28 Oct 2026',
    );
  });
});
