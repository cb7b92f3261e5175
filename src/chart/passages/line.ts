/** The texts that are there, joined. */
export const join = (parts: readonly (string | undefined | false)[], separator: string): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join(separator);

/** One passage: what it is, a dash, what else the entry says. */
export const line = (head: string, rest: readonly (string | undefined | false)[]): string => join([head, join(rest, '; ')], ' — ');

/** A status word as a reader sees it: FHIR's hyphens become spaces. */
export const statusWords = (status: string | undefined): string | undefined =>
  status === 'entered-in-error' ? 'entered in error' : status?.replace(/-/g, ' ');

/** An annotation, marked as one. */
export const note = (remarks: string | undefined): string | undefined => (remarks === undefined ? undefined : `note: ${remarks}`);
