import { readFileSync } from 'node:fs';
import { z } from 'zod';

const question = z.object({
  id: z.string(),
  /** `demo/<patient id>` or `synthea/<file name without .json>`. */
  chart: z.string(),
  today: z.string().optional(),
  /** What was said earlier in the same conversation. */
  before: z.array(z.string()).default([]),
  said: z.string(),
  skill: z.string(),
  expect: z.object({
    kind: z.enum(['value', 'list', 'yes', 'no', 'absence', 'summary', 'count', 'trend', 'date']),
    resources: z.array(z.string()).default([]),
    anyResources: z.array(z.string()).default([]),
    values: z
      .array(z.string())
      .nullish()
      .transform((values) => values ?? []),
    notValues: z
      .array(z.string())
      .nullish()
      .transform((values) => values ?? []),
    kinds: z.array(z.string()).default([]),
  }),
});
const questions = z.object({ today: z.string().optional(), questions: z.array(question) });

/** A question on one chart with what a right answer must cite and say; written before the code that answers it. */
export type ChartQuestionCase = z.infer<typeof question> & { readonly today: string };

/** Reads a question file of data/evaluation; throws when it is not of the described form. */
export function readQuestions(file: string): ChartQuestionCase[] {
  const read = questions.parse(JSON.parse(readFileSync(file, 'utf8')));
  return read.questions.map((each) => ({ ...each, today: each.today?.slice(0, 10) ?? read.today ?? '' }));
}
