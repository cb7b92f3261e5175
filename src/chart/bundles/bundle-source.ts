import type { Missing } from '../../domain/chart';
import { ChartUnavailable } from '../chart-unavailable';
import { patientsOf } from '../compartment';
import { isReadKind, supportingKinds } from '../kinds';
import { decodeBase64 } from '../notes/decode';
import { relativeReference } from '../references';
import { throwIfCancelled } from '../throw-if-cancelled';
import type { AttachmentBody, PatientRecord, PeopleSource, RawResource, ResourceSource } from '../source';
import { indexBundles, type BundleIndex } from './bundle-index';
import type { ParsedBundle } from './parse-bundle';
import { createParsedFiles } from './parsed-files';

const supporting: ReadonlySet<unknown> = new Set(supportingKinds);

export interface BundleFiles {
  readonly paths: readonly string[];
  /** Every patient has a file of their own, so that a broken one is nobody else's. */
  readonly ownFilePerPatient: boolean;
}

/** Charts and people from bundles on disk. Files are read when first needed. */
export function createBundleSource({ paths, ownFilePerPatient }: BundleFiles): ResourceSource & PeopleSource {
  const parsed = createParsedFiles();
  let index: Promise<BundleIndex> | undefined;
  const indexed = (): Promise<BundleIndex> => (index ??= indexBundles(paths, parsed));

  return {
    async readRecord(patient, kinds, options) {
      const { files, supporting: people, broken } = await indexed();
      throwIfCancelled(options?.signal);
      const bundles: { bundle: ParsedBundle; modified: string }[] = [];
      const missing: Missing[] = [];
      for (const path of files.get(patient) ?? []) {
        throwIfCancelled(options?.signal);
        const file = await parsed.read(path);
        if (file !== 'broken' && file.bundle) bundles.push({ bundle: file.bundle, modified: file.modified });
        else missing.push({ kind: 'Bundle', reason: 'unavailable', detail: 'A file of this chart could not be read any more.' });
      }
      if (bundles.length === 0)
        throw new ChartUnavailable(
          'No chart of this patient was found in the chart folder. Check the folder that is configured.',
          'chart-not-found',
        );
      if (broken.length > 0 && !ownFilePerPatient)
        missing.push({ kind: 'Bundle', reason: 'invalid', detail: `${broken.length} of the chart folder's files could not be read.` });
      return recordOf(patient, new Set(kinds), bundles, missing, people);
    },
    async readAttachments(addresses) {
      const { binaries } = await indexed();
      const bodies = new Map<string, AttachmentBody>();
      for (const address of addresses)
        bodies.set(address, await readBinary(binaries.get(relativeReference(address) ?? ''), relativeReference(address)));
      return bodies;
    },
    async practitionersByIdentifier(system, value) {
      const { supporting: people } = await indexed();
      return [...people.values()].filter((resource) => resource.resourceType === 'Practitioner' && hasIdentifier(resource, system, value));
    },
    async rolesOf(practitioner) {
      const { supporting: people } = await indexed();
      return [...people.values()].filter(
        (resource) => resource.resourceType === 'PractitionerRole' && refersTo(resource.practitioner, practitioner),
      );
    },
    async patients({ reference }) {
      const { patients } = await indexed();
      if (reference === undefined) return [...patients.values()];
      const found = patients.get(reference);
      return found ? [found] : [];
    },
    async relations(patient) {
      return (await indexed()).relations.get(patient) ?? [];
    },
  };

  async function readBinary(path: string | undefined, id: string | undefined): Promise<AttachmentBody> {
    const file = path === undefined ? 'broken' : await parsed.read(path);
    const found =
      file === 'broken'
        ? undefined
        : file.bundle?.resources.find((resource) => `${String(resource.resourceType)}/${String(resource.id)}` === id);
    if (!found) return { kind: 'missing', reason: 'unavailable' };
    const bytes = typeof found.data === 'string' ? decodeBase64(found.data) : undefined;
    if (!bytes) return { kind: 'missing', reason: 'invalid' };
    return typeof found.contentType === 'string' ? { kind: 'body', contentType: found.contentType, bytes } : { kind: 'body', bytes };
  }
}

function recordOf(
  patient: string,
  kinds: ReadonlySet<string>,
  files: readonly { readonly bundle: ParsedBundle; readonly modified: string }[],
  missing: Missing[],
  people: ReadonlyMap<string, RawResource>,
): PatientRecord {
  const own = new Map<string, RawResource>();
  const around = new Map<string, RawResource>();
  for (const { bundle } of files) {
    const alone = new Set(bundle.resources.flatMap((resource) => (resource.resourceType === 'Patient' ? [resource.id] : []))).size === 1;
    for (const resource of bundle.resources) {
      const id = `${String(resource.resourceType)}/${String(resource.id)}`;
      const whose = patientsOf(resource);
      if (whose.includes(patient)) own.set(id, resource);
      else if (supporting.has(resource.resourceType)) around.set(id, resource);
      else if (alone && whose.length === 0 && isReadKind(String(resource.resourceType)))
        missing.push({ kind: id, reason: 'invalid', detail: 'This entry does not say whose it is.' });
    }
    for (const resource of bundle.nameless) {
      if (alone || patientsOf(resource).includes(patient))
        missing.push({ kind: String(resource.resourceType), reason: 'invalid', detail: 'An entry without an id could not be read.' });
    }
    if (bundle.unreadable > 0)
      missing.push({ kind: 'Bundle', reason: 'invalid', detail: `${bundle.unreadable} entries of the file hold no resource.` });
  }
  return {
    patient,
    resources: [...own.values()].filter(({ resourceType }) => resourceType === 'Patient' || kinds.has(String(resourceType))),
    missing,
    asOf: files.map(({ bundle, modified }) => instant(bundle.timestamp) ?? modified).sort()[0] ?? '',
    incomplete: new Set(missing.filter(({ kind }) => kind === 'Bundle').length > 0 ? kinds : []),
    resolve: (reference) => own.get(reference) ?? around.get(reference) ?? people.get(reference),
  };
}

const instant = (timestamp: string | undefined): string | undefined =>
  timestamp === undefined || Number.isNaN(Date.parse(timestamp)) ? undefined : new Date(timestamp).toISOString();

const hasIdentifier = (resource: RawResource, system: string, value: string): boolean =>
  Array.isArray(resource.identifier) &&
  (resource.identifier as unknown[]).some((item) => {
    const identifier = item as { system?: unknown; value?: unknown } | null;
    return identifier?.system === system && typeof identifier.value === 'string' && identifier.value.toLowerCase() === value.toLowerCase();
  });

const refersTo = (reference: unknown, target: string): boolean => (reference as { reference?: unknown } | undefined)?.reference === target;
