// Hides: how ids stay unique and how an entry finds the encounter of its day.
import type * as fhir from 'fhir/r4';
import { displayName, practitionerReference, type ClinicianKey } from '../catalog/people';

/** Labels that withhold an entry unless asked for with a reason (HL7 v3 Confidentiality and ActCode). */
export type Sensitivity = 'PSY' | 'HIV' | 'SUD' | 'ETH';

/** The part of a chart under construction that every builder shares. */
export interface ChartCore {
  slug: string;
  subject: fhir.Reference;
  entries: fhir.FhirResource[];
  encounters: Map<string, string>;
  /** Gives the resource its id under this patient, appends it and returns its reference, `Observation/…`. */
  add(resource: fhir.FhirResource, id: string): string;
  /** The visit on a date, when there was one. */
  encounterOn(date: string): fhir.Reference | undefined;
}

/** Starts an empty chart for one patient. */
export function createCore(slug: string): ChartCore {
  const taken = new Set<string>();
  const entries: fhir.FhirResource[] = [];
  const encounters = new Map<string, string>();
  return {
    slug,
    subject: { reference: `Patient/${slug}` },
    entries,
    encounters,
    add(resource, id) {
      // A restricted entry must not tell by its id what it withholds.
      const base = resource.meta?.security ? `${slug}-restricted` : id === '' ? slug : `${slug}-${id}`;
      let unique = base;
      for (let number = 2; taken.has(`${resource.resourceType}/${unique}`); number += 1) unique = `${base}-${number}`;
      if (!/^[A-Za-z0-9.-]{1,64}$/.test(unique))
        throw new Error(`${unique} is no FHIR id: use at most 64 letters, digits, dots and hyphens`);
      taken.add(`${resource.resourceType}/${unique}`);
      const { resourceType, ...rest } = resource;
      entries.push({ resourceType, id: unique, ...rest } as fhir.FhirResource);
      return `${resourceType}/${unique}`;
    },
    encounterOn(date) {
      const reference = encounters.get(date.slice(0, 10));
      return reference ? { reference } : undefined;
    },
  };
}

/** A clinician as a reference with their name. */
export const by = (key: ClinicianKey): fhir.Reference => ({ reference: practitionerReference(key), display: displayName(key) });

/** `meta.security` of a restricted entry: very plainly R, and why. */
export function securityLabels(sensitivity: Sensitivity | undefined): fhir.Coding[] | undefined {
  if (!sensitivity) return undefined;
  return [
    { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R', display: 'restricted' },
    { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: sensitivity },
  ];
}

/** The profile of a resource together with its labels, if it is restricted. */
export function meta(profileMeta: fhir.Meta, sensitivity?: Sensitivity): fhir.Meta {
  const security = securityLabels(sensitivity);
  return security ? { ...profileMeta, security } : profileMeta;
}

/** The resource without members that are undefined, so that a written file never carries an empty key. */
export function compact<T extends object>(resource: T): T {
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined)) as T;
}
