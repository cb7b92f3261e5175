// Hides: which security labels close an entry, and that an entry can be closed because of what it groups.
import { Fields } from './facts/fields';
import { relativeReference } from './references';
import type { RawResource } from './source';

const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** Labels, `system|code`, that close an entry unless the permit opens it: restricted and very restricted, and the sensitivities of HL7 v3 ActCode. */
export const defaultRestrictedLabels: ReadonlySet<string> = new Set([
  `${confidentiality}|R`,
  `${confidentiality}|V`,
  ...['PSY', 'HIV', 'ETH', 'SUD', 'SDV', 'SEX', 'STD'].map((code) => `${actCode}|${code}`),
]);

/** Which of these resources are restricted, by `Type/id`. A label without its system counts by its code; labels that cannot be read count as restricted. */
export function restrictedIds(resources: readonly RawResource[], labels: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set([...labels].map((label) => label.slice(label.lastIndexOf('|') + 1)));
  const restricted = new Set<string>();
  for (const resource of resources) {
    if (isRestricted(new Fields(resource), labels, codes)) restricted.add(idOf(resource));
  }
  // A report says what its results say: it is as restricted as they are.
  if (restricted.size > 0) {
    for (const resource of resources) {
      if (resource.resourceType === 'DiagnosticReport' && groupsAny(new Fields(resource), restricted)) restricted.add(idOf(resource));
    }
  }
  return restricted;
}

const idOf = (resource: RawResource): string => `${String(resource.resourceType)}/${String(resource.id)}`;

function isRestricted(entry: Fields, labels: ReadonlySet<string>, codes: ReadonlySet<string>): boolean {
  if (!entry.has('meta')) return false;
  const labelled = entry.object('meta')?.list('security') ?? [];
  const matches = labelled.some((label) => {
    const code = label.text('code') ?? '';
    const system = label.text('system');
    return system === undefined ? codes.has(code) : labels.has(`${system}|${code}`);
  });
  return matches || entry.trouble.some((path) => path === 'meta' || path.startsWith('meta.security'));
}

const groupsAny = (report: Fields, restricted: ReadonlySet<string>): boolean =>
  report.list('result').some((result) => restricted.has(relativeReference(result.text('reference') ?? '') ?? ''));
