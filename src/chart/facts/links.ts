// Hides: contained resources, and that neither the name of a restricted entry nor that of another patient may leak through whoever refers to it.
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

/**
 * What a reader calls the thing behind a Reference: its display, else the name or code of the resource itself; undefined when hidden or unknown,
 * and always when it is another patient or somebody of another patient's: a chart names nobody else who is treated here.
 */
export function linkedName(entry: Fields, reference: Fields | undefined, context: FactContext): string | undefined {
  if (!reference) return undefined;
  const id = relativeReference(reference.text('reference') ?? '');
  if (id !== undefined && context.isHidden(id)) return undefined;
  const resource = linked(entry, reference, context);
  if (id !== context.patient && isSomebodyElses(reference, resource, context)) return undefined;
  return reference.text('display') ?? nameOf(resource, context) ?? reference.object('identifier')?.text('value');
}

const patientAddress = /(?:^|\/)Patient(?:\/|$|\?)/;

/** Also where the address leads to another server, is missing, or where another kind of resource turns out to be a patient. */
function isSomebodyElses(reference: Fields, resource: Fields | undefined, context: FactContext): boolean {
  if (patientAddress.test(reference.text('reference') ?? '') || patientAddress.test(reference.text('type') ?? '')) return true;
  if (resource?.text('resourceType') === 'Patient') return true;
  if (resource?.text('resourceType') !== 'RelatedPerson') return false;
  return relativeReference(resource.object('patient')?.text('reference') ?? '') !== context.patient;
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
