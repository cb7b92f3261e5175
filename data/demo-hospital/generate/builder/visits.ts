import type * as fhir from 'fhir/r4';
import type { ClinicianKey } from '../catalog/people';
import { instant } from '../today';
import { hl7, profile, systems } from './coding';
import { by, compact, meta, type ChartCore, type Sensitivity } from './core';

const kinds = {
  office: ['AMB', 'ambulatory', 'Office visit'],
  telephone: ['VR', 'virtual', 'Telephone encounter'],
  emergency: ['EMER', 'emergency', 'Emergency department visit'],
  inpatient: ['IMP', 'inpatient encounter', 'Hospital admission'],
  dialysis: ['AMB', 'ambulatory', 'Hemodialysis session'],
} as const;

/** What kind of visit, why, with whom besides, and when it ended. */
export interface VisitOptions {
  kind?: keyof typeof kinds;
  reason: string;
  end?: string;
  with?: ClinicianKey[];
  status?: fhir.Encounter['status'];
  diagnoses?: string[];
  disposition?: string;
  site?: 'harbor' | 'lakeside';
  sensitivity?: Sensitivity;
}

/** Adds a visit; entries of the same date made afterwards point to it. Returns `Encounter/…`. */
export function addVisit(chart: ChartCore, date: string, clinician: ClinicianKey, options: VisitOptions): string {
  const [code, display, type] = kinds[options.kind ?? 'office'];
  const short = options.kind === 'inpatient' || options.kind === 'emergency';
  const place = options.site === 'lakeside' ? 'lakeside-clinic' : short ? 'harbor-street-hospital' : 'harbor-street-clinic';
  const status = options.status ?? 'finished';
  const reference = chart.add(
    compact<fhir.Encounter>({
      resourceType: 'Encounter',
      meta: meta(profile('us-core-encounter'), options.sensitivity),
      status,
      class: { system: `${systems.terminology}v3-ActCode`, code, display },
      type: [{ text: type }],
      subject: chart.subject,
      participant: [clinician, ...(options.with ?? [])].map((key, index) => ({
        type: [hl7('v3-ParticipationType', index === 0 ? 'PPRF' : 'PART')],
        individual: by(key),
      })),
      period: {
        start: instant(date, '08:30'),
        ...(status === 'in-progress' ? {} : { end: instant(options.end ?? date, options.end ? '11:00' : '09:10') }),
      },
      reasonCode: [{ text: options.reason }],
      diagnosis: options.diagnoses?.map((condition) => ({ condition: { reference: condition } })),
      hospitalization: options.disposition ? { dischargeDisposition: { text: options.disposition } } : undefined,
      location: [{ location: { reference: `Location/${place}` } }],
      serviceProvider:
        options.kind === 'dialysis'
          ? undefined
          : { reference: options.site === 'lakeside' ? 'Organization/lakeside-clinic' : 'Organization/harbor-street-hospital' },
    }),
    `enc-${date}`,
  );
  // A restricted visit lends its reference to nobody: an open entry must not point at it.
  if (!options.sensitivity) chart.encounters.set(date, reference);
  return reference;
}

/** Adds a booked, past or cancelled appointment; returns `Appointment/…`. */
export function addAppointment(
  chart: ChartCore,
  date: string,
  time: string,
  clinician: ClinicianKey,
  description: string,
  status: fhir.Appointment['status'] = 'booked',
): string {
  return chart.add(
    {
      resourceType: 'Appointment',
      status,
      description,
      start: instant(date, time),
      end: instant(date, `${time.slice(0, 3)}${time.slice(3) === '00' ? '30' : '59'}`),
      participant: [
        { actor: chart.subject, status: 'accepted' },
        { actor: by(clinician), status: 'accepted' },
      ],
    } satisfies fhir.Appointment,
    `appt-${date}`,
  );
}
