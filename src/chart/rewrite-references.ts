import type { RawResource } from './source';

/** Replaces the values of `reference` and `url` members, however deep, in objects that were just parsed and belong to the caller. */
export function rewriteReferences(values: readonly unknown[], rewrite: (address: string) => string): void {
  const open: unknown[] = [...values];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...(value as unknown[]).filter((item) => typeof item === 'object' && item !== null));
    else if (isObject(value)) {
      const members = value as Record<string, unknown>;
      for (const [key, member] of Object.entries(members)) {
        if (typeof member === 'object' && member !== null) open.push(member);
        else if ((key === 'reference' || key === 'url') && typeof member === 'string') members[key] = rewrite(member);
      }
    }
  }
}

/** Whether a parsed value is a JSON object. */
export const isObject = (value: unknown): value is RawResource => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an id can stand in a reference. FHIR allows 64 letters, digits, dots and hyphens; servers are met that use more. */
export const isId = (id: unknown): id is string => typeof id === 'string' && /^[^\s/#?|]{1,128}$/.test(id);
