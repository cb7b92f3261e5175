import type { ChartReader } from '../../src/domain/ports';
import { permitFor } from '../chart/fixtures';
import { verifies } from '../verifies';

/** What every reader of charts must do, given `smallHospital` of tests/chart/fixtures.ts. */
export function describeChartReaderContract(
  name: string,
  create: () => Promise<{ readonly reader: ChartReader; close?(): Promise<void> }>,
): void {
  describe(`a chart reader: ${name}`, () => {
    let reader: ChartReader;
    let close: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      const created = await create();
      reader = created.reader;
      close = created.close?.bind(created);
    });
    afterAll(() => close?.());

    test('reads who the patient is', async () => {
      const { patient, evidence } = await reader.read(permitFor('Patient/ann'));
      expect(patient).toEqual({
        reference: 'Patient/ann',
        name: 'Ann Renée Núñez-Smith',
        preferredName: 'Annie Núñez-Smith',
        mrn: '100001',
        birthDate: '1962-03-14',
        sex: 'female',
      });
      expect(evidence.get('Patient/ann')?.text).toBe(
        'Ann Renée Núñez-Smith, called Annie Núñez-Smith, female, born 14 Mar 1962, MRN 100001',
      );
    });

    test(verifies('chart.nothing-lost', 'every entry is a fact, set aside, restricted or missing'), async () => {
      const file = await reader.read(permitFor('Patient/ann'));
      expect(file.problems.map(({ id }) => id)).toEqual(['Condition/dm']);
      expect(file.allergies.map(({ id }) => id)).toEqual(['AllergyIntolerance/pcn']);
      expect(file.medications.map(({ id }) => id)).toEqual(['MedicationRequest/metformin', 'MedicationRequest/sertraline']);
      expect(file.observations.map(({ id }) => id)).toEqual(['Observation/k1']);
      expect(file.reports.map(({ id }) => id)).toEqual(['DiagnosticReport/panel']);
      expect(file.encounters.map(({ id }) => id)).toEqual(['Encounter/visit']);
      expect(file.notes.map(({ id }) => id)).toEqual(['DocumentReference/note', 'DocumentReference/far']);
      expect(file.plans.map(({ id }) => id)).toEqual(['Appointment/soon', 'CareTeam/team', 'CareTeam/old-team']);
      expect(file.setAside.map(({ id }) => id).sort()).toEqual(['Condition/pe', 'Encounter/cancelled', 'Observation/k2']);
      expect(file.missing.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(['DocumentReference/scan unsupported']);
      expect(file.restricted).toEqual({ count: 3, kinds: { Condition: 1, Observation: 1, DiagnosticReport: 1 }, opened: false });
    });

    test(verifies('chart.one-patient', 'no entry of another patient is in the chart'), async () => {
      const file = await reader.read(permitFor('Patient/bob'));
      expect([...file.evidence.keys()].sort()).toEqual(['Observation/bobs', 'Patient/bob']);
      expect((await reader.read(permitFor('Patient/ann'))).evidence.has('Observation/bobs')).toBe(false);
    });

    test(
      verifies('chart.restricted', 'restricted entries are counted and nothing of them is told, not even by what refers to them'),
      async () => {
        const file = await reader.read(permitFor('Patient/ann'));
        const told = JSON.stringify([file, [...file.evidence.values()]]);
        for (const word of ['Depression', 'HIV', 'hiv', 'secret', 'Suppressed', 'not detected']) expect(told).not.toContain(word);
        const opened = await reader.read(permitFor('Patient/ann', true));
        expect(opened.restricted).toEqual({ count: 3, kinds: { Condition: 1, Observation: 1, DiagnosticReport: 1 }, opened: true });
        expect(opened.problems.map(({ id }) => id)).toEqual(['Condition/secret', 'Condition/dm']);
        expect(opened.evidence.get('MedicationRequest/sertraline')?.text).toContain('for Depression');
      },
    );

    test(
      verifies(
        'chart.absence',
        'every kind that is read is listed with its count, zero included, and only complete when all of it was read',
      ),
      async () => {
        const { searched } = await reader.read(permitFor('Patient/ann'));
        expect(searched.find(({ kind }) => kind === 'Observation')).toEqual({ kind: 'Observation', count: 1, complete: true });
        expect(searched.find(({ kind }) => kind === 'Immunization')).toEqual({ kind: 'Immunization', count: 0, complete: true });
        expect(searched.find(({ kind }) => kind === 'DocumentReference')).toEqual({ kind: 'DocumentReference', count: 2, complete: false });
        expect(searched).toHaveLength(17);
      },
    );

    test('every fact has one passage, with every value as recorded', async () => {
      const file = await reader.read(permitFor('Patient/ann'));
      const text = (id: string): string | undefined => file.evidence.get(id)?.text;
      expect(text('Observation/k1')).toBe('Potassium 5.9 mmol/L (reference 3.5–5.1), high — 6 Nov 2026, final');
      expect(text('MedicationRequest/metformin')).toBe(
        'Metformin 500 mg tablet — 500 mg by mouth twice daily; active, ordered 3 Mar 2024 by Dr. Priya Raman; for Type 2 diabetes mellitus',
      );
      expect(text('AllergyIntolerance/pcn')).toBe(
        'Allergy to penicillin: anaphylaxis (severe), high criticality — active; recorded 18 May 2009',
      );
      expect(text('Condition/dm')).toBe('Type 2 diabetes mellitus — active; onset 2014; recorded 3 Mar 2014 by Dr. Priya Raman');
      expect(text('Encounter/visit')).toBe('Office visit (ambulatory) — 6 Nov 2026, finished; with Dr. Priya Raman; at Ward 3');
      expect(text('Observation/k2')).toBe('Potassium 9.9 mmol/L — 7 Nov 2026, entered in error');
      expect(text('DocumentReference/far')).toBe('Discharged in good condition.');
      const facts = [
        file.problems,
        file.allergies,
        file.medications,
        file.observations,
        file.reports,
        file.encounters,
        file.notes,
        file.plans,
        file.setAside,
      ].flat();
      expect(file.evidence.size).toBe(facts.length + 1);
      for (const fact of facts) expect(file.evidence.get(fact.id)?.source).toMatchObject({ kind: 'chart', patient: 'Patient/ann' });
    });

    test('notes carry their mentions with what they mean', async () => {
      const { notes } = await reader.read(permitFor('Patient/ann'));
      const mentions = notes[0]?.mentions.map(({ concept, assertion, subject }) => ({
        concept,
        assertion,
        ...(subject ? { subject } : {}),
      }));
      expect(mentions).toContainEqual({ concept: 'ibuprofen', assertion: 'affirmed' });
      expect(mentions).toContainEqual({ concept: 'chest-pain', assertion: 'negated' });
      expect(mentions).toContainEqual({ concept: 'myocardial-infarction', assertion: 'other-person', subject: 'father' });
    });

    test('a patient who is not there is not an empty chart', async () => {
      await expect(reader.read(permitFor('Patient/nobody'))).rejects.toMatchObject({ name: 'ChartUnavailable', code: 'chart-not-found' });
    });
  });
}
