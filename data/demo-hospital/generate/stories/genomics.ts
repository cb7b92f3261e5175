import type { Chart } from '../builder/chart';

/** Adds a genetic variant with the components of the HL7 genomics reporting guide; returns `Observation/…`. */
export function genomicVariant(
  chart: Chart,
  date: string,
  variant: {
    gene: string;
    hgnc: string;
    dna?: string;
    protein?: string;
    text: string;
    meaning: string;
    absent?: boolean;
    germline?: boolean;
  },
): string {
  const components: [string, string, string, string?][] = [['Gene studied', '48018-6', variant.gene, variant.hgnc]];
  if (variant.dna) components.push(['DNA change (c.HGVS)', '48004-6', variant.dna]);
  if (variant.protein) components.push(['Amino acid change (pHGVS)', '48005-3', variant.protein]);
  components.push(['Genetic variation clinical significance', '53037-8', variant.meaning]);
  components.push(['Genomic source class', '48002-0', variant.germline ? 'Germline' : 'Somatic']);
  return chart.finding(`variant-${variant.gene.toLowerCase()}`, `Genetic variant: ${variant.text}`, date, {
    loinc: '69548-6',
    category: 'laboratory',
    value: { coded: variant.absent ? 'Absent' : 'Present' },
    flag: variant.absent ? 'N' : 'A',
    components,
  });
}
