const relative = /^([A-Z][A-Za-z]+)\/([^/?#\s]+)(?:\/_history\/[^/?#\s]+)?$/;

/** `Type/id` of a reference: versions are dropped, an absolute address counts only under `base`. Undefined for anything else. */
export function relativeReference(reference: string, base?: string): string | undefined {
  const path = base !== undefined && reference.startsWith(`${base}/`) ? reference.slice(base.length + 1) : reference;
  const match = relative.exec(path);
  return match ? `${match[1]}/${match[2]}` : undefined;
}

/** The kind of a `Type/id` reference. */
export const kindOf = (reference: string): string => reference.slice(0, Math.max(0, reference.indexOf('/')));
