import type { Fact, Missing } from '../../domain/chart';

/** What one resource gave: usually one fact, and whatever of it could not be read. */
export interface ReadEntry {
  readonly facts: readonly Fact[];
  readonly missing: readonly Missing[];
}
