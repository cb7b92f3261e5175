import type { RecordedDate } from '../../domain/calendar';
import { addDays, dateParts } from '../../text/dates';
import type { FoundDate } from '../../text/dates';
import { boundsOf } from '../facts';
import type { Check, Examined } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Ground } from '../ground';
import { overlaps, type Reading } from '../reading';
import { roundsTo } from '../../text/numbers';
import { isFraming } from '../words/framing-words';
import { flagVocabulary } from '../words/standing-words';
import { saysWord } from '../says';

type Role = 'begins' | 'ends' | 'neutral';

const begins = /\b(?:since|from|after|started?|starting|began|begun|onset|initiated|restarted)(?:\s+\w+)?\s*$/i;
const ends = /\b(?:until|till|ended?|stopped|resolved|discontinued|abated|held|completed|finished)(?:\s+(?:on|in|as of))?\s*$/i;

function roleOf(text: string, date: FoundDate): Role {
  const before = text.slice(Math.max(0, date.span.start - 32), date.span.start);
  return ends.test(before) ? 'ends' : begins.test(before) ? 'begins' : 'neutral';
}

/** Whether a date says what another says, or says it more coarsely. */
const agrees = (claimed: RecordedDate, known: RecordedDate): boolean => known.slice(0, 10) === claimed || known.startsWith(`${claimed}-`);

/** The bounds of a search are said as such ("since", "until"); a sentence that rests on searches alone may name its time as it likes ("in 2025"). */
function searchRoles({ evidence: { source } }: Ground, claimed: RecordedDate, alone: boolean): Role[] {
  if (source.kind !== 'search') return [];
  const { start, end } = source.period ?? {};
  // Nothing after 6 Nov is nothing from 7 Nov on.
  const dayBefore = start !== undefined && dateParts(claimed)?.precision === 'day' && addDays(claimed, 1) === start;
  const roles: Role[] = [
    ...(dayBefore || (start !== undefined && agrees(claimed, start)) ? (['begins'] as const) : []),
    ...(end !== undefined && agrees(claimed, end) ? (['ends'] as const) : []),
  ];
  return alone && roles.length > 0 ? [...roles, 'neutral'] : roles;
}

/** How a ground has the date; empty when it has not. */
function rolesIn(ground: Ground, claimed: RecordedDate): Role[] {
  const bounds = ground.fact ? boundsOf(ground.fact) : { begins: [], ends: [] };
  return [
    ...ground.reading.dates.filter(({ date }) => agrees(claimed, date)).map((date) => roleOf(ground.reading.text, date)),
    ...(bounds.begins.some((date) => agrees(claimed, date)) ? (['begins'] as const) : []),
    ...(bounds.ends.some((date) => agrees(claimed, date)) ? (['ends'] as const) : []),
    ...(ground.dates.some((date) => agrees(claimed, date)) && ![...bounds.begins, ...bounds.ends].some((date) => agrees(claimed, date))
      ? (['neutral'] as const)
      : []),
  ];
}

function possible(claimed: Role, known: readonly Role[]): boolean {
  if (claimed === 'ends') return known.includes('ends');
  if (claimed === 'begins') return known.includes('begins') || known.includes('neutral');
  return known.length > 0;
}

/**
 * Whether a ground has what stands in front of the date: the amount beside it, or the telling words between. In a sentence about several entries the date must be
 * that entry's.
 */
function belongs(ground: Ground, date: FoundDate, { reading, around }: Examined): boolean {
  const amount = reading.amounts.filter(({ span }) => span.end <= date.span.start).at(-1);
  const other = reading.dates.filter(({ span }) => span.end <= date.span.start).at(-1);
  const from = Math.max(amount?.span.end ?? 0, other?.span.end ?? 0);
  const own = new Set([...(amount?.labels ?? [])]);
  const between = reading.words.filter(
    (word) =>
      overlaps(word.span, { start: from, end: date.span.start }) &&
      !isFraming(word.word) &&
      !flagVocabulary.has(word.word) &&
      !own.has(word.stem),
  );
  if (between.length > 0) return between.some((word) => saysWord(ground, reading, word, around.options));
  if (!amount || (other && other.span.start > amount.span.start)) return true;
  const { source } = ground.evidence;
  if (source.kind === 'computed') return roundsTo(amount, source.result);
  return ground.reading.amounts.some((known) => known.value === amount.value && !known.reference);
}

const labelled =
  /\b(recorded|ordered|reported|given|performed|onset|born|died|until|ended|due|booked|resulted|collected)(?: on| of| for)?\s*$/i;

/** "Ordered 3 Mar" is false of an entry that was recorded on 3 Mar and ordered on another day. */
function labelledOtherwise(ground: Ground, reading: Reading, date: FoundDate): boolean {
  const label = labelled.exec(reading.text.slice(0, date.span.start))?.[1]?.toLowerCase();
  if (label === undefined || ground.kind !== 'entry') return false;
  const same = ground.reading.dates.filter(
    ({ span }) => labelled.exec(ground.reading.text.slice(0, span.start))?.[1]?.toLowerCase() === label,
  );
  return same.length > 0 && !same.some((own) => agrees(date.date, own.date));
}

/** "As of 20 Nov 2026", "between … and 20 Nov 2026": the day of the reading, said as such. */
const isNow = ({ reading, around }: Examined, { date, span }: FoundDate): boolean =>
  [around.file.today, around.file.asOf].some((now) => agrees(date, now)) &&
  /\b(?:as of|today,?|until|to|by|and|now|through|read(?: on)?)\s*$/i.test(reading.text.slice(0, span.start));

function hasYear(reading: Reading, date: FoundDate): string {
  return reading.text.slice(date.span.start, date.span.end);
}

/** Every date of the claim stands in what it cites, as fine as it is claimed, in the same part (begun, ended), beside the same value. */
export const checkDates: Check = (examined) => {
  const { reading, grounds, claim } = examined;
  for (const date of reading.dates) {
    if (isNow(examined, date)) continue;
    const role = roleOf(reading.text, date);
    const holders = grounds
      .map((ground) => ({
        ground,
        roles:
          ground.kind === 'search'
            ? searchRoles(
                ground,
                date.date,
                examined.cited.every(({ kind }) => kind === 'search'),
              )
            : rolesIn(ground, date.date),
      }))
      .filter(({ roles }) => roles.length > 0);
    if (holders.length === 0) return unsupported(`the date "${hasYear(reading, date)}" is not in its sources`);
    const fitting = holders.filter(
      ({ ground, roles }) =>
        !labelledOtherwise(ground, reading, date) && (ground.kind === 'search' ? roles.includes(role) : possible(role, roles)),
    );
    if (fitting.length === 0) return contradicted(`"${hasYear(reading, date)}" is not when it ${role === 'ends' ? 'ended' : 'began'}`);
    const entries = examined.cited.filter((ground) => ground.kind === 'entry' || ground.kind === 'narrative');
    if (claim.citations.length > 1 && entries.length > 1 && !fitting.some(({ ground }) => belongs(ground, date, examined)))
      return contradicted(`the date "${hasYear(reading, date)}" belongs to something else`);
  }
  return undefined;
};
