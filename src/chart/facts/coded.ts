import type { Coded, Coding } from '../../domain/chart';
import type { Fields } from './fields';

function readCoding(fields: Fields): Coding {
  const coding: { system?: string; code?: string; display?: string } = {};
  const system = fields.text('system');
  const code = fields.text('code');
  const display = fields.text('display');
  if (system !== undefined) coding.system = system;
  if (code !== undefined) coding.code = code;
  if (display !== undefined) coding.display = display;
  return coding;
}

/** A CodeableConcept: its own words, else the first display, else the first code; undefined when it says nothing at all. */
export function readConcept(concept: Fields | undefined): Coded | undefined {
  if (!concept) return undefined;
  const codings = concept.list('coding').map(readCoding);
  const text =
    concept.text('text') ??
    codings.find((coding) => coding.display !== undefined)?.display ??
    codings.find((coding) => coding.code !== undefined)?.code;
  return text === undefined ? undefined : { text, codings };
}

/** A concept member by key. */
export const readCoded = (fields: Fields, key: string): Coded | undefined => readConcept(fields.object(key));

/** The words of every concept of a list, joined by commas. */
export function readCodedTexts(fields: Fields, key: string): string | undefined {
  const texts = fields.list(key).flatMap((concept) => readConcept(concept)?.text ?? []);
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** A single Coding member (Encounter.class) as a coded thing. */
export function readSingleCoding(fields: Fields | undefined): Coded | undefined {
  if (!fields) return undefined;
  const coding = readCoding(fields);
  const text = coding.display ?? coding.code;
  return text === undefined ? undefined : { text, codings: [coding] };
}

/** The codes of a concept, or of a list of concepts, whatever their system. */
export function codesOf(fields: Fields, key: string): readonly string[] {
  const member = fields.raw[key];
  if (member === undefined) return [];
  const codes: string[] = [];
  const concepts = Array.isArray(member) ? fields.list(key) : [fields.object(key)];
  for (const concept of concepts) {
    for (const coding of concept?.list('coding') ?? []) {
      const code = coding.text('code');
      if (code !== undefined) codes.push(code);
    }
  }
  return codes;
}
