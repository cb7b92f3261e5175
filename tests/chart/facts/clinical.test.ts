import type { AllergyFact, ProblemFact } from '../../../src/domain/chart';
import type { Json } from '../fixtures';
import { readChart, readOne } from '../read-chart';

const coded = (code: string): Json => ({ coding: [{ code }] });
const problem = async (members: Json): Promise<{ fact: ProblemFact; text: string }> => {
  const { fact, text } = await readOne({ resourceType: 'Condition', code: { text: 'Asthma' }, ...members });
  return { fact: fact as ProblemFact, text };
};
const allergy = async (members: Json): Promise<{ fact: AllergyFact; text: string }> => {
  const { fact, text } = await readOne({ resourceType: 'AllergyIntolerance', clinicalStatus: coded('active'), ...members });
  return { fact: fact as AllergyFact, text };
};

describe('a Condition', () => {
  test.each<[clinical: string | undefined, verification: string | undefined, extra: Json, standing: string]>([
    ['active', 'confirmed', {}, 'current'],
    ['recurrence', undefined, {}, 'current'],
    ['remission', 'confirmed', {}, 'past'],
    ['resolved', 'confirmed', {}, 'past'],
    ['active', 'provisional', {}, 'unconfirmed'],
    ['resolved', 'differential', {}, 'past'],
    ['active', 'refuted', {}, 'refuted'],
    ['active', 'entered-in-error', {}, 'entered-in-error'],
    [undefined, undefined, {}, 'unknown'],
    [undefined, undefined, { abatementDateTime: '2020' }, 'past'],
  ])('%s and %s stand as expected', async (clinicalStatus, verificationStatus, extra, standing) => {
    const { fact } = await problem({
      ...(clinicalStatus ? { clinicalStatus: coded(clinicalStatus) } : {}),
      ...(verificationStatus ? { verificationStatus: coded(verificationStatus) } : {}),
      ...extra,
    });
    expect(fact.standing).toBe(standing);
  });

  test('without a code is still there', async () => {
    const { fact } = await problem({ code: undefined, clinicalStatus: coded('active') });
    expect(fact.code).toEqual({ text: 'Unnamed condition', codings: [] });
  });

  test('an age of onset and partial dates are kept', async () => {
    expect((await problem({ clinicalStatus: coded('active'), onsetAge: { value: 12, unit: 'years' } })).text).toBe(
      'Asthma — active; note: onset at 12 years',
    );
    expect((await problem({ clinicalStatus: coded('active'), onsetDateTime: '2014-05' })).text).toBe('Asthma — active; onset May 2014');
  });
});

describe('an AllergyIntolerance', () => {
  test.each(['No known allergies', 'NKDA', 'No Known Drug Allergies', 'No allergies'])('"%s" is a statement of absence', async (text) => {
    const { fact, text: passage } = await allergy({ code: { text } });
    expect(fact).toMatchObject({ negated: true, groups: [], ingredients: [] });
    expect(passage).toBe(`${text} — active`);
  });

  test('an allergy is none of those', async () => {
    const { fact } = await allergy({ code: { text: 'Amoxicillin' } });
    expect(fact).toMatchObject({ negated: false, ingredients: ['amoxicillin'] });
    expect(fact.groups).toContain('penicillins');
  });

  test('the substance of a reaction stands in for a missing code', async () => {
    const { text } = await allergy({
      type: 'intolerance',
      reaction: [{ substance: { text: 'Codeine' }, manifestation: [{ text: 'nausea' }], severity: 'mild' }],
    });
    expect(text).toBe('Intolerance to Codeine: nausea (mild) — active');
  });
});

describe('other entries', () => {
  test('a procedure that was not done is told as such and is no procedure of its kind', async () => {
    const { fact, text } = await readOne({
      resourceType: 'Procedure',
      status: 'not-done',
      code: { text: 'Colonoscopy', coding: [{ system: 'http://snomed.info/sct', code: '73761001' }] },
      performedDateTime: '2026-01-02',
      statusReason: { text: 'declined' },
    });
    expect(fact).not.toHaveProperty('concept');
    expect(text).toBe('Not done: Colonoscopy — 2 Jan 2026, not done; outcome: declined');
  });

  test('a vaccine not given says so', async () => {
    const { fact, text } = await readOne({
      resourceType: 'Immunization',
      status: 'not-done',
      vaccineCode: { text: 'Influenza' },
      occurrenceDateTime: '2026-10-01',
      statusReason: { text: 'patient objection' },
    });
    expect(fact).toMatchObject({ given: false });
    expect(text).toBe('Influenza — not given (not done) 1 Oct 2026; reason: patient objection');
  });

  test('a cancelled visit did not take place', async () => {
    const file = await readChart([
      { resourceType: 'Encounter', id: 'c', status: 'cancelled', class: { code: 'AMB' }, period: { start: '2026-01-01' } },
    ]);
    expect(file.encounters).toEqual([]);
    expect(file.setAside.map(({ standing }) => standing)).toEqual(['refuted']);
  });

  test('family history names the relative, the conditions and the ages', async () => {
    const { text } = await readOne({
      resourceType: 'FamilyMemberHistory',
      status: 'completed',
      relationship: { text: 'father' },
      condition: [{ code: { text: 'Myocardial infarction' }, onsetAge: { value: 52, unit: 'years' } }],
      deceasedAge: { value: 60, unit: 'years' },
    });
    expect(text).toBe('Family history, father: Myocardial infarction (at 52 years) — completed; deceased at 60 years');
  });

  test('plans say what is planned', async () => {
    const says = async (resource: Json): Promise<string> => (await readOne(resource)).text;
    expect(
      await says({
        resourceType: 'Goal',
        lifecycleStatus: 'active',
        description: { text: 'HbA1c' },
        target: [{ measure: { text: 'HbA1c' }, detailQuantity: { value: 7, unit: '%', comparator: '<' }, dueDate: '2026-12-01' }],
      }),
    ).toBe('Goal: HbA1c — active; HbA1c <7%, due 1 Dec 2026');
    expect(
      await says({
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        doNotPerform: true,
        code: { text: 'Resuscitation' },
        authoredOn: '2026-01-01',
      }),
    ).toBe('Order: Do not perform: Resuscitation — 1 Jan 2026, active');
    expect(
      await says({
        resourceType: 'Coverage',
        beneficiary: { reference: 'Patient/p' },
        status: 'active',
        payor: [{ display: 'Harbor Health Plan' }],
        subscriberId: '77',
      }),
    ).toBe('Coverage: Harbor Health Plan — active; payer Harbor Health Plan, member 77');
    expect(
      await says({
        resourceType: 'CarePlan',
        status: 'active',
        intent: 'plan',
        category: [{ text: 'Assessment and plan' }],
        text: { status: 'additional', div: '<div><p>Recheck <b>potassium</b></p></div>' },
      }),
    ).toBe('Care plan: Assessment and plan — active; Recheck potassium');
  });
});
