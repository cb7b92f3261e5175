/** Whole years between two ISO dates. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5, 10) ? years - 1 : years;
}

/** eGFR in mL/min/1.73 m² from creatinine in mg/dL by the CKD-EPI 2021 creatinine equation (Inker, N Engl J Med 2021;385:1737), rounded. */
export function egfrOf(creatinine: number, person: { birthDate: string; gender: string }, date: string): number {
  const female = person.gender === 'female';
  const ratio = creatinine / (female ? 0.7 : 0.9);
  const alpha = female ? -0.241 : -0.302;
  const value =
    142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** ageOn(person.birthDate, date) * (female ? 1.012 : 1);
  return Math.round(value);
}
