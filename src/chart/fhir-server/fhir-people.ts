import { ChartUnavailable } from '../chart-unavailable';
import { nameWords } from '../names';
import { readRelations } from '../relations';
import type { PatientSearch, PeopleSource, RawResource } from '../source';
import { addDays } from '../../text/dates';
import type { FhirClient } from './fhir-client';
import { opensToday } from './opens-today';
import { searchAll, type Found } from './search';
import { createShortMemory } from './short-memory';

export interface FhirPeopleOptions {
  readonly client: FhirClient;
  readonly deadlineMs: number;
  readonly pageSize: number;
  readonly now: () => Date;
}

/** A name that fits more people than this is too common to list. */
const mostPatientPages = 5;

/** Who somebody is changes rarely; whose patient somebody is may change within the hour, and one message asks twice. */
const identityMs = 60_000;
const relationMs = 10_000;

/** Visits that ended longer ago than this open no chart under any sensible rule, and need not be fetched. */
const longestRelationDays = 3 * 366;

/** The directory's searches on a FHIR server. Search parameters only narrow: the directory checks everything again. */
export function createFhirPeople(options: FhirPeopleOptions): PeopleSource {
  const source = searchesOf(options);
  const remember = createShortMemory(options.now);
  return {
    practitionersByIdentifier: (system, value) =>
      remember(`identifier ${system}|${value}`, identityMs, () => source.practitionersByIdentifier(system, value)),
    rolesOf: (practitioner) => remember(`roles ${practitioner}`, identityMs, () => source.rolesOf(practitioner)),
    patients: (asked) => source.patients(asked),
    relations: (patient, actors) => remember(`relations ${patient} ${actors.join()}`, relationMs, () => source.relations(patient, actors)),
  };
}

function searchesOf({ client, deadlineMs, pageSize, now }: FhirPeopleOptions): PeopleSource {
  const search = (path: string, maxPages = 20): Promise<Found> =>
    searchAll(client, `${path}&_count=${pageSize}`, { maxPages }, AbortSignal.timeout(deadlineMs));

  return {
    async practitionersByIdentifier(system, value) {
      const found = await search(`Practitioner?identifier=${encodeURIComponent(`${system}|${value}`)}`);
      return answered(found);
    },
    async rolesOf(practitioner) {
      const found = await search(`PractitionerRole?practitioner=${encodeURIComponent(practitioner)}`);
      // Not every server keeps roles.
      return found.failed === 'unsupported' ? [] : answered(found);
    },
    async patients(asked) {
      const results: RawResource[] = [];
      for (const query of queriesFor(asked)) {
        const found = await search(query, mostPatientPages);
        // Some of too many is still an answer; nothing at all is not.
        results.push(...(found.failed === 'truncated' ? found.resources : answered(found)));
      }
      return results;
    },
    async relations(patient, actors) {
      const who = actors.map(encodeURIComponent).join(',');
      const of = `patient=${encodeURIComponent(patient)}`;
      const today = now().toISOString().slice(0, 10);
      const since = addDays(today, -longestRelationDays);
      const parts = await Promise.all(
        [
          [`CareTeam?${of}`, `participant=${who}`],
          [`Encounter?${of}&date=ge${since}`, `participant=${who}`],
          [`Appointment?${of}`, `actor=${who}`],
        ].map(([whole = '', narrowed = '']) => narrowedSearch(whole, narrowed)),
      );
      const resources = parts.flatMap((part) => part.resources);
      // "You have no relation to this patient" may only be said when everything was asked: a part that failed may hold the one of today.
      const failed = parts.some((part) => part.failed !== undefined && part.failed !== 'unsupported');
      const enough = (): boolean => readRelations(resources, patient, new Set(actors)).some((relation) => opensToday(relation, today));
      if (failed && !enough()) throw unavailable(parts);
      return resources;
    },
  };

  /** Servers that refuse the narrowing parameter are asked without it. */
  async function narrowedSearch(whole: string, narrowed: string): Promise<Found> {
    const found = await search(`${whole}&${narrowed}`);
    return found.failed === 'unsupported' && found.status !== 404 ? search(whole) : found;
  }
}

/** The most telling field alone; a name as typed and, for servers that keep accents apart, without them. */
function queriesFor({ reference, words, mrn, birthDate }: PatientSearch): readonly string[] {
  if (reference !== undefined) return [`Patient?_id=${encodeURIComponent(reference.slice(reference.indexOf('/') + 1))}`];
  if (mrn !== undefined) return [`Patient?identifier=${encodeURIComponent(mrn)}`];
  if (birthDate !== undefined) return [`Patient?birthdate=${encodeURIComponent(birthDate)}`];
  const plain = (words ?? []).flatMap(nameWords);
  return [...new Set([words ?? [], plain].filter((spelling) => spelling.length > 0).map(byName))];
}

const byName = (words: readonly string[]): string => `Patient?${words.map((word) => `name=${encodeURIComponent(word)}`).join('&')}`;

function answered(found: Found): readonly RawResource[] {
  if (found.failed !== undefined) throw unavailable([found]);
  return found.resources;
}

const unavailable = (parts: readonly Found[]): ChartUnavailable =>
  parts.some(({ failed }) => failed === 'forbidden')
    ? new ChartUnavailable(
        'The record system did not let Curbside look people up. Ask its administrator to check the access that Curbside was given.',
        'chart-forbidden',
      )
    : new ChartUnavailable('The record system could not be asked who is who. Try again in a moment.');
