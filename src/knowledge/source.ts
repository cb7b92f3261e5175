import { z } from 'zod';

/** Where a fact was read: a publication, its address, and the day somebody last saw it say this (`YYYY-MM-DD`). */
export interface KnowledgeSource {
  title: string;
  organization: string;
  /** Of publication; the year of the check for a page that prints no date. */
  year: number;
  url: string;
  checked: string;
  section?: string | undefined;
}

/** The shape of a source in the data files. */
export const knowledgeSource = z
  .object({
    title: z.string().min(3),
    organization: z.string().min(2),
    year: z.number().int().min(1990).max(2100),
    url: z.string().url().startsWith('http'),
    checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    section: z.string().min(1).optional(),
  })
  .strict();
