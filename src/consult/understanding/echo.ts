import type { Period } from '../../domain/calendar';
import type { ChartQuestion, Length } from '../../domain/request';
import { formatDay } from '../../text/dates';

const aggregates: Readonly<Record<ChartQuestion['aggregate'], string>> = {
  latest: 'latest',
  first: 'first',
  all: 'all',
  trend: 'trend of',
  highest: 'highest',
  lowest: 'lowest',
  average: 'average',
  count: 'number of',
  compare: 'comparison of',
  started: 'when it began:',
  stopped: 'when and why it ended:',
  current: 'current',
  ever: 'ever recorded:',
  who: 'who:',
  why: 'reason for',
  next: 'next',
  due: 'last and due:',
  dose: 'dose of',
};

/** One line that says what was understood; the card shows it. `nameOf` gives a concept's own name. */
export function echoQuestion(question: ChartQuestion, nameOf: (subject: ChartQuestion['subjects'][number]) => string): string {
  const what = question.subjects.map(nameOf).join(', ');
  const where = question.setting ? ` (${question.setting})` : '';
  return sentence(
    `${aggregates[question.aggregate]} ${what}${where}${over(question.period)}${question.against ? ` against${over(question.against).replace(/^,/, '')}` : ''}`,
  );
}

export function echoSummary(length: Length, period: Period | undefined): string {
  const size = length === 'line' ? 'in one line' : length === 'screen' ? 'one screen' : 'in full';
  return `Summary of the record, ${size}${over(period)}`;
}

function over(period: Period | undefined): string {
  if (!period) return '';
  if (period.anchor) return `, since the last ${period.anchor === 'last-visit' ? 'visit' : 'admission'}`;
  if (period.start && period.end)
    return period.start === period.end ? `, on ${formatDay(period.start)}` : `, ${formatDay(period.start)} to ${formatDay(period.end)}`;
  if (period.start) return `, since ${formatDay(period.start)}`;
  return period.end ? `, until ${formatDay(period.end)}` : '';
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
