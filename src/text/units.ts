// Hides how many ways there are to write a unit. Spellings of one unit only: 10^9/L and 10^3/µL are equal in amount, yet two units; so are mEq/L and mmol/L.
import { normalize } from './normalize';

/** What Curbside writes, and other spellings: folded (lower case, "µ" as one character, powers with "^"), UCUM's included. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', 'pct', 'per cent'],
  kg: ['kgs', 'kilogram', 'kilograms'],
  g: ['gm', 'gms', 'gram', 'grams'],
  mg: ['mgs', 'milligram', 'milligrams'],
  µg: ['ug', 'mcg', 'microgram', 'micrograms'],
  ng: ['nanogram', 'nanograms'],
  pg: ['picogram', 'picograms'],
  lb: ['lbs', 'pound', 'pounds', '[lb_av]'],
  oz: ['ounce', 'ounces'],
  L: ['liter', 'liters', 'litre', 'litres'],
  dL: [],
  mL: ['cc', 'milliliter', 'milliliters', 'millilitre', 'millilitres'],
  µL: ['ul', 'mcl'],
  fL: [],
  m: ['meter', 'meters', 'metre', 'metres'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  inch: ['inches', '[in_i]'],
  ft: ['feet', '[ft_i]'],
  m2: ['m^2'],
  '°C': ['° c', 'degc', 'deg c', 'cel', 'degrees c', 'degrees celsius'],
  '°F': ['° f', 'degf', 'deg f', '[degf]', 'degrees f', 'degrees fahrenheit'],
  mmHg: ['mm hg', 'mm[hg]'],
  bpm: ['beats/min', 'beats/minute', 'beats per minute', '/min', '{beats}/min'],
  'breaths/min': ['{breaths}/min', 'breaths per minute', 'breaths/minute'],
  'kg/m2': ['kg/m^2', 'kg per m2'],
  'mmol/L': ['mmol / l', 'millimol/l', 'mmol per l'],
  'µmol/L': ['umol/l', 'mcmol/l'],
  'nmol/L': [],
  'pmol/L': [],
  'mol/L': [],
  'mmol/mol': [],
  'mEq/L': ['meq/l'],
  mEq: ['meqs'],
  mmol: [],
  'g/dL': ['gm/dl'],
  'g/L': [],
  'mg/dL': ['mgs/dl', 'mg per dl'],
  'mg/L': [],
  'µg/dL': ['ug/dl', 'mcg/dl'],
  'µg/L': ['ug/l', 'mcg/l'],
  'µg/mL': ['ug/ml', 'mcg/ml'],
  'ng/mL': [],
  'ng/dL': [],
  'ng/L': [],
  'pg/mL': [],
  'mg/mL': [],
  'mg/g': ['mg/g{creat}', 'mg/g creatinine', 'mg/g cr'],
  'mg/mmol': [],
  'µg/mg': ['ug/mg', 'mcg/mg'],
  'mg/kg': [],
  'mg/kg/day': ['mg/kg/d'],
  'mg/m2': ['mg/m^2'],
  'mg/day': ['mg/d', 'mg daily dose'],
  'mg/24 h': ['mg/24h', 'mg/24 hours'],
  'mg/5 mL': ['mg/5ml', 'mg per 5 ml'],
  'µg/kg': ['ug/kg', 'mcg/kg'],
  'µg/h': ['ug/h', 'mcg/h', 'mcg/hr', 'mcg/hour'],
  'mL/min': [],
  'mL/h': ['ml/hr', 'ml/hour'],
  'L/min': ['lpm'],
  'mL/min/1.73 m2': [
    'ml/min/1.73m2',
    'ml/min/1.73m^2',
    'ml/min/1.73 m^2',
    'ml/min/{1.73_m2}',
    'ml/min/{1.73m2}',
    'ml/min/1.73_m2',
    'ml/min/1.73 sq m',
    'ml/min/1.73 sqm',
    'ml/min per 1.73 m2',
    'ml/min per 1.73 m^2',
    'ml/min/1.73sq.m',
    'ml/min/{1.73}m2',
  ],
  'U/L': ['units/l', 'iu/l', '[iu]/l'],
  'mU/L': ['miu/l', 'm[iu]/l'],
  'µU/mL': ['uu/ml', 'uiu/ml', 'µiu/ml', 'u[iu]/ml'],
  'U/mL': ['units/ml', 'iu/ml', '[iu]/ml'],
  'copies/mL': ['{copies}/ml', 'copies per ml'],
  '10^9/L': ['x10^9/l', 'x 10^9/l', '10*9/l', 'x10*9/l', 'x10e9/l', '10e9/l'],
  '10^12/L': ['x10^12/l', 'x 10^12/l', '10*12/l', 'x10*12/l', 'x10e12/l', '10e12/l'],
  '10^3/µL': [
    'x10^3/ul',
    'x10^3/µl',
    'x 10^3/µl',
    'x 10^3/ul',
    '10^3/ul',
    '10*3/ul',
    '10*3/µl',
    'k/ul',
    'k/µl',
    'k/mcl',
    'x10e3/ul',
    '10e3/ul',
    'thousand/ul',
    'thou/ul',
    'k/mm3',
  ],
  '10^6/µL': [
    'x10^6/ul',
    'x10^6/µl',
    'x 10^6/µl',
    'x 10^6/ul',
    '10^6/ul',
    '10*6/ul',
    '10*6/µl',
    'm/ul',
    'm/µl',
    'x10e6/ul',
    '10e6/ul',
    'million/ul',
  ],
  '/µL': ['/ul', '{cells}/ul', 'cells/ul', 'cells/µl', 'cells/mm3', '/mm3', '/cumm'],
  '/HPF': ['/[hpf]', 'per hpf'],
  'mm/h': ['mm/hr', 'mm/hour'],
  IU: ['[iu]', 'international units'],
  unit: ['u', 'units'],
  tablet: ['tablets', 'tab', 'tabs', '{tbl}'],
  capsule: ['capsules', 'cap', 'caps'],
  puff: ['puffs'],
  spray: ['sprays'],
  drop: ['drops', 'gtt', 'gtts'],
  patch: ['patches'],
  'pack-year': ['pack years', 'pack-years', 'pack year', 'ppy'],
  'mg/mg': [],
  ratio: ['{ratio}'],
  score: ['{score}', 'points', 'point', '{points}'],
  second: ['seconds', 'sec', 'secs', 's'],
  minute: ['minutes', 'min', 'mins'],
  hour: ['hours', 'hr', 'hrs', 'h'],
  day: ['days', 'd'],
  week: ['weeks', 'wk', 'wks'],
  month: ['months', 'mo', 'mos'],
  year: ['years', 'yr', 'yrs', 'y', 'yo', 'y/o', 'y.o.', 'year-old', 'years-old', 'year old', 'years old', 'a'],
};

const canonical = new Map(
  Object.entries(spellings).flatMap(([unit, others]) => [
    [normalize(unit).text, unit] as const,
    ...others.map((other) => [other, unit] as const),
  ]),
);

/** One spelling for a unit: "mm[Hg]" and "mm Hg" are "mmHg", "mcg" is "µg"; a unit that the table does not have comes back folded. */
export function canonicalUnit(unit: string): string {
  const folded = normalize(unit).text.trim();
  return canonical.get(folded) ?? folded;
}

/** UCUM's one-letter "a" and "s" are words or plurals in a sentence, so they are read only from coded units. */
const onlyCoded = new Set(['a', 's', '{ratio}']);
const longest = Math.max(...[...canonical.keys()].map((spelling) => spelling.length));

/** The longest unit that begins at a place of folded text and does not end inside a word: how far it goes, and its one spelling. */
export function unitAt(folded: string, at: number): { readonly end: number; readonly unit: string } | undefined {
  for (let end = Math.min(folded.length, at + longest); end > at; end--) {
    const unit = canonical.get(folded.slice(at, end));
    if (unit === undefined || onlyCoded.has(folded.slice(at, end))) continue;
    if (!/[\p{L}\p{N}]$/u.test(folded.slice(at, end)) || !/^[\p{L}\p{N}^]/u.test(folded.slice(end, end + 1))) return { end, unit };
  }
  return undefined;
}
