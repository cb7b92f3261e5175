import type { ObservationConcept, ObservationUnit } from './observations';

/** The value in the concept's canonical unit (UCUM), unrounded; undefined when the unit is not listed for it: a unit is never guessed. */
export function convert(concept: ObservationConcept, value: number, unit: string): { value: number; unit: string } | undefined {
  if (concept.unit === undefined || !Number.isFinite(value)) return undefined;
  const from = unitOf(concept, unit);
  if (!from) return undefined;
  // Twelve digits keep every laboratory's precision and drop what binary fractions add.
  return { value: Number((value * from.factor + (from.offset ?? 0)).toPrecision(12)), unit: concept.unit };
}

/** A value in the canonical unit, in another of the concept's units; undefined when that is not listed. */
export function convertBack(concept: ObservationConcept, value: number, unit: string): { value: number; unit: string } | undefined {
  const to = unitOf(concept, unit);
  if (!to || !Number.isFinite(value)) return undefined;
  return { value: Number(((value - (to.offset ?? 0)) / to.factor).toPrecision(12)), unit: to.ucum };
}

function unitOf(concept: ObservationConcept, unit: string): ObservationUnit | undefined {
  const units = concept.units ?? [];
  const wanted = spelling(unit);
  // A bare number is only meant for quantities whose unit is an annotation without dimension: INR, scores.
  if (wanted === '') return concept.unit?.startsWith('{') ? units.find(({ ucum }) => ucum === concept.unit) : undefined;
  const exact = units.find((candidate) => spellings(candidate).includes(wanted));
  if (exact) return exact;
  const loose = units.filter((candidate) => spellings(candidate).some((name) => name.toLowerCase() === wanted.toLowerCase()));
  return loose.length === 1 ? loose[0] : undefined;
}

function spellings({ ucum, display, aliases }: ObservationUnit): string[] {
  return [ucum, display ?? ucum, ...(aliases ?? [])].map(spelling);
}

// Both micro signs (U+00B5, U+03BC) and superscripts are spelled plainly, and spaces do not count.
function spelling(unit: string): string {
  return unit.normalize('NFKC').replaceAll('μ', 'u').replace(/\s+/g, '');
}
