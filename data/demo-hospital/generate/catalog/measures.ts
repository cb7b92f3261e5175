/** What a laboratory or bedside value is called, coded and measured in; ranges are those printed by the demo laboratory for adults. */
export interface Measure {
  text: string;
  loinc?: string;
  unit: string;
  ucum: string;
  low?: number;
  high?: number;
  critical?: [low: number, high: number];
}

const measure = (
  text: string,
  loinc: string,
  unit: string,
  ucum: string,
  low?: number,
  high?: number,
  critical?: [number, number],
): Measure => ({
  text,
  ...(loinc ? { loinc } : {}),
  unit,
  ucum,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(critical ? { critical } : {}),
});

/** Laboratory measures of the demo hospital by a short key. */
export const labs = {
  k: measure('Potassium', '2823-3', 'mmol/L', 'mmol/L', 3.5, 5.1, [2.8, 6.2]),
  na: measure('Sodium', '2951-2', 'mmol/L', 'mmol/L', 136, 145, [120, 160]),
  cl: measure('Chloride', '2075-0', 'mmol/L', 'mmol/L', 98, 107),
  co2: measure('Bicarbonate (total CO2)', '2028-9', 'mmol/L', 'mmol/L', 22, 29),
  bun: measure('Urea nitrogen (BUN)', '3094-0', 'mg/dL', 'mg/dL', 7, 20),
  creat: measure('Creatinine', '2160-0', 'mg/dL', 'mg/dL', 0.6, 1.2),
  'creat-si': measure('Creatinine', '14682-9', 'umol/L', 'umol/L', 53, 106),
  egfr: measure('eGFR (CKD-EPI 2021)', '98979-8', 'mL/min/1.73 m2', 'mL/min/{1.73_m2}', 60),
  glucose: measure('Glucose', '2345-7', 'mg/dL', 'mg/dL', 70, 99, [50, 450]),
  'glucose-si': measure('Glucose', '14749-6', 'mmol/L', 'mmol/L', 3.9, 5.5),
  ca: measure('Calcium', '17861-6', 'mg/dL', 'mg/dL', 8.6, 10.3),
  phos: measure('Phosphate', '2777-1', 'mg/dL', 'mg/dL', 2.5, 4.5),
  pth: measure('Parathyrin (PTH), intact', '2731-8', 'pg/mL', 'pg/mL', 15, 65),
  albumin: measure('Albumin', '1751-7', 'g/dL', 'g/dL', 3.5, 5),
  a1c: measure('Hemoglobin A1c', '4548-4', '%', '%', 4, 5.6),
  'a1c-ifcc': measure('Hemoglobin A1c (IFCC)', '59261-8', 'mmol/mol', 'mmol/mol', 20, 38),
  ldl: measure('LDL cholesterol', '13457-7', 'mg/dL', 'mg/dL', undefined, 100),
  hdl: measure('HDL cholesterol', '2085-9', 'mg/dL', 'mg/dL', 40),
  chol: measure('Total cholesterol', '2093-3', 'mg/dL', 'mg/dL', undefined, 200),
  trig: measure('Triglycerides', '2571-8', 'mg/dL', 'mg/dL', undefined, 150),
  hgb: measure('Hemoglobin', '718-7', 'g/dL', 'g/dL', 12, 16, [7, 20]),
  wbc: measure('White blood cells', '6690-2', '10*3/uL', '10*3/uL', 4, 11, [1, 30]),
  plt: measure('Platelets', '777-3', '10*3/uL', '10*3/uL', 150, 400, [30, 1000]),
  mcv: measure('Mean corpuscular volume (MCV)', '787-2', 'fL', 'fL', 80, 100),
  anc: measure('Neutrophils (absolute)', '751-8', '10*3/uL', '10*3/uL', 1.8, 7.7, [0.5, 50]),
  ferritin: measure('Ferritin', '2276-4', 'ng/mL', 'ng/mL', 15, 150),
  tsh: measure('TSH', '3016-3', 'mIU/L', 'm[IU]/L', 0.4, 4.5),
  alt: measure('ALT', '1742-6', 'U/L', 'U/L', 7, 40),
  ast: measure('AST', '1920-8', 'U/L', 'U/L', 8, 40),
  alp: measure('Alkaline phosphatase', '6768-6', 'U/L', 'U/L', 40, 130),
  bili: measure('Bilirubin, total', '1975-2', 'mg/dL', 'mg/dL', 0.2, 1.2),
  inr: measure('INR', '6301-6', '', '{INR}', 0.9, 1.1, [0.5, 5]),
  uacr: measure('Albumin/creatinine ratio, urine', '9318-7', 'mg/g', 'mg/g{creat}', undefined, 30),
  urate: measure('Uric acid', '3084-1', 'mg/dL', 'mg/dL', 2.6, 6),
  bnp: measure('NT-proBNP', '33762-6', 'pg/mL', 'pg/mL', undefined, 125),
  lithium: measure('Lithium level', '14334-7', 'mmol/L', 'mmol/L', 0.6, 1, [0, 1.5]),
  tacrolimus: measure('Tacrolimus trough', '11253-2', 'ng/mL', 'ng/mL', 5, 8, [0, 20]),
  cd4: measure('CD4 cell count', '24467-3', 'cells/uL', '/uL', 500, 1500),
  hivrna: measure('HIV-1 RNA', '20447-9', 'copies/mL', '{copies}/mL', undefined, 20),
  crp: measure('C-reactive protein', '1988-5', 'mg/L', 'mg/L', undefined, 5),
  troponin: measure('Troponin I', '10839-9', 'ng/mL', 'ng/mL', undefined, 0.04),
  vitd: measure('Vitamin D, 25-hydroxy', '1989-3', 'ng/mL', 'ng/mL', 30, 80),
  ktv: measure('Dialysis adequacy, single-pool Kt/V', '', '', '1', 1.2),
} satisfies Record<string, Measure>;

/** Bedside measures by a short key. */
export const bedside = {
  hr: measure('Heart rate', '8867-4', '/min', '/min', 60, 100),
  rr: measure('Respiratory rate', '9279-1', '/min', '/min', 12, 20),
  temp: measure('Body temperature', '8310-5', 'Cel', 'Cel', 36, 37.8),
  spo2: measure('Oxygen saturation', '59408-5', '%', '%', 94),
  weight: measure('Body weight', '29463-7', 'kg', 'kg'),
  'weight-lb': measure('Body weight', '29463-7', 'lb', '[lb_av]'),
  height: measure('Body height', '8302-2', 'cm', 'cm'),
  bmi: measure('Body mass index', '39156-5', 'kg/m2', 'kg/m2', 18.5, 25),
  head: measure('Head circumference', '9843-4', 'cm', 'cm'),
} satisfies Record<string, Measure>;

export type LabKey = keyof typeof labs;
export type BedsideKey = keyof typeof bedside;
