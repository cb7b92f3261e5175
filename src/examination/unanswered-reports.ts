// Hides how a report asks for something, and what later in the chart would be the answer.
import type { ReportFact } from '../domain/chart';
import type { Evidence } from '../domain/evidence';
import { addDays, addMonths, formatDay, monthsBetween } from '../text/dates';
import { dayAfter } from './day-after';
import type { ExaminedChart } from './examined-chart';
import { finding } from './finding';
import type { Found } from './rule';
import { sentences } from '../text/sentences';
import { isWhole, searchEvidence } from './searched';

/** Said in so many words. */
const asking =
  /\b(?:recommend(?:ed|s)?|advis(?:e|ed)|suggested|follow[- ]?up|repeat|further (?:evaluation|imaging|work[- ]?up|assessment)|to review|BI-?RADS\s*(?:category\s*)?(?:0|3|4[abc]?|5))\b/i;
const nothingAsked = /\bno (?:further |additional |specific |routine )?(?:follow[- ]?up|imaging|evaluation|work[- ]?up|recommendation)/i;
/** Found, and never without a next step, unless it is known. */
const alarming = /\b(?:suspicious|nodule|new\b[^.]{0,40}\b(?:mass|lesion|effusion))\b/i;
const known =
  /\b(?:no|without) (?:[a-z]+ ){0,2}(?:suspicious|nodules?|new)\b|\b(?:unchanged|stable|resolved|benign|decreased|smaller|known)\b/i;
const interval =
  /\b(?:in|after|within|every)\s+(\d+)(?:\s*(?:-|–|to)\s*(\d+))?[\s-]*(day|week|month|year)s?\b|\b(\d+)[\s-]*(day|week|month|year)s?\b/i;

/** Ways of looking inside, and how reports and orders name them. */
const modalities: readonly (readonly [string, RegExp])[] = [
  ['CT', /\b(?:ct|cta|computed tomography|pet)\b/i],
  ['MRI', /\b(?:mri|mr imaging|magnetic resonance)\b/i],
  ['ultrasound', /\b(?:ultrasound|sonogra\w+|us|u\/s|doppler|duplex)\b/i],
  ['film', /\b(?:film|x-?ray|radiograph|cxr)\b/i],
  ['mammogram', /\b(?:mammogra\w+|bi-?rads|tomosynthesis)\b/i],
  ['echocardiogram', /\b(?:echo(?:cardiogra\w+)?|tte|tee)\b/i],
  ['colonoscopy', /\b(?:colonoscop\w+)\b/i],
  ['endoscopy', /\b(?:endoscop\w+|egd)\b/i],
  ['biopsy', /\bbiops\w+\b/i],
];

const monthsLookedBack = 24;
/** Characters of a conclusion that are told whole; of a longer one only what asks. */
const longest = 240;

/** The day by which the report wants an answer; its own day when it names none. */
export function dueOf(asked: string, date: string): string {
  const match = interval.exec(asked);
  const count = Number(match?.[2] ?? match?.[1] ?? match?.[4]);
  const unit = (match?.[3] ?? match?.[5])?.toLowerCase();
  if (!match || Number.isNaN(count)) return date.slice(0, 10);
  if (unit === 'day' || unit === 'week') return addDays(date.slice(0, 10), count * (unit === 'week' ? 7 : 1));
  return addMonths(date.slice(0, 10), unit === 'year' ? count * 12 : count);
}

/** The sentences of a conclusion that ask for a next step. */
export function askedBy({ conclusion = '' }: ReportFact): string[] {
  return sentences(conclusion)
    .map(({ start, end }) => conclusion.slice(start, end).trim())
    .filter((sentence) => (asking.test(sentence) && !nothingAsked.test(sentence)) || (alarming.test(sentence) && !known.test(sentence)));
}

/** What was done, ordered or booked after the report and is of the kind that it asks for, or of its own kind. */
function isAnswered({ file }: ExaminedChart, report: ReportFact, asked: string): boolean {
  const date = (report.date ?? '').slice(0, 10);
  const wanted = modalities.filter(([, pattern]) => pattern.test(asked) || pattern.test(report.code.text)).map(([, pattern]) => pattern);
  const fits = (text: string): boolean =>
    wanted.some((pattern) => pattern.test(text)) || text.toLowerCase().includes(report.code.text.toLowerCase());
  const later = (when: string | undefined): boolean => when !== undefined && when.slice(0, 10) > date;
  return (
    file.reports.some((other) => other.id !== report.id && later(other.date) && fits(other.code.text)) ||
    file.procedures.some((procedure) => later(procedure.date) && procedure.status !== 'not-done' && fits(procedure.code.text)) ||
    file.plans.some(
      (plan) =>
        (plan.kind === 'ServiceRequest' || plan.kind === 'Appointment') &&
        later(plan.recorded ?? plan.date) &&
        plan.standing !== 'past' &&
        fits(`${plan.code.text} ${plan.reason ?? ''}`),
    )
  );
}

/** Whether a later note speaks of what the report found: one of its conditions, or its own name. */
function isSpokenOf({ file }: ExaminedChart, report: ReportFact): boolean {
  const date = (report.date ?? '').slice(0, 10);
  const telling =
    (report.conclusion ?? '')
      .toLowerCase()
      .match(
        /\b(?:nodule|mass|lesion|effusion|fibrillation|aneurysm|stenosis|fracture|polyp|adenoma|carcinoma|thrombus|embolism|varices)\b/g,
      ) ?? [];
  return file.notes.some(
    (note) =>
      !note.id.startsWith(report.id) &&
      (note.date ?? '').slice(0, 10) > date &&
      [...telling, report.code.text.toLowerCase()].some((word) => note.text.toLowerCase().includes(word)),
  );
}

/** Reports of the last two years that ask for a next step which is due and which nothing later answers. */
export function unansweredReports(rule: string, chart: ExaminedChart, why: Evidence): Found[] {
  const { file } = chart;
  return file.reports.flatMap((report) => {
    if (
      report.date === undefined ||
      report.standing !== 'current' ||
      report.conclusion === undefined ||
      monthsBetween(report.date, file.today) >= monthsLookedBack
    )
      return [];
    const asked = askedBy(report);
    if (asked.length === 0) return [];
    const words = asked.join(' ');
    const timed = interval.test(words);
    if (dueOf(words, report.date) > file.today || isAnswered(chart, report, words) || (!timed && isSpokenOf(chart, report))) return [];
    const search = searchEvidence(file, `later ${report.code.text}`, ['DiagnosticReport', 'Procedure', 'ServiceRequest'], {
      start: dayAfter(report.date),
    });
    if (!search) return [];
    return [
      finding({ id: rule }, chart, {
        severity: 'warning',
        text: `${report.code.text} of ${formatDay(report.date)}: ${(report.conclusion.length <= longest ? report.conclusion : words).replace(/[.\s]+$/, '')}; ${isWhole(file, ['Appointment', 'DocumentReference']) ? 'no answer to it is' : 'no later report, procedure or order that answers it is'} documented since`,
        entries: [report.id],
        evidence: [search, why],
        details: [{ text: 'Consider doing or ordering what the report asks for, or recording why it is not needed', evidence: [why] }],
      }),
    ];
  });
}
