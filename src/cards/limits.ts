/** Bytes of UTF-8 JSON per part: together with one unit of the answer they stay below the limit of a message. */
export const limits = {
  /** Teams refuses a message over 28 KB; the rest is the activity around what we render. */
  message: 27_200,
  claim: 900,
  passage: 700,
  /** A quote longer than this is shown, but not set in bold. */
  boldQuote: 300,
  passagesPerClaim: 6,
  headline: 500,
  name: 160,
  shortLine: 200,
  line: 300,
  notices: 4,
  notAddressed: 5,
  missing: 5,
  couldNotRun: 6,
  suggestions: 3,
  title: 90,
  /** Words that a button repeats; longer ones are asked for again instead. */
  words: 1_200,
  patients: 8,
} as const;

/** Teams' limits of a message's citations (Microsoft Learn, "Bot messages with AI-generated content", read 2026-11): more gives 400. */
export const citationLimits = { count: 20, name: 80, abstract: 160, keywords: 3, keyword: 28 } as const;
