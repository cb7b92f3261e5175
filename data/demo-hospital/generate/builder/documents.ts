import type * as fhir from 'fhir/r4';
import type { ClinicianKey } from '../catalog/people';
import { instant } from '../today';
import { concept, profile, systems } from './coding';
import { by, compact, meta, type ChartCore, type Sensitivity } from './core';

const kinds = {
  progress: ['Progress note', '11506-3'],
  'history-and-physical': ['History and physical note', '34117-2'],
  discharge: ['Discharge summary', '18842-5'],
  telephone: ['Telephone encounter note', '34748-4'],
  consult: ['Consultation note', '11488-4'],
  emergency: ['Emergency department note', '34111-5'],
  procedure: ['Procedure note', '28570-0'],
  directive: ['Advance healthcare directive', '42348-3'],
  outside: ['Outside records', ''],
} as const;

/** Status and labels of a note; an addendum or a superseded draft differs here. */
export interface NoteOptions {
  status?: fhir.DocumentReference['status'];
  docStatus?: 'preliminary' | 'final' | 'amended' | 'entered-in-error';
  sensitivity?: Sensitivity;
  title?: string;
}

/** Adds a note in its author's words, plain text in base64; returns `DocumentReference/…`. */
export function addNote(
  chart: ChartCore,
  kind: keyof typeof kinds,
  date: string,
  author: ClinicianKey,
  text: string,
  options: NoteOptions = {},
): string {
  const [name, loinc] = kinds[kind];
  const encounter = chart.encounterOn(date);
  return chart.add(
    compact<fhir.DocumentReference>({
      resourceType: 'DocumentReference',
      meta: meta(profile('us-core-documentreference'), options.sensitivity),
      status: options.status ?? 'current',
      docStatus: options.docStatus ?? 'final',
      type: concept(name, [systems.loinc, loinc]),
      category: [
        {
          coding: [
            {
              system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
              code: 'clinical-note',
              display: 'Clinical Note',
            },
          ],
        },
      ],
      subject: chart.subject,
      date: instant(date, '12:00'),
      author: [by(author)],
      content: [
        {
          attachment: {
            contentType: 'text/plain; charset=utf-8',
            data: Buffer.from(text.trim(), 'utf8').toString('base64'),
            title: options.title ?? name,
            creation: instant(date, '12:00'),
          },
        },
      ],
      context: encounter && !options.sensitivity ? { encounter: [encounter] } : undefined,
    }),
    `note-${kind}-${date}`,
  );
}

/** Adds something that was done to the patient; returns `Procedure/…`. */
export function addProcedure(
  chart: ChartCore,
  id: string,
  text: string,
  date: string,
  options: { snomed?: string; status?: fhir.Procedure['status']; by?: ClinicianKey; note?: string; reason?: string; outcome?: string } = {},
): string {
  return chart.add(
    compact<fhir.Procedure>({
      resourceType: 'Procedure',
      meta: profile('us-core-procedure'),
      status: options.status ?? 'completed',
      code: concept(text, [systems.snomed, options.snomed]),
      subject: chart.subject,
      encounter: chart.encounterOn(date),
      performedDateTime: date,
      performer: options.by ? [{ actor: by(options.by) }] : undefined,
      reasonReference: options.reason ? [{ reference: options.reason }] : undefined,
      outcome: options.outcome ? { text: options.outcome } : undefined,
      note: options.note ? [{ text: options.note }] : undefined,
    }),
    `proc-${id}-${date}`,
  );
}

/** Adds an order for a test, an image or a referral; returns `ServiceRequest/…`. */
export function addOrder(
  chart: ChartCore,
  id: string,
  text: string,
  date: string,
  options: {
    loinc?: string;
    snomed?: string;
    status?: fhir.ServiceRequest['status'];
    by?: ClinicianKey;
    category?: string;
    note?: string;
    reason?: string;
    due?: string;
  } = {},
): string {
  return chart.add(
    compact<fhir.ServiceRequest>({
      resourceType: 'ServiceRequest',
      meta: profile('us-core-servicerequest'),
      status: options.status ?? 'active',
      intent: 'order',
      category: [{ text: options.category ?? 'Laboratory procedure' }],
      code: concept(text, [systems.loinc, options.loinc], [systems.snomed, options.snomed]),
      subject: chart.subject,
      encounter: chart.encounterOn(date),
      occurrenceDateTime: options.due,
      authoredOn: date,
      requester: by(options.by ?? 'raman'),
      reasonReference: options.reason ? [{ reference: options.reason }] : undefined,
      note: options.note ? [{ text: options.note }] : undefined,
    }),
    `order-${id}-${date}`,
  );
}
