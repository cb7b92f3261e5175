/** Vaccines by a short key: CVX code and CDC short description. */
export const vaccines = {
  influenza: ['140', 'Influenza, seasonal, injectable, preservative free'],
  influenzaHighDose: ['135', 'Influenza, high dose seasonal, preservative free'],
  pcv20: ['216', 'Pneumococcal conjugate vaccine 20-valent'],
  ppsv23: ['33', 'Pneumococcal polysaccharide vaccine, 23 valent'],
  pcv13: ['133', 'Pneumococcal conjugate PCV 13'],
  tdap: ['115', 'Tdap'],
  zoster: ['187', 'Zoster recombinant'],
  covid: ['208', 'COVID-19 vaccine, mRNA, 30 mcg/0.3 mL dose'],
  dtap: ['20', 'DTaP'],
  ipv: ['10', 'IPV'],
  mmr: ['03', 'MMR'],
  varicella: ['21', 'Varicella'],
  hepBChild: ['08', 'Hep B, adolescent or pediatric'],
  hepBAdult: ['43', 'Hep B, adult'],
  hepAChild: ['83', 'Hep A, ped/adol, 2 dose'],
  hib: ['49', 'Hib (PRP-OMP)'],
  rotavirus: ['119', 'Rotavirus, monovalent'],
  meningococcal: ['114', 'Meningococcal MCV4P'],
  hpv: ['165', 'HPV9'],
} satisfies Record<string, [cvx: string, name: string]>;

export type VaccineKey = keyof typeof vaccines;
