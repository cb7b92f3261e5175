import type { Missing } from '../../domain/chart';
import { kindOf } from '../references';
import type { RawResource } from '../source';
import type { FhirClient } from './fhir-client';
import { missingKind } from './missing-kind';
import { referencedBy } from './referenced';
import { searchAll } from './search';

export interface Referenced {
  readonly resources: ReadonlyMap<string, RawResource>;
  readonly missing: readonly Missing[];
}

const together = 40;

/**
 * Fetches what entries refer to and the server did not include: many at once by `_id`, then one by one what that did not bring. Two rounds,
 * because a PractitionerRole refers on. An id that nobody has is not missing; one that could not be asked for is.
 */
export async function readReferenced(
  client: FhirClient,
  entries: readonly RawResource[],
  limited: <T>(task: () => Promise<T>) => Promise<T>,
  signal?: AbortSignal,
): Promise<Referenced> {
  const resources = new Map<string, RawResource>();
  const missing = new Map<string, Missing>();
  const asked = new Set(entries.map(referenceTo));

  async function readTogether(kind: string, ids: readonly string[]): Promise<void> {
    const found = await limited(() =>
      searchAll(
        client,
        `${kind}?_id=${ids.map((id) => encodeURIComponent(id.slice(kind.length + 1))).join(',')}&_count=${ids.length}`,
        { maxPages: 5 },
        signal,
      ),
    );
    // Only what was asked for: a server that answers with something else must not get a word in about anybody.
    const wanted = new Set(ids);
    for (const resource of found.resources) {
      const id = referenceTo(resource);
      if (wanted.has(id)) resources.set(id, resource);
    }
    await Promise.all(ids.filter((id) => !resources.has(id)).map((id) => readOne(kind, id)));
  }

  async function readOne(kind: string, id: string): Promise<void> {
    const result = await limited(() => client.get(id, signal));
    if (result.kind === 'resource') {
      if (referenceTo(result.resource) === id) resources.set(id, result.resource);
      else missing.set(kind, missingKind(kind, 'invalid'));
    } else if (result.status !== 404 && result.status !== 410) missing.set(kind, missingKind(kind, result.reason));
  }

  let from = entries;
  for (let round = 0; round < 2 && from.length > 0; round += 1) {
    const wanted = [...referencedBy(from)].filter((id) => !asked.has(id));
    for (const id of wanted) asked.add(id);
    await Promise.all(batches(wanted).map(([kind, ids]) => readTogether(kind, ids)));
    from = wanted.map((id) => resources.get(id)).filter((resource) => resource !== undefined);
  }
  return { resources, missing: [...missing.values()] };
}

const referenceTo = ({ resourceType, id }: RawResource): string => `${String(resourceType)}/${String(id)}`;

function batches(ids: readonly string[]): readonly (readonly [kind: string, ids: readonly string[]])[] {
  const byKind = new Map<string, string[]>();
  for (const id of ids) byKind.set(kindOf(id), [...(byKind.get(kindOf(id)) ?? []), id]);
  return [...byKind].flatMap(([kind, all]) =>
    Array.from(
      { length: Math.ceil(all.length / together) },
      (_, index) => [kind, all.slice(index * together, (index + 1) * together)] as const,
    ),
  );
}
