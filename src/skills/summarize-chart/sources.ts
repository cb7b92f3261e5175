import type { Evidence } from '../../domain/evidence';

/** What one summary computed and searched, gathered while it is written. */
export interface Sources {
  /** Keeps the evidence and gives it back. */
  add(evidence: Evidence): Evidence;
  /** Each once, in the order in which they came. */
  all(): readonly Evidence[];
}

export function createSources(): Sources {
  const kept = new Map<string, Evidence>();
  return {
    add(evidence) {
      kept.set(evidence.id, evidence);
      return evidence;
    },
    all: () => [...kept.values()],
  };
}
