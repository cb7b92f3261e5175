import type { Missing } from '../../domain/chart';
import { Fields } from '../facts/fields';
import { isObject } from '../rewrite-references';
import type { RawResource } from '../source';
import type { FhirClient } from './fhir-client';
import { outcomeReason } from './outcome';

/** What a search gave, page by page; `failed` when it did not come to its end. */
export interface Found {
  /** Everything returned, matches and included entries, each once. */
  readonly resources: readonly RawResource[];
  readonly failed?: Missing['reason'];
  readonly status?: number;
}

export interface SearchLimits {
  readonly maxPages: number;
}

/** Pages that bring nothing new before a search is taken to run in a circle. */
const idlePages = 3;

/** Follows a search (or `$everything`) to its end. Keeps what was read when a later page fails, and says that it is not all. */
export async function searchAll(client: FhirClient, path: string, limits: SearchLimits, signal?: AbortSignal): Promise<Found> {
  const found = new Map<string, RawResource>();
  const visited = new Set<string>();
  const nameless: RawResource[] = [];
  let matches = 0;
  let idle = 0;
  let trouble: Missing['reason'] | undefined;
  const end = (failed?: Missing['reason'], status?: number): Found => ({
    resources: [...found.values(), ...nameless],
    ...(failed === undefined ? {} : { failed }),
    ...(status === undefined ? {} : { status }),
  });
  for (let next: string | undefined = path; next !== undefined;) {
    if (visited.has(next) || idle >= idlePages || visited.size >= limits.maxPages) return end('truncated');
    visited.add(next);
    const result = await client.get(next, signal);
    if (result.kind === 'failed') return end(result.reason, result.status);
    const page = new Fields(result.resource);
    if (page.text('resourceType') !== 'Bundle') return end('invalid');
    const before = found.size;
    for (const entry of page.list('entry')) {
      const resource = entry.raw.resource;
      if (!isObject(resource)) trouble ??= 'invalid';
      else if (resource.resourceType === 'OperationOutcome') trouble ??= errorOf(new Fields(resource));
      else {
        if (entry.object('search')?.text('mode') !== 'include') matches += 1;
        if (typeof resource.id === 'string') found.set(`${String(resource.resourceType)}/${resource.id}`, resource);
        else nameless.push(resource);
      }
    }
    idle = found.size > before ? 0 : idle + 1;
    next = page
      .list('link')
      .find((link) => link.text('relation') === 'next')
      ?.text('url');
    if (next === undefined) {
      const total = page.number('total');
      // A server that counts more than it gave and offers no next page has cut the list.
      if (total !== undefined && total > matches) return end('truncated');
    }
    if (page.trouble.some((path) => path === 'entry' || path === 'link')) trouble ??= 'invalid';
    next = next === undefined ? undefined : absolute(next, client.baseUrl);
  }
  return end(trouble);
}

/** Warnings are about parameters, which are checked again by us; errors mean that something was left out. */
const errorOf = (outcome: Fields): Missing['reason'] | undefined =>
  outcome.list('issue').some((issue) => ['error', 'fatal'].includes(issue.text('severity') ?? '')) ? outcomeReason(outcome) : undefined;

/** A next link as an address; a relative one stands under the base. */
const absolute = (link: string, baseUrl: string): string =>
  /^https?:/i.test(link) ? link : link.startsWith('/') ? new URL(link, baseUrl).toString() : `${baseUrl}/${link}`;
