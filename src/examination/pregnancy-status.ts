// Hides how a chart says that somebody is pregnant, wants to be, or has been tested.
import type { ChartFile } from '../domain/chart';
import { addMonths, compareRecorded } from '../text/dates';
import type { Citation } from '../domain/claim';
import { citeNote } from './cite';
import { sentences } from '../text/sentences';
import type { ExaminedChart } from './examined-chart';

/** Entries that show a current pregnancy; empty when none does. A newer entry that says otherwise ends it. */
export function pregnancyEntries({ file, problems, observations }: ExaminedChart): string[] {
  const statuses = ['pregnancy-status', 'pregnancy-test', 'gestational-age', 'estimated-delivery-date'].flatMap(
    (concept) => observations.get(concept)?.[0] ?? [],
  );
  const recent = statuses
    .filter(({ date }) => date !== undefined && date.slice(0, 10) >= addMonths(file.today, -10))
    .sort((left, right) => compareRecorded(right.date, left.date));
  const newest = recent.find(({ concept }) => concept === 'pregnancy-status' || concept === 'pregnancy-test');
  if (newest && /\b(?:not pregnant|negative|no longer|postpartum)\b/i.test(newest.value?.text ?? '')) return [];
  const problem = problems.find(
    ({ conditions, fact }) =>
      conditions[0]?.id === 'pregnancy' && (fact.onset ?? fact.recorded ?? file.today).slice(0, 10) >= addMonths(file.today, -11),
  );
  const shown = recent
    .filter(({ concept, value }) => concept !== 'pregnancy-status' || /\bpregnant\b/i.test(value?.text ?? ''))
    .filter(({ concept, value }) => concept !== 'pregnancy-test' || /\bpositive\b/i.test(value?.text ?? ''));
  return problem ? [problem.fact.id] : shown.slice(0, 1).map(({ id }) => id);
}

/** Whether the patient is of an age and sex to become pregnant, as far as the chart tells. */
export const mayBecomePregnant = ({ file, ageYears }: ExaminedChart): boolean =>
  file.patient.sex !== 'male' && ageYears !== undefined && ageYears >= 12 && ageYears <= 50;

const wish =
  /\b(?:wants?|wishes|hop(?:es|ing)|plan(?:s|ning)|tr(?:ies|ying))\b[^.;]{0,30}?\b(?:to conceive|(?:a |get |become )?pregnan\w+|a baby)\b/i;
const notWished = /\b(?:not|no|denies|doesn't|never|father|husband|sister)\b[^.;]{0,40}\b(?:conceive|pregnan|baby)/i;

/** A sentence of the last year in which a note tells that pregnancy is wished for. */
export function wishForPregnancy(file: ChartFile): { readonly citation: Citation[]; readonly date: string } | undefined {
  for (const note of file.notes) {
    if (note.date === undefined || note.date.slice(0, 10) < addMonths(file.today, -12)) continue;
    const sentence = sentences(note.text).find(({ start, end }) => {
      const text = note.text.slice(start, end);
      return wish.test(text) && !notWished.test(text.slice(0, (wish.exec(text)?.index ?? 0) + (wish.exec(text)?.[0].length ?? 0)));
    });
    if (sentence) return { citation: citeNote(file, note, sentence), date: note.date };
  }
  return undefined;
}

const tested = /\b(?:pregnancy test|hcg|upt|test)\b[^.;]{0,20}?\b(?:neg(?:ative)?|positive)\b/i;
const isTest = /\b(?:pregnancy test|hcg|choriogonadotropin)\b/i;

/** Whether a pregnancy test is on record since a day, as a result or in a note. */
export const testedSince = ({ file, observations }: ExaminedChart, day: string): boolean =>
  ['pregnancy-test', 'hcg', 'pregnancy-status'].some((concept) =>
    (observations.get(concept) ?? []).some(({ date }) => (date ?? '').slice(0, 10) >= day),
  ) ||
  file.observations.some(({ date, code, value }) => value !== undefined && (date ?? '').slice(0, 10) >= day && isTest.test(code.text)) ||
  file.notes.some(({ date, text }) => (date ?? '').slice(0, 10) >= day && tested.test(text));
