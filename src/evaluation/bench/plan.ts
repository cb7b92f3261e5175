/** How much is measured. */
export interface Plan {
  /** Samples of one question to the process, or of one step. */
  readonly samples: number;
  /** The same over a slow FHIR server. */
  readonly fhirSamples: number;
  /** Runs before each that do not count. */
  readonly warmUp: number;
  readonly conversations: number;
  /** Durable writes to the store and the trail. */
  readonly writes: number;
}

export const fullPlan: Plan = { samples: 100, fhirSamples: 100, warmUp: 5, conversations: 1_000, writes: 2_000 };
export const quickPlan: Plan = { samples: 20, fhirSamples: 20, warmUp: 3, conversations: 100, writes: 200 };
