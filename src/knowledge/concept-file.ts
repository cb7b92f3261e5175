import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isCpt, isCvx, isIcd10Prefix, isLoinc, isSnomed } from './codes';
import type { KnowledgeSource } from './source';
import { knowledgeSource } from './source';

/** A concept's id in the data files: lower case, words joined by hyphens. */
export const conceptId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Other names, in lower case, as clinicians type them. */
export const synonyms = z.array(
  z
    .string()
    .min(1)
    .refine((name) => name === name.toLowerCase().trim(), 'must be lower case and trimmed'),
);

export const loincCodes = z.array(z.string().refine(isLoinc, 'is not a LOINC code (shape or check digit)'));
export const snomedCodes = z.array(z.string().refine(isSnomed, 'is not a SNOMED CT identifier (shape or check digit)'));
export const icd10Prefixes = z.array(z.string().refine(isIcd10Prefix, 'is not an ICD-10 code or the beginning of one'));
export const cvxCodes = z.array(z.string().refine(isCvx, 'is not a CVX code'));
export const cptCodes = z.array(z.string().refine(isCpt, 'is not a CPT code'));

/** The sources at the head of a data file, by the short name its entries cite them with. */
export const namedSources = z.record(knowledgeSource);

/** The source that an entry cites by name; an unknown name becomes a problem of the file at `path`. */
export function sourceNamed(
  sources: Readonly<Record<string, KnowledgeSource>>,
  name: string,
  path: (string | number)[],
  context: z.RefinementCtx,
): KnowledgeSource {
  const found = sources[name];
  if (found) return found;
  context.addIssue({ code: z.ZodIssueCode.custom, path, message: `cites '${name}', which is not among the sources of this file` });
  return z.NEVER;
}

/** Reads one JSON file and checks it; every problem is added with file and path, and then nothing is returned. */
export function readConceptFile<Output>(
  folder: string,
  name: string,
  schema: z.ZodType<Output, z.ZodTypeDef, unknown>,
  problems: string[],
): Output | undefined {
  try {
    const result = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`));
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}
