/** Amounts of one unit in another where no substance is involved: definitions of the SI, the international yard and pound (1959), and UCUM. */
const factors: readonly (readonly [from: string, to: string, factor: number])[] = [
  ['g', 'mg', 1000],
  ['mg', 'µg', 1000],
  ['kg', 'g', 1000],
  ['L', 'mL', 1000],
  ['m', 'cm', 100],
  ['cm', 'mm', 10],
  ['lb', 'kg', 0.45359237],
  ['inch', 'cm', 2.54],
  ['ft', 'cm', 30.48],
  ['g/L', 'g/dL', 0.1],
  ['mg/L', 'mg/dL', 0.1],
  ['g/L', 'mg/dL', 100],
  ['g/dL', 'mg/dL', 1000],
  ['µg/L', 'ng/mL', 1],
  ['ng/mL', 'pg/mL', 1000],
  ['ng/L', 'pg/mL', 1],
  ['10^9/L', '10^3/µL', 1],
  ['10^12/L', '10^6/µL', 1],
  ['10^3/µL', '/µL', 1000],
  ['mg/g', 'µg/mg', 1],
  ['mU/L', 'µU/mL', 1],
];

/** What a value in one unit is multiplied with to give it in the other; undefined where that is not known, or depends on the substance. */
export function genericFactor(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const forward = factors.find((entry) => entry[0] === from && entry[1] === to);
  const backward = factors.find((entry) => entry[0] === to && entry[1] === from);
  return forward ? forward[2] : backward && 1 / backward[2];
}
