import type * as fhir from 'fhir/r4';
import { profile, systems } from './coding';

/** Who a demo patient is; `legal` is given when the name used differs from it. */
export interface Person {
  slug: string;
  mrn: string;
  given: string[];
  family?: string;
  preferred?: string;
  gender: 'female' | 'male' | 'other';
  birthDate: string;
  deceased?: string;
  phone?: string;
  address?: [line: string, city: string, postalCode: string];
  language?: string;
  race?: [code: string, display: string];
  contact?: [relationship: string, name: string, phone: string];
  site?: 'harbor' | 'lakeside';
}

/** The name by which a patient is listed: "Maria Alvarez", a single name as it is. */
export const listName = (person: Person): string => [person.given[0], person.family].filter(Boolean).join(' ');

/** The Patient resource of a person. */
export function createPatient(person: Person): fhir.Patient {
  const names: fhir.HumanName[] = [
    {
      use: 'official',
      text: [...person.given, person.family].filter(Boolean).join(' '),
      ...(person.family ? { family: person.family } : {}),
      given: person.given,
    },
  ];
  if (person.preferred)
    names.push({
      use: 'usual',
      text: [person.preferred, person.family].filter(Boolean).join(' '),
      ...(person.family ? { family: person.family } : {}),
      given: [person.preferred],
    });
  return {
    resourceType: 'Patient',
    meta: profile('us-core-patient'),
    ...(person.race ? { extension: [race(person.race)] } : {}),
    identifier: [
      {
        use: 'usual',
        type: { coding: [{ system: `${systems.terminology}v2-0203`, code: 'MR', display: 'Medical record number' }], text: 'MRN' },
        system: person.site === 'lakeside' ? 'https://lakeside.example/mrn' : 'https://harborstreet.example/mrn',
        value: person.mrn,
      },
    ],
    active: true,
    name: names,
    ...(person.phone ? { telecom: [{ system: 'phone', value: person.phone, use: 'home' }] } : {}),
    gender: person.gender,
    birthDate: person.birthDate,
    ...(person.deceased ? { deceasedDateTime: person.deceased } : {}),
    ...(person.address
      ? {
          address: [
            { use: 'home', line: [person.address[0]], city: person.address[1], state: 'MA', postalCode: person.address[2], country: 'US' },
          ],
        }
      : {}),
    ...(person.contact
      ? {
          contact: [
            {
              relationship: [{ text: person.contact[0] }],
              name: { text: person.contact[1] },
              telecom: [{ system: 'phone', value: person.contact[2] }],
            },
          ],
        }
      : {}),
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: person.language ?? 'en' }] }, preferred: true }],
    managingOrganization: {
      reference: person.site === 'lakeside' ? 'Organization/lakeside-clinic' : 'Organization/harbor-street-hospital',
    },
  };
}

function race([code, display]: [string, string]): fhir.Extension {
  return {
    url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
    extension: [
      { url: 'ombCategory', valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code, display } },
      { url: 'text', valueString: display },
    ],
  };
}
