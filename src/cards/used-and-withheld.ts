import type { Answer } from '../domain/answer';
import { formatDay } from '../text/dates';
import { type CardElement, line, run } from './adaptive-card';
import { clip, short } from './json-size';
import { limits } from './limits';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What was withheld, restricted or unreadable: stands open on the card, since the reader must know it. */
export function gaps(answer: Answer): string[] {
  const without = answer.withheld.filter(({ verdict }) => verdict === 'unsupported').length;
  const against = answer.withheld.length - without;
  const missing = answer.missing.slice(0, limits.missing).map(({ detail }) => `Could not be read: ${short(detail, limits.shortLine)}`);
  const { count, opened } = answer.restricted;
  return [
    ...missing,
    ...(answer.missing.length > missing.length
      ? [`${answer.missing.length - missing.length} more parts of the chart could not be read.`]
      : []),
    ...(without ? [`${counted(without, 'statement', 'statements')} withheld: no source.`] : []),
    ...(against ? [`${counted(against, 'statement', 'statements')} withheld: the source says otherwise.`] : []),
    ...(count
      ? [
          opened
            ? `${counted(count, 'restricted entry', 'restricted entries')} opened for this answer.`
            : `${counted(count, 'entry is', 'entries are')} restricted and not used here.`,
        ]
      : []),
  ];
}

/** How the question was read and how the answer came to be. */
export function madeFrom(answer: Answer): CardElement[] {
  const { provenance } = answer;
  const writer =
    provenance.writtenBy === 'model'
      ? `Worded by ${provenance.model ?? 'a language model'}, every sentence checked against its source`
      : 'Written by rules from the chart, no language model';
  const lines = [
    `Understood: ${short(answer.understood, limits.line)}`,
    `Chart read: ${moment(provenance.asOf)}; ages and intervals counted to ${formatDay(answer.today)}`,
    `${writer} (Curbside ${provenance.version}${provenance.library ? `, library ${provenance.library.slice(0, 12)}` : ''})`,
    'For clinicians: a second opinion that supports, and does not replace, your own judgement.',
  ];
  return lines.map((words) => line([run(clip(words, 500), { size: 'Small' })], { spacing: 'Small' }));
}

/** An instant as a clinician reads it: "6 Nov 2026, 14:05 UTC". */
export function moment(instant: string): string {
  const time = /T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)?$/.exec(instant);
  return `${formatDay(instant)}${time ? `, ${time[1]}${time[2] === undefined ? '' : time[2] === 'Z' ? ' UTC' : ` (UTC${time[2]})`}` : ''}`;
}
