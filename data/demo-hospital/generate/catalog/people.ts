/** A clinician of the demo: `entra` is the directory object id that signs in, `mayOrder` whether the role may sign orders. */
export interface Clinician {
  key: string;
  given: string;
  family: string;
  prefix?: string;
  suffix: string;
  role: string;
  specialty: [snomed: string, text: string];
  site: 'harbor' | 'lakeside';
  entra: string;
  mayOrder: boolean;
  note: string;
}

const person = (
  number: number,
  key: string,
  name: [given: string, family: string, suffix: string],
  role: string,
  specialty: [string, string],
  note: string,
  rest: Partial<Pick<Clinician, 'site' | 'mayOrder'>> = {},
): Clinician => ({
  key,
  given: name[0],
  family: name[1],
  ...(name[2] === 'RN' ? {} : { prefix: 'Dr.' }),
  suffix: name[2],
  role,
  specialty,
  site: rest.site ?? 'harbor',
  entra: `c0ffee00-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`,
  mayOrder: rest.mayOrder ?? true,
  note,
});

/** Everybody who works in the demo hospital, main demo user first. */
export const clinicians = [
  person(
    1,
    'raman',
    ['Priya', 'Raman', 'MD'],
    'Internal medicine, primary care',
    ['419192003', 'Internal medicine'],
    'The main demo user: her own panel by care team, one by a recent encounter only and two by an appointment only.',
  ),
  person(
    2,
    'okafor',
    ['Chidi', 'Okafor', 'MD'],
    'Nephrology',
    ['394589003', 'Nephrology'],
    'Dialysis, transplant and chronic kidney disease patients by care team.',
  ),
  person(
    3,
    'lindqvist',
    ['Anna', 'Lindqvist', 'MD'],
    'Hospital medicine',
    ['419192003', 'Internal medicine'],
    'No panel of her own: sees whom she has admitted, by encounter.',
  ),
  person(4, 'nguyen', ['Minh', 'Nguyen', 'MD'], 'Pediatrics', ['394537008', 'Pediatrics'], 'The children and the teenager by care team.'),
  person(
    5,
    'haddad',
    ['Leila', 'Haddad', 'MD'],
    'Medical oncology',
    ['394593009', 'Medical oncology'],
    'The two oncology patients by care team.',
  ),
  person(
    6,
    'rivera',
    ['Tomás', 'Rivera', 'RN'],
    'Registered nurse, primary care',
    ['', 'Nursing'],
    'Works with Dr. Raman: on some of her care teams; may not sign orders.',
    { mayOrder: false },
  ),
  person(
    7,
    'stone',
    ['Evelyn', 'Stone', 'MD'],
    'Dermatology',
    ['394582007', 'Dermatology'],
    'Mapped and signed in, but has no patients: every look-up is empty, every chart needs break-glass.',
  ),
  person(8, 'berg', ['Samuel', 'Berg', 'MD'], 'Cardiology', ['394579002', 'Cardiology'], 'Cardiology patients by care team or consult.'),
  person(9, 'falk', ['Ingrid', 'Falk', 'MD'], 'Psychiatry', ['394587001', 'Psychiatry'], 'Psychiatry patients by care team.'),
  person(10, 'mbeki', ['Grace', 'Mbeki', 'MD'], 'Obstetrics and gynecology', ['394586005', 'Gynecology'], 'The pregnancy by care team.'),
  person(
    11,
    'pike',
    ['Harlan', 'Pike', 'MD'],
    'Family medicine, Lakeside Clinic',
    ['', 'Family medicine'],
    'The other site: his patients are not visible to anybody at Harbor Street.',
    { site: 'lakeside' },
  ),
  person(12, 'sato', ['Yumi', 'Sato', 'MD'], 'Neurology, Lakeside Clinic', ['394591006', 'Neurology'], 'The other site.', {
    site: 'lakeside',
  }),
];

/** Short key of a clinician, as stories name them. */
export type ClinicianKey =
  'raman' | 'okafor' | 'lindqvist' | 'nguyen' | 'haddad' | 'rivera' | 'stone' | 'berg' | 'falk' | 'mbeki' | 'pike' | 'sato';

/** `Practitioner/…` of a clinician. */
export const practitionerReference = (key: ClinicianKey): string => `Practitioner/${key}`;

/** "Dr. Priya Raman" or "Tomás Rivera, RN". */
export function displayName(key: ClinicianKey): string {
  const found = clinicians.find((clinician) => clinician.key === key);
  if (!found) throw new Error(`No clinician is called ${key}; add one to catalog/people.ts`);
  return found.prefix ? `${found.prefix} ${found.given} ${found.family}` : `${found.given} ${found.family}, ${found.suffix}`;
}
