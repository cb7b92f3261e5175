// Hides: contained resources, and that the name of a restricted entry must not leak through whoever refers to it.
import { relativeReference } from '../references';
import { humanName } from '../names';
import { readCoded } from './coded';
import type { FactContext } from './context';
import { Fields } from './fields';

/** `Type/id` that a Reference points to; undefined when it is none, contained, or hidden. */
export function linkedId(reference: Fields | undefined, context: FactContext): string | undefined {
  const id = relativeReference(reference?.text('reference') ?? '');
  return id === undefined || context.isHidden(id) ? undefined : id;
}

/** The resource that a Reference points to: contained in the entry, else from the record. */
export function linked(entry: Fields, reference: Fields | undefined, context: FactContext): Fields | undefined {
  const address = reference?.text('reference');
  if (address === undefined) return undefined;
  if (address.startsWith('#')) return entry.list('contained').find((resource) => resource.text('id') === address.slice(1));
  const id = linkedId(reference, context);
  return id === undefined ? undefined : Fields.of(context.resolve(id));
}

/** What a reader calls the thing behind a Reference: its display, else the name or code of the resource itself; undefined when hidden or unknown. */
export function linkedName(entry: Fields, reference: Fields | undefined, context: FactContext): string | undefined {
  if (!reference) return undefined;
  const id = relativeReference(reference.text('reference') ?? '');
  if (id !== undefined && context.isHidden(id)) return undefined;
  return reference.text('display') ?? nameOf(linked(entry, reference, context), context) ?? reference.object('identifier')?.text('value');
}

/** The names behind a list of References. */
export const linkedNames = (entry: Fields, references: readonly Fields[], context: FactContext): readonly string[] =>
  references.flatMap((reference) => linkedName(entry, reference, context) ?? []);

function nameOf(resource: Fields | undefined, context: FactContext): string | undefined {
  if (!resource) return undefined;
  switch (resource.text('resourceType')) {
    case 'Practitioner':
    case 'Patient':
    case 'RelatedPerson':
      return humanName(resource);
    case 'PractitionerRole':
      return linkedName(resource, resource.object('practitioner'), context);
    case 'Organization':
    case 'Location':
    case 'CareTeam':
      return resource.text('name');
    default:
      return readCoded(resource, 'code')?.text;
  }
}
