import { z } from 'zod';
import { conceptId, loincCodes, namedSources, snomedCodes, sourceNamed, synonyms } from './concept-file';
import type { KnowledgeSource } from './source';

/** A unit that results come in: canonical value = value × factor + offset. */
export interface ObservationUnit {
  /** Case-sensitive UCUM. */
  ucum: string;
  display?: string | undefined;
  /** Other spellings laboratories use ('mEq/L', 'K/uL'). */
  aliases?: string[] | undefined;
  factor: number;
  offset?: number | undefined;
}

/** One thing that is measured, scored or asked: its codes, names, canonical unit and the limits at which somebody must be called. */
export interface ObservationConcept {
  id: string;
  name: string;
  shortName?: string | undefined;
  synonyms: string[];
  loinc: string[];
  /** SNOMED CT codes, for the few observations that US Core codes that way. */
  snomed?: string[] | undefined;
  category: 'laboratory' | 'vital-sign' | 'imaging' | 'survey' | 'genomics' | 'social';
  /** Canonical UCUM; missing where results are words, or come in units that cannot be converted into each other. */
  unit?: string | undefined;
  units?: ObservationUnit[] | undefined;
  /** Where the factors come from when they are not powers of ten. */
  unitsSource?: KnowledgeSource | undefined;
  /** Digits after the decimal point to show, in the canonical unit. */
  decimals?: number | undefined;
  better?: 'lower' | 'higher' | 'middle' | undefined;
  critical?: CriticalLimits | undefined;
  components?: { id: string; name: string; loinc: string[] }[] | undefined;
}

/** Published limits in the canonical unit, and whether reaching them or only passing them counts; for patients of `fromAgeYears` and older. */
export interface CriticalLimits {
  low?: number | undefined;
  high?: number | undefined;
  bound: 'beyond' | 'at-or-beyond';
  fromAgeYears?: number | undefined;
  source: KnowledgeSource;
}

/** A set of observations ordered and asked for together ('bmp', 'lfts'). */
export interface ObservationPanel {
  id: string;
  name: string;
  synonyms: string[];
  loinc: string[];
  /** Ids of its observations, most telling first. */
  observations: string[];
}

const unit = z
  .object({
    ucum: z.string().min(1),
    display: z.string().optional(),
    aliases: z.array(z.string().min(1)).optional(),
    factor: z.number().positive(),
    offset: z.number().optional(),
  })
  .strict();
const limits = z
  .object({
    low: z.number().optional(),
    high: z.number().optional(),
    bound: z.enum(['beyond', 'at-or-beyond']),
    fromAgeYears: z.number().int().positive().optional(),
    source: z.string(),
  })
  .strict()
  .refine(({ low, high }) => low !== undefined || high !== undefined, 'has neither a low nor a high limit');
const entry = z
  .object({
    id: conceptId,
    name: z.string().min(1),
    shortName: z.string().min(1).optional(),
    synonyms,
    loinc: loincCodes,
    snomed: snomedCodes.optional(),
    category: z.enum(['laboratory', 'vital-sign', 'imaging', 'survey', 'genomics', 'social']),
    unit: z.string().optional(),
    units: z.array(unit).optional(),
    unitsSource: z.string().optional(),
    decimals: z.number().int().min(0).max(6).optional(),
    better: z.enum(['lower', 'higher', 'middle']).optional(),
    critical: limits.optional(),
    components: z.array(z.object({ id: conceptId, name: z.string(), loinc: loincCodes }).strict()).optional(),
  })
  .strict()
  .superRefine((concept, context) => {
    const problem = (message: string): void => context.addIssue({ code: z.ZodIssueCode.custom, message: `${concept.id} ${message}` });
    const canonical = concept.units?.find(({ ucum }) => ucum === concept.unit);
    if (concept.units && (canonical?.factor !== 1 || canonical.offset !== undefined)) problem('must list its canonical unit with factor 1');
    if (concept.critical && !concept.unit) problem('has critical limits but no unit');
  });
const panel = z.object({ id: conceptId, name: z.string(), synonyms, loinc: loincCodes, observations: z.array(conceptId).min(1) }).strict();

/** The shape of data/knowledge/observations.json, with sources put where they are cited. */
export const observationsFile = z
  .object({ sources: namedSources, observations: z.array(entry), panels: z.array(panel) })
  .strict()
  .transform(({ sources, observations, panels }, context) => ({
    panels: panels satisfies ObservationPanel[],
    observations: observations.map(({ critical, unitsSource, ...concept }, index): ObservationConcept => {
      const at = ['observations', index];
      return {
        ...concept,
        ...(unitsSource && { unitsSource: sourceNamed(sources, unitsSource, [...at, 'unitsSource'], context) }),
        ...(critical && { critical: { ...critical, source: sourceNamed(sources, critical.source, [...at, 'critical'], context) } }),
      };
    }),
  }));

/** On which side of its critical limits a value in the canonical unit lies; undefined inside them, without limits, or when the patient is younger than they are for. */
export function criticalSide(concept: ObservationConcept, value: number, ageYears?: number): 'low' | 'high' | undefined {
  const { critical } = concept;
  if (!critical) return undefined;
  // Limits for adults say nothing about a child, and nothing about a patient whose age is unknown.
  if (critical.fromAgeYears !== undefined && (ageYears === undefined || ageYears < critical.fromAgeYears)) return undefined;
  const reached = critical.bound === 'at-or-beyond';
  if (critical.low !== undefined && (value < critical.low || (reached && value === critical.low))) return 'low';
  if (critical.high !== undefined && (value > critical.high || (reached && value === critical.high))) return 'high';
  return undefined;
}
