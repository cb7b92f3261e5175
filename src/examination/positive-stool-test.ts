import type { Knowledge } from '../knowledge/knowledge';
import { formatDay, monthsBetween } from '../text/dates';
import { dayAfter } from './day-after';
import type { ExaminedChart } from './examined-chart';
import { finding } from './finding';
import { namesProcedure } from './last-done';
import { publication } from './publication';
import type { Found } from './rule';
import { isWhole, searchEvidence } from './searched';
import { sources } from './sources';
import { capital, resultWords } from './wording';

const stoolTests = ['fit', 'fobt', 'stool-dna'];
const monthsLookedBack = 24;

/** A positive stool test of the last two years after which no colonoscopy was done, ordered or booked: it asks for that, not for a repeat. */
export function positiveStoolTests(rule: string, chart: ExaminedChart, knowledge: Knowledge): Found[] {
  const { file } = chart;
  return stoolTests.flatMap((concept) => {
    const fact = chart.observations
      .get(concept)
      ?.find(({ value }) => /^(?:positive|detected|reactive|abnormal)\b/i.test(value?.text ?? ''));
    if (fact?.date === undefined || monthsBetween(fact.date, file.today) >= monthsLookedBack) return [];
    const { date } = fact;
    const isLater = (when: string | undefined): boolean => when !== undefined && when.slice(0, 10) > date.slice(0, 10);
    const isColonoscopy = (text: string): boolean => namesProcedure(knowledge, 'colonoscopy', text) || /colonoscop/i.test(text);
    const answered =
      file.procedures.some((each) => isLater(each.date) && each.status !== 'not-done' && isColonoscopy(each.code.text)) ||
      file.reports.some((each) => isLater(each.date) && isColonoscopy(each.code.text)) ||
      file.plans.some(
        (each) =>
          (each.kind === 'ServiceRequest' || each.kind === 'Appointment') &&
          each.standing !== 'past' &&
          isLater(each.recorded ?? each.date) &&
          isColonoscopy(`${each.code.text} ${each.reason ?? ''}`),
      );
    const search = searchEvidence(file, 'colonoscopy', ['Procedure', 'DiagnosticReport', 'ServiceRequest'], { start: dayAfter(date) });
    if (answered || !search) return [];
    const why = publication(
      rule,
      'positive-stool-test',
      'After a positive fecal immunochemical test colonoscopy is recommended, not a repeat of the test.',
      sources.stoolTest,
    );
    return [
      finding({ id: rule }, chart, {
        severity: 'warning',
        text: `${capital(resultWords(fact, knowledge))} on ${formatDay(date)}, no colonoscopy ${isWhole(file, ['Appointment']) ? '' : 'report, procedure or order '}documented since`,
        entries: [fact.id],
        evidence: [search, why],
        details: [{ text: why.text, evidence: [why] }],
      }),
    ];
  });
}
