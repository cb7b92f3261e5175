import { charts, hospital, manifest, of } from './demo-hospital';

const practitioners = hospital.filter((resource) => resource.resourceType === 'Practitioner');
const clinician = (slug: string): (typeof manifest.clinicians)[number] => {
  const found = manifest.clinicians.find(({ practitioner }) => practitioner === `Practitioner/${slug}`);
  if (!found) throw new Error(`The manifest has no ${slug}`);
  return found;
};
const seenBy = (slug: string): string[] => clinician(slug).sees.map(({ patient }) => patient.replace('Patient/', ''));

describe('who sees whom', () => {
  it('maps every clinician by one directory object id to one Practitioner', () => {
    expect(new Set(manifest.clinicians.map(({ entraObjectId }) => entraObjectId)).size).toBe(manifest.clinicians.length);
    for (const { entraObjectId, practitioner } of manifest.clinicians) {
      expect(entraObjectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const matches = practitioners.filter(({ identifier }) =>
        identifier?.some(({ system, value }) => system === manifest.entraIdentifierSystem && value === entraObjectId),
      );
      expect(matches.map(({ id }) => `Practitioner/${id ?? ''}`)).toEqual([practitioner]);
    }
  });

  it('keeps the listed patients from the main demo clinician', () => {
    const hidden = [...charts.keys()].filter((slug) => !seenBy('raman').includes(slug));
    expect(hidden.sort()).toEqual(['denise-carter', 'hannah-brandt', 'ines-moreau', 'janet-wilson', 'jordan-kim', 'liam-nowak']);
  });

  it('lets the main demo clinician see one patient by an appointment only', () => {
    expect(
      clinician('raman')
        .sees.filter(({ because }) => because.startsWith('appointment'))
        .map(({ patient }) => patient),
    ).toEqual(['Patient/noor-haidari', 'Patient/samuel-adeyemi']);
  });

  it('lets the main demo clinician see one patient by a recent encounter only, her care team having ended', () => {
    expect(clinician('raman').sees.filter(({ because }) => because.startsWith('encounter'))).toEqual([
      { patient: 'Patient/patricia-yoon', because: 'encounter of 2026-08-05' },
    ]);
  });

  it('does not count an encounter of more than a year ago', () => {
    const old = of('denise-carter', 'Encounter').filter(({ participant }) =>
      participant?.some(({ individual }) => individual?.reference === 'Practitioner/raman'),
    );
    expect(old.map(({ period }) => period?.start?.slice(0, 10))).toEqual(['2024-05-02']);
    expect(seenBy('raman')).not.toContain('denise-carter');
  });

  it('shows nobody to the clinician who has no patients', () => {
    expect(seenBy('stone')).toEqual([]);
  });

  it('keeps the Lakeside patient with the Lakeside clinicians', () => {
    expect(
      manifest.clinicians
        .filter(({ sees }) => sees.some(({ patient }) => patient === 'Patient/hannah-brandt'))
        .map(({ practitioner }) => practitioner),
    ).toEqual(['Practitioner/pike', 'Practitioner/sato']);
  });

  it('names a reason for every patient that the chart bears out', () => {
    for (const { practitioner, sees } of manifest.clinicians)
      for (const { patient, because } of sees) {
        const slug = patient.replace('Patient/', '');
        const named = because.startsWith('care team')
          ? of(slug, 'CareTeam').some(
              ({ status, participant }) => status === 'active' && participant?.some(({ member }) => member?.reference === practitioner),
            )
          : because.startsWith('encounter')
            ? of(slug, 'Encounter').some(
                ({ participant, period }) =>
                  because.endsWith(period?.start?.slice(0, 10) ?? '?') &&
                  participant?.some(({ individual }) => individual?.reference === practitioner),
              )
            : of(slug, 'Appointment').some(
                ({ status, start, participant }) =>
                  status === 'booked' &&
                  because.endsWith(start?.slice(0, 10) ?? '?') &&
                  participant.some(({ actor }) => actor?.reference === practitioner),
              );
        expect({ patient, because, named }).toEqual({ patient, because, named: true });
      }
  });

  it('lets physicians order and the nurse not', () => {
    expect(manifest.clinicians.filter(({ mayOrder }) => !mayOrder).map(({ practitioner }) => practitioner)).toEqual([
      'Practitioner/rivera',
    ]);
  });

  it('has appointments on the day of the demo', () => {
    const today = [...charts.keys()].filter((slug) =>
      of(slug, 'Appointment').some(({ status, start }) => status === 'booked' && start?.startsWith(manifest.today)),
    );
    expect(today.sort()).toEqual(['maria-alvarez', 'noor-haidari', 'victor-hale']);
  });
});
