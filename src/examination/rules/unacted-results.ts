import type { ChartFile, ObservationFact } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import { compareRecorded, formatDay, monthsBetween } from '../../text/dates';
import { abnormalityOf, type Abnormality } from '../abnormal';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { isFollowedUp } from '../follow-up';
import { positiveStoolTests } from '../positive-stool-test';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole, searchEvidence } from '../searched';
import { sources } from '../sources';
import { unansweredReports } from '../unanswered-reports';
import { capital, listed, nameOfResult, resultWords } from '../wording';
import { dayAfter } from '../day-after';
import { isKnownAndStable } from '../known-and-stable';

const id = 'unacted-result';
const why = publication(
  id,
  'why',
  'Abnormal results that nobody follows up are common in ambulatory care (6.8 % to 62 % of laboratory tests, 1.0 % to 35.7 % of radiology in a systematic review) and have led to missed diagnoses. Consider repeating the test, looking for a cause, or recording why nothing is needed.',
  sources.missedResults,
);
const advice = 'Consider repeating the test, looking for a cause, or recording why nothing is needed';

interface Open {
  readonly fact: ObservationFact;
  readonly abnormality: Abnormality;
  /** A later note, order or visit speaks of it: it is told only beside one of its day that nobody took up. */
  readonly answered: boolean;
}

/** The newest result of each kind, where it is abnormal, recent enough and news. */
function openResults(chart: ExaminedChart, knowledge: Knowledge): Open[] {
  const { file } = chart;
  return [...chart.observations.values()].flatMap((series) => {
    const [fact] = series;
    if (fact?.date === undefined) return [];
    const abnormality = abnormalityOf(fact, knowledge, chart.ageYears);
    if (abnormality === undefined || monthsBetween(fact.date, file.today) >= (abnormality === 'critical' ? 24 : 12)) return [];
    if (abnormality === 'clear' && isKnownAndStable(chart, series)) return [];
    return [{ fact, abnormality, answered: abnormality === 'clear' && isFollowedUp(chart, fact, knowledge) }];
  });
}

function dayFinding(chart: ExaminedChart, open: readonly Open[], knowledge: Knowledge): Found[] {
  const [first] = open;
  if (first?.fact.date === undefined) return [];
  const day = first.fact.date.slice(0, 10);
  const ordered = [...open].sort((left, right) => Number(right.abnormality === 'critical') - Number(left.abnormality === 'critical'));
  const said = ordered.map(({ fact }) => `${resultWords(fact, knowledge)}${flagWords(fact)}`);
  const searches = ordered.flatMap(
    ({ fact }) => searchEvidence(chart.file, nameOfResult(fact, knowledge).toLowerCase(), ['Observation'], { start: dayAfter(day) }) ?? [],
  );
  const repeated = searches.length === ordered.length ? ', not repeated since' : '';
  return [
    finding({ id }, chart, {
      severity: ordered.some(({ abnormality }) => abnormality === 'critical') ? 'critical' : 'warning',
      text: `${capital(listed(said))} on ${formatDay(day)}${repeated}`,
      entries: ordered.map(({ fact }) => fact.id),
      evidence: [...(repeated === '' ? [] : searches), why],
      details: [{ text: advice, evidence: [why] }],
    }),
  ];
}

function flagWords({ flag, flagRecorded }: ObservationFact): string {
  if (flag === undefined || flag === 'normal' || flagRecorded !== true) return '';
  return {
    low: ' (low)',
    high: ' (high)',
    'critical-low': ' (critically low)',
    'critical-high': ' (critically high)',
    abnormal: ' (abnormal)',
  }[flag];
}

function byDay(open: readonly Open[]): Open[][] {
  const days = new Map<string, Open[]>();
  for (const each of [...open].sort((left, right) => compareRecorded(right.fact.date, left.fact.date))) {
    const day = each.fact.date?.slice(0, 10) ?? '';
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  return [...days.values()].filter((day) => day.some(({ answered }) => !answered));
}

const hasResults = ({ observations, reports }: ChartFile): boolean => observations.length + reports.length > 0;

/** Critical and clearly abnormal results, and reports that ask for a next step, which nothing later in the chart answers. */
export const unactedResultsRule: Rule = {
  id,
  title: 'Abnormal results without follow-up',
  source: sources.missedResults,
  needs: ['Observation', 'DiagnosticReport', 'DocumentReference', 'Procedure', 'ServiceRequest'],
  examine(chart, knowledge) {
    const found = [
      ...byDay(openResults(chart, knowledge)).flatMap((open) => dayFinding(chart, open, knowledge)),
      ...positiveStoolTests(id, chart, knowledge),
      ...unansweredReports(id, chart, why),
    ];
    return {
      found,
      ...(!hasResults(chart.file) &&
        isWhole(chart.file, ['Observation', 'DiagnosticReport']) && { couldNotRun: 'No results and no reports are recorded.' }),
    };
  },
};
