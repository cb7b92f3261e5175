import { z } from 'zod';
import { conceptId, namedSources } from './concept-file';
import type { ConceptKind } from './concept-kind';

/** What clinicians type for short, and what it can stand for, most usual first; several expansions make it ambiguous. */
export interface Abbreviation {
  /** Lower case. */
  abbreviation: string;
  expansions: AbbreviationExpansion[];
}

/** One reading of an abbreviation; with kind and id when it names a concept we know. */
export interface AbbreviationExpansion {
  text: string;
  kind?: ConceptKind | undefined;
  id?: string | undefined;
}

const expansion = z
  .object({
    text: z.string().min(2),
    kind: z.enum(['observation', 'panel', 'condition', 'drug', 'drug-class', 'vaccine', 'procedure']).optional(),
    id: conceptId.optional(),
  })
  .strict()
  .refine(({ kind, id }) => (kind === undefined) === (id === undefined), 'needs kind and id together');

/** The shape of data/knowledge/abbreviations.json. */
export const abbreviationsFile = z
  .object({
    sources: namedSources,
    abbreviations: z.array(
      z
        .object({
          abbreviation: z
            .string()
            .min(1)
            .refine((text) => text === text.toLowerCase(), 'must be lower case'),
          expansions: z.array(expansion).min(1),
        })
        .strict(),
    ),
  })
  .strict()
  .transform(({ abbreviations }): Abbreviation[] => abbreviations);
