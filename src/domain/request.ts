import type { Asker, PatientQuery } from './access';
import type { Day, Period } from './calendar';

/** Whether others can read what is answered. */
export type Audience = 'private' | 'shared';

/** What a card's button or a form sends back: a choice, never patient data beyond a reference. */
export type Choice =
  | { readonly kind: 'choose-patient'; readonly patient: string; readonly words: string }
  | { readonly kind: 'break-glass'; readonly patient: string; readonly reason: string; readonly words: string }
  | { readonly kind: 'open-restricted'; readonly patient: string; readonly reason: string; readonly words: string }
  | { readonly kind: 'ask'; readonly patient?: string; readonly words: string };

/** What arrived from a surface, before anybody has understood it. */
export interface Turn {
  readonly id: string;
  readonly asker: Asker;
  readonly conversation: string;
  readonly audience: Audience;
  /** What was typed; a choice repeats the words it came from. */
  readonly words: string;
  readonly choice?: Choice;
  /** When the message arrived: pronouns bind to this moment. */
  readonly receivedAt: Date;
}

export type Length = 'line' | 'screen' | 'full';

/** What kind of thing in the chart is asked for. */
export type SubjectKind =
  | 'observation'
  /** Several observations asked for by one name: lipids, a metabolic panel. */
  | 'panel'
  | 'condition'
  | 'drug'
  | 'drug-class'
  | 'vaccine'
  | 'procedure'
  | 'allergies'
  | 'medications'
  | 'problems'
  | 'immunizations'
  | 'encounters'
  | 'appointments'
  | 'procedures'
  | 'results'
  | 'vitals'
  | 'notes'
  | 'care-team'
  | 'family-history'
  | 'demographics'
  | 'orders'
  | 'goals'
  | 'coverage'
  /** A word no vocabulary knows: looked for in what the chart itself says. */
  | 'words';

export interface Subject {
  readonly kind: SubjectKind;
  /** Id in `knowledge`, for the kinds that have one. */
  readonly concept?: string;
  /** As the clinician put it. */
  readonly words: string;
  /** A plain word that narrows it: "peanut" of "peanut IgE". */
  readonly qualifier?: string;
  /** What it was read as, when a spelling was corrected. */
  readonly corrected?: string;
}

export type Aggregate =
  | 'latest'
  | 'first'
  | 'all'
  | 'trend'
  | 'highest'
  | 'lowest'
  | 'average'
  | 'count'
  | 'compare'
  | 'started'
  | 'stopped'
  | 'current'
  | 'ever'
  | 'who'
  | 'why'
  | 'next'
  | 'due'
  | 'dose';

/** One question on the record, validated: what, over which time, in which form. */
export interface ChartQuestion {
  readonly subjects: readonly Subject[];
  readonly aggregate: Aggregate;
  readonly period?: Period;
  /** How many entries before the latest: "and the one before?". */
  readonly offset?: number;
  /** Which one, counted from the oldest: the "second" dose. */
  readonly ordinal?: number;
  /** The second period of a comparison. */
  readonly against?: Period;
  /** Narrowing by setting or author: `emergency`, `inpatient`, "Dr. Chen". */
  readonly setting?: 'emergency' | 'inpatient' | 'ambulatory' | 'virtual';
  readonly author?: string;
}

/** How the patient was referred to. */
export type PatientReference =
  | { readonly kind: 'query'; readonly query: PatientQuery; readonly words: string }
  /** "she", "the patient", or nothing at all: whoever the conversation is about. */
  | { readonly kind: 'context'; readonly words: string };

/** The one understood request that the rest of the story works on. */
export interface Request {
  readonly skill: string;
  readonly patient: PatientReference;
  readonly length: Length;
  readonly period?: Period;
  readonly question?: ChartQuestion;
  /** The words as typed, for echo and audit (the audit keeps a hash). */
  readonly words: string;
  /** One line for the card: "latest potassium". */
  readonly understood: string;
  readonly today: Day;
}
