/** A FHIR date or dateTime as recorded: `2026`, `2026-11`, `2026-11-06` or a full instant with its offset. */
export type RecordedDate = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Days from `start` to `end`, both included; a missing bound is open. `words` is how the clinician said it. */
export interface Period {
  readonly start?: Day;
  readonly end?: Day;
  readonly words?: string;
  /** A start that only the chart knows: the day of the visit or admission before this one. */
  readonly anchor?: 'last-visit' | 'last-admission';
}

/** Two clocks: `now` stamps what Curbside does; `today` is the clinical date that ages and intervals are counted to (frozen in the demo hospital). */
export interface Clock {
  now(): Date;
  today(): Day;
}
