import type { Period, RecordedDate } from './calendar';

/** `verbatim`: the source's own words, or a field-by-field rendering of a structured record with every value unchanged. `paraphrase`: ours, and never shown as a quote. */
export type Wording = 'verbatim' | 'paraphrase';

export interface PublicationSource {
  readonly kind: 'publication';
  readonly title: string;
  readonly organization: string;
  readonly year: number;
  readonly url: string;
  readonly section?: string;
  /** The day somebody last saw it say this, `YYYY-MM-DD`. */
  readonly checked: string;
}

export interface ChartSource {
  readonly kind: 'chart';
  /** FHIR reference, `Observation/abc`. */
  readonly reference: string;
  /** `Patient/…` whose chart this is. */
  readonly patient: string;
  /** What a reader calls it: "Laboratory result", "Telephone note". */
  readonly label: string;
  readonly recorded?: RecordedDate;
  readonly status?: string;
}

/** Arithmetic that the verifier can repeat: `result` follows from `operands` by `method`, and every operand stands in one of the inputs. */
export interface ComputedSource {
  readonly kind: 'computed';
  readonly method: ComputationMethod;
  readonly version: string;
  /** Evidence ids. */
  readonly inputs: readonly string[];
  readonly operands: readonly number[];
  readonly result: number;
  readonly unit?: string;
}

/**
 * `count`: how many inputs. `difference`: last operand minus first. `percent-change`: of the last against the first.
 * `days-between`, `months-between`, `years-between`: of two dates given as epoch days.
 */
export type ComputationMethod =
  | 'count'
  | 'difference'
  | 'percent-change'
  | 'mean'
  | 'median'
  | 'minimum'
  | 'maximum'
  | 'days-between'
  | 'months-between'
  | 'years-between'
  | 'unit-conversion';

/** What was looked through, and how much of it there was: the ground for "not documented". */
export interface SearchSource {
  readonly kind: 'search';
  /** FHIR resource types. */
  readonly kinds: readonly string[];
  readonly lookedFor: string;
  readonly period?: Period;
  /** Entries looked through. */
  readonly count: number;
  /** When the chart was read, ISO instant. */
  readonly asOf: string;
}

export interface TranscriptSource {
  readonly kind: 'transcript';
  readonly speaker: string;
  /** Milliseconds from the beginning. */
  readonly start: number;
  readonly end: number;
}

export type Source = PublicationSource | ChartSource | ComputedSource | SearchSource | TranscriptSource;

/** Something a claim can rest on. `id` is the FHIR reference for chart entries, else `computed:…`, `search:…`, `publication:…`. */
export interface Evidence {
  readonly id: string;
  readonly text: string;
  readonly wording: Wording;
  readonly source: Source;
  /** The grade as the source prints it. */
  readonly strength?: string;
}
