// Hides: bundles of every type, loose resources, and references by `urn:uuid:` or by full address.
import { isId, isObject, rewriteReferences } from '../rewrite-references';
import type { RawResource } from '../source';

/** What one file holds. */
export interface ParsedBundle {
  /** Every resource with a type and an id. */
  readonly resources: readonly RawResource[];
  /** Resources without an id: they can be reported, not cited. */
  readonly nameless: readonly RawResource[];
  /** Entries that hold no resource at all. */
  readonly unreadable: number;
  /** When the bundle was made, as it says. */
  readonly timestamp?: string;
}

/** Reads the text of one file; undefined when it is JSON but nothing of FHIR. Throws `SyntaxError` when it is no JSON. */
export function parseBundle(text: string): ParsedBundle | undefined {
  const root: unknown = JSON.parse(text);
  if (!isObject(root) || typeof root.resourceType !== 'string') return undefined;
  if (root.resourceType !== 'Bundle') return sorted([{ resource: root }]);
  const entries: unknown[] = Array.isArray(root.entry) ? (root.entry as unknown[]) : [];
  const parsed = sorted(entries.map((entry) => (isObject(entry) ? entry : {})));
  if (/"(reference|url)"\s*:\s*"(urn:|https?:)/.test(text)) rewriteToEntries(parsed.resources, entries);
  return typeof root.timestamp === 'string' ? { ...parsed, timestamp: root.timestamp } : parsed;
}

function sorted(entries: readonly RawResource[]): ParsedBundle {
  const resources: RawResource[] = [];
  const nameless: RawResource[] = [];
  let unreadable = 0;
  for (const { resource, fullUrl, search } of entries) {
    if (isObject(search) && search.mode === 'outcome') continue;
    if (!isObject(resource) || typeof resource.resourceType !== 'string') unreadable += 1;
    else if (isId(resource.id)) resources.push(resource);
    else {
      const id = typeof fullUrl === 'string' && resource.id === undefined ? idOfAddress(fullUrl) : undefined;
      (id === undefined ? nameless : resources).push(id === undefined ? resource : { ...resource, id });
    }
  }
  return { resources, nameless, unreadable };
}

const idOfAddress = (address: string): string | undefined => /(?:^urn:uuid:|\/)([A-Za-z0-9.-]{1,64})$/.exec(address)?.[1];

/** Puts `Type/id` where an entry of the same bundle is referred to by its full address. */
function rewriteToEntries(resources: readonly RawResource[], entries: readonly unknown[]): void {
  const addresses = addressesOf(entries);
  rewriteReferences(resources, (address) => addresses.get(address) ?? address);
}

/** `Type/id` by the full address of each entry. */
function addressesOf(entries: readonly unknown[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const entry of entries) {
    if (!isObject(entry) || typeof entry.fullUrl !== 'string' || !isObject(entry.resource)) continue;
    const { resourceType, id = idOfAddress(entry.fullUrl) } = entry.resource;
    if (typeof resourceType === 'string' && typeof id === 'string') addresses.set(entry.fullUrl, `${resourceType}/${id}`);
  }
  return addresses;
}
