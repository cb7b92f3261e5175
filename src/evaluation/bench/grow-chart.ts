// Charts of any size that are all of one composition, so that what differs between them is their size.
type Resource = { readonly resourceType: string; readonly id: string } & Readonly<Record<string, unknown>>;
export interface ChartBundle {
  readonly resourceType: 'Bundle';
  readonly type: string;
  readonly entry: readonly { readonly resource: Resource }[];
}

/** A chart has one of each of these. */
const single: readonly string[] = ['Patient', 'CareTeam'];

/**
 * `times` copies of a sample of the chart in which every kind keeps its share. The copies have ids of their own and refer to each other;
 * a reference to what the sample left out stays as it is, and dangles.
 */
export function growChart(chart: ChartBundle, sampleSize: number, times: number): ChartBundle {
  const resources = chart.entry.map(({ resource }) => resource);
  const sample = sampleOf(resources.filter(({ resourceType }) => !single.includes(resourceType)), sampleSize);
  const copied = new Set(sample.map(({ resourceType, id }) => `${resourceType}/${id}`));
  const copies = Array.from({ length: times }, (_, copy) => sample.map((resource) => copyOf(resource, copied, `-copy-${copy}`)));
  const kept = resources.filter(({ resourceType }) => single.includes(resourceType));
  return { resourceType: 'Bundle', type: chart.type, entry: [...kept, ...copies.flat()].map((resource) => ({ resource })) };
}

/** At least one of every kind, and each kind's entries spread over its whole length. */
function sampleOf(resources: readonly Resource[], size: number): Resource[] {
  const kinds = new Map<string, Resource[]>();
  for (const resource of resources) kinds.set(resource.resourceType, [...(kinds.get(resource.resourceType) ?? []), resource]);
  return [...kinds.values()].flatMap((all) => {
    const wanted = Math.max(1, Math.round((all.length / resources.length) * size));
    return all.filter((_, index) => Math.floor((index * wanted) / all.length) !== Math.floor(((index - 1) * wanted) / all.length));
  });
}

function copyOf(resource: Resource, copied: ReadonlySet<string>, suffix: string): Resource {
  const renamed = JSON.stringify({ ...resource, id: `${resource.id}${suffix}` }, (key, value: unknown) =>
    key === 'reference' && typeof value === 'string' && copied.has(value) ? `${value}${suffix}` : value,
  );
  return JSON.parse(renamed) as Resource;
}
