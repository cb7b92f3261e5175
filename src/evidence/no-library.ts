import type { EvidenceLibrary } from '../domain/ports';

/** The library of an installation that has loaded none: it finds nothing, and has no version to put into an answer. */
export function createNoLibrary(): EvidenceLibrary {
  return { version: undefined, search: async () => [] };
}
