import { Fields } from './facts/fields';
import { relativeReference } from './references';
import type { RawResource } from './source';

/**
 * Whose an entry is: the `Patient/…` of its subject, patient, beneficiary or (for an appointment) participants. `nobody` when it names no
 * patient, so that it is never shown as anybody's. Follows https://hl7.org/fhir/R4/compartmentdefinition-patient.html for the kinds that are read.
 */
export function patientsOf(resource: RawResource, base?: string): readonly string[] {
  const entry = new Fields(resource);
  if (resource.resourceType === 'Patient') return typeof resource.id === 'string' ? [`Patient/${resource.id}`] : [];
  const references =
    resource.resourceType === 'Appointment'
      ? entry.list('participant').flatMap((participant) => participant.object('actor') ?? [])
      : [entry.object('subject') ?? entry.object('patient') ?? entry.object('beneficiary')];
  return references.flatMap((reference) => {
    const id = relativeReference(reference?.text('reference') ?? '', base);
    return id?.startsWith('Patient/') ? [id] : [];
  });
}
