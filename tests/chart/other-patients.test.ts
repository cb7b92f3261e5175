import type { Json } from './fixtures';
import { readChart, readOne } from './read-chart';
import { verifies } from '../verifies';

const boris = { reference: 'Patient/boris', display: 'Boris Strangerov' };
const people: readonly Json[] = [
  { resourceType: 'Patient', id: 'boris', name: [{ text: 'Boris Strangerov' }] },
  { resourceType: 'RelatedPerson', id: 'wife', patient: { reference: 'Patient/p' }, name: [{ text: 'Wanda Doe' }] },
  { resourceType: 'RelatedPerson', id: 'brother', patient: { reference: 'Patient/boris' }, name: [{ text: 'Brother Strangerov' }] },
];
/** Every way in which somebody else's name has been seen to stand in a list of people. */
const strangers: readonly Json[] = [
  boris,
  { reference: 'Patient/boris' },
  { reference: 'Patient/boris/_history/2', display: 'Boris Strangerov' },
  { reference: 'https://elsewhere.example/fhir/Patient/boris', display: 'Boris Strangerov' },
  { type: 'Patient', display: 'Boris Strangerov' },
  { type: 'Patient', identifier: { value: 'Strangerov' } },
  { reference: '#boris', display: 'Boris Strangerov' },
  { reference: 'RelatedPerson/brother', display: 'Brother Strangerov' },
  { reference: 'RelatedPerson/brother' },
];
const contained = [{ resourceType: 'Patient', id: 'boris', name: [{ text: 'Boris Strangerov' }] }];
const raman = { display: 'Dr. Raman', reference: 'Practitioner/raman' };
const within = (member: string): Json[] => [...strangers, raman].map((actor) => ({ [member]: actor }));

describe('people in the entries of a chart', () => {
  test.each<[kind: string, members: Json]>([
    ['Appointment', { status: 'booked', participant: [{ actor: { reference: 'Patient/p' } }, ...within('actor')] }],
    ['Encounter', { status: 'finished', participant: within('individual') }],
    ['CareTeam', { status: 'active', participant: within('member') }],
    ['ServiceRequest', { status: 'active', requester: boris, performer: [...strangers, raman] }],
    ['CarePlan', { status: 'active', author: boris, contributor: [...strangers, raman] }],
    ['Coverage', { status: 'active', payor: [...strangers, raman] }],
    ['Observation', { status: 'final', code: { text: 'Sodium' }, performer: [...strangers, raman] }],
    ['DiagnosticReport', { status: 'final', code: { text: 'Panel' }, resultsInterpreter: [...strangers, raman] }],
    ['Procedure', { status: 'completed', code: { text: 'Biopsy' }, performer: within('actor') }],
    ['Immunization', { status: 'completed', vaccineCode: { text: 'Influenza' }, performer: within('actor') }],
  ])(verifies('chart.one-patient', 'of a %s: another patient is never named, the others are'), async (resourceType, members) => {
    const { fact, text } = await readOne({ resourceType, contained, ...members }, people);
    expect(JSON.stringify(fact) + text).not.toMatch(/Strangerov/);
    expect(JSON.stringify(fact)).toContain('Dr. Raman');
  });

  test('of a condition, an allergy, a medicine or a goal: another patient is no author', async () => {
    const file = await readChart([
      { resourceType: 'Condition', code: { text: 'Gout' }, recorder: boris, asserter: boris },
      { resourceType: 'AllergyIntolerance', code: { text: 'Penicillin' }, recorder: boris, asserter: boris },
      { resourceType: 'MedicationRequest', status: 'active', medicationCodeableConcept: { text: 'Aspirin' }, requester: boris },
      { resourceType: 'Goal', lifecycleStatus: 'active', description: { text: 'Walk' }, expressedBy: boris },
    ]);
    expect(file.problems).toHaveLength(1);
    expect(JSON.stringify({ ...file, evidence: [...file.evidence] })).not.toMatch(/Strangerov/);
  });

  test('a name without a reference is dropped from an appointment, which others may share, and stays where the entry is one patient’s', async () => {
    const nameOnly = { display: 'Somebody' };
    const visit = await readOne({
      resourceType: 'Appointment',
      status: 'booked',
      participant: [{ actor: { reference: 'Patient/p' } }, { actor: nameOnly }],
    });
    expect(visit.fact).toMatchObject({ participants: [] });
    const order = await readOne({ resourceType: 'ServiceRequest', status: 'active', performer: [nameOnly] });
    expect(order.fact).toMatchObject({ participants: ['Somebody'] });
  });

  test('the patient’s own relatives are named, and the patient where the patient speaks', async () => {
    const wife = { reference: 'RelatedPerson/wife' };
    const visit = await readOne(
      { resourceType: 'Appointment', status: 'booked', participant: [{ actor: { reference: 'Patient/p' } }, { actor: wife }] },
      people,
    );
    expect(visit.fact).toMatchObject({ participants: ['Wanda Doe'] });
    const goal = await readOne({ resourceType: 'Goal', lifecycleStatus: 'active', expressedBy: { reference: 'Patient/p' } });
    expect(goal.fact).toMatchObject({ author: 'Pat Doe' });
  });
});
