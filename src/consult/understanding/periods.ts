import type { Day, Period } from '../../domain/calendar';
import { addDays, addMonths, addYears, findDates } from '../../text/dates';
import { dayOf, daysInMonth } from '../../text/days';
import { monthNumber } from '../../text/months';
import type { Utterance } from './utterance';

const count = '(\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple(?: of)?|few)';
const unit = '(d|days?|wks?|weeks?|mos?|mths?|months?|y|yrs?|years?|decades?)';
const visit =
  '(?:(?:her|his|their|the|my|our|your|pts|patients|a) )?(?:last|previous|prior|most recent) (?:visit|appointment|appt|seen|encounter|office visit|consult)';
const admission =
  '(?:(?:her|his|their|the) )?(?:last |most recent )?(?:admission|discharge|hospitali[sz]ation|hospital stay|being discharged|d/c from hospital)';
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const numerals: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
  'couple of': 2,
  few: 3,
};

/** The periods an utterance names, in its order; takes their words. */
export function takePeriods(utterance: Utterance, today: Day): Period[] {
  const anchored = takeAnchor(utterance);
  if (anchored) return [anchored];
  const relative = () =>
    takeRolling(utterance, today) ?? takeAgo(utterance, today) ?? takeCalendar(utterance, today) ?? takeSeason(utterance, today);
  const first = relative();
  if (first) {
    // "This year vs last year": the rest of the sentence may name a second one.
    const second = /\b(?:vs|versus|than|compared?|against)\b/.test(utterance.line) ? relative() : undefined;
    return second ? [first, second] : [first];
  }
  const absolute = takeAbsolute(utterance, today);
  if (absolute.length > 0) return absolute;
  const month = takeMonth(utterance, today);
  return month ? [month] : [];
}

function takeAnchor(utterance: Utterance): Period | undefined {
  const match = utterance.takeMatch(
    new RegExp(`\\b(?:since|after|from) (?:(?:i|we) (?:last )?saw (?:her|him|them)(?: last)?|i was last in|${visit})(?![a-z])`),
  );
  if (match) return { anchor: 'last-visit', words: match[0] };
  // "Since Maria Alvarez last visit": the name between is left for whoever looks for names.
  const named = utterance.takeMatch(
    /(?<=\b(?:since|after) (?:[\p{L}'-]+ ){1,3})(?:last|previous|prior|most recent) (?:visit|appointment|appt|encounter)(?![a-z])/u,
  );
  if (named) return { anchor: 'last-visit', words: `since the ${named[0]}` };
  const stay = utterance.takeMatch(new RegExp(`\\b(?:since|after|from) ${admission}(?![a-z])`));
  return stay ? { anchor: 'last-admission', words: stay[0] } : undefined;
}

/** "in the past 6 months", "over the last year", "for 2 weeks": back from today. */
function takeRolling(utterance: Utterance, today: Day): Period | undefined {
  const many = utterance.takeMatch(
    new RegExp(
      `(?:\\b(?:in|over|during|within|for|from|across) )?(?:\\bthe |\\bthese )?\\b(?:past|last|previous|prior|recent) ${count} ?${unit}(?![a-z])`,
    ),
  );
  if (many) return { start: back(today, amount(many[1]), many[2]), end: today, words: many[0].trim() };
  const compact = utterance.takeMatch(new RegExp(`\\b(?:past|last) (\\d+)(d|w|wk|mo|m|y|yr)s?(?![a-z])`));
  if (compact) return { start: back(today, amount(compact[1]), compact[2] === 'm' ? 'mo' : compact[2]), end: today, words: compact[0] };
  const one = utterance.takeMatch(
    new RegExp(
      `\\b(?:(?:(?:in|over|during|within|for|across) (?:the )?(?:past|last|previous)|(?:the )?past) ${unit}|(?:in|over|within) (?:a|one) ${unit})(?![a-z])`,
    ),
  );
  if (one) return { start: back(today, 1, one[1] ?? one[2]), end: today, words: one[0] };
  return undefined;
}

/** "2 years ago" is a window around that day, as wide as the unit is coarse. */
function takeAgo(utterance: Utterance, today: Day): Period | undefined {
  const match = utterance.takeMatch(
    new RegExp(`(since |until |before )?\\b(?:about |around |roughly )?${count} ?${unit} (?:ago|back)(?![a-z])`),
  );
  if (!match) return undefined;
  const day = back(today, amount(match[2]), match[3]);
  const words = match[0].trim();
  if (match[1]?.startsWith('since')) return { start: day, end: today, words };
  if (match[1]) return { end: day, words };
  const first = (match[3] ?? 'd')[0];
  const half = first === 'y' ? 183 : first === 'm' ? 16 : first === 'w' ? 4 : 0;
  return { start: addDays(day, -half), end: addDays(day, half), words };
}

function takeCalendar(utterance: Utterance, today: Day): Period | undefined {
  const match = utterance.takeMatch(
    /\b(since |in |from |during )?(?:(yesterday|today|tonight|this morning)|(this|last|previous) (week|wk|month|mo|year|yr))(?![a-z])/,
  );
  if (!match) return undefined;
  const words = match[0].trim();
  const since = match[1] === 'since ';
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (match[2]) {
    const day = match[2] === 'yesterday' ? addDays(today, -1) : today;
    return { start: day, end: since ? today : day, words };
  }
  const current = match[3] === 'this';
  const kind = match[4]?.[0];
  if (kind === 'w')
    return current
      ? { start: addDays(today, -6), end: today, words }
      : { start: addDays(today, -13), end: since ? today : addDays(today, -1), words };
  if (kind === 'y') {
    const of = current ? year : year - 1;
    return { start: dayOf(of, 1, 1), end: current || since ? today : dayOf(of, 12, 31), words };
  }
  const first = current ? dayOf(year, month, 1) : addMonths(dayOf(year, month, 1), -1);
  return { start: first, end: current || since ? today : addDays(dayOf(year, month, 1), -1), words };
}

const seasons: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};

/** "This autumn": by the northern meteorological seasons, the current or last one begun. */
function takeSeason(utterance: Utterance, today: Day): Period | undefined {
  const match = utterance.takeMatch(/\b(?:in |during |since )?(this|last|the) (spring|summer|autumn|fall|winter|flu season)(?![a-z])/);
  const season = match && seasons[match[2] === 'flu season' ? 'autumn' : (match[2] ?? '')];
  if (!match || !season) return undefined;
  const [first, last] = season;
  const year = Number(today.slice(0, 4));
  const begun = dayOf(year, first, 1) <= today ? year : year - 1;
  const from = match[1] === 'last' && dayOf(begun, first, 1) <= today && today <= addMonths(dayOf(begun, first, 1), 3) ? begun - 1 : begun;
  const end = addDays(addMonths(dayOf(from, first, 1), ((last - first + 12) % 12) + 1), -1);
  return { start: dayOf(from, first, 1), end: end < today ? end : today, words: match[0].trim() };
}

interface Absolute {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
}

/** Dates and years with what stands before them: since, before, between … and …, or in. */
function takeAbsolute(utterance: Utterance, today: Day): Period[] {
  const found = datesOf(utterance, today);
  const [first, second] = found;
  if (!first) return [];
  const line = utterance.line;
  const before = line.slice(0, first.start);
  const between = second ? line.slice(first.end, second.start).trim() : '';
  if (second && /^(?:and|to|until|till|through|thru|-|–)$/.test(between) && /\b(?:between|from|since)\s*$/.test(before)) {
    const words = takeSpan(utterance, before.search(/\b(?:between|from|since)\s*$/), second.end);
    return [{ start: first.from, end: second.to, words }];
  }
  return found.map((date) => {
    const lead =
      /(?:\b|^)(since|after|from|starting|before|until|till|prior to|up to|by|in|during|on|around|of|back in|for|the year|as of)\s*$/.exec(
        line.slice(0, date.start),
      );
    const words = takeSpan(utterance, lead?.index ?? date.start, date.end);
    switch (lead?.[1]) {
      case 'since':
      case 'from':
      case 'starting':
        return { start: date.from, end: today, words };
      case 'after':
        return { start: addDays(date.to, 1), end: today, words };
      case 'before':
      case 'prior to':
        return { end: addDays(date.from, -1), words };
      case 'until':
      case 'till':
      case 'up to':
      case 'by':
      case 'as of':
        return { end: date.to, words };
      default:
        // "Since it was started on 27 August": the since stands further ahead.
        if (
          found.length === 1 &&
          /\b(?:since|after)\b.*\b(?:start|beg[au]n|began|initiat|stopp|diagnos|on|in)/.test(line.slice(0, date.end))
        )
          return { start: date.from, end: today, words };
        return { start: date.from, end: date.to, words };
    }
  });
}

function datesOf(utterance: Utterance, today: Day): Absolute[] {
  const { line } = utterance;
  const dates = findDates(line).map(({ span, date }) => ({ ...span, date }));
  for (const match of line.matchAll(/(?<![\d/.-])(?:19[3-9]|20[0-4])\d(?![\d/.-])/g)) {
    const start = match.index;
    if (!dates.some((other) => other.start < start + 4 && start < other.end)) dates.push({ start, end: start + 4, date: match[0] });
  }
  for (const match of line.matchAll(
    /(?<=\b(?:on|since|from|after|before|until|dated) )(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/])/g,
  )) {
    const start = match.index;
    const dayText = (year: number) => dayOf(year, Number(match[1]), Number(match[2]));
    const year = Number(today.slice(0, 4));
    if (!dates.some((other) => other.start < start + match[0].length && start < other.end))
      dates.push({ start, end: start + match[0].length, date: dayText(year) <= today ? dayText(year) : dayText(year - 1) });
  }
  for (const match of line.matchAll(
    /\b(?:in|since|from|of|during|back in|before|until) '?(\d{2})(?![\d/.:%-]| ?(?:y|yr|year|month|mo|week|wk|day|d|mg|h|hour|min)s?\b)/g,
  )) {
    const start = match.index + match[0].length - 2;
    if (!dates.some((other) => other.start < start + 2 && start < other.end))
      dates.push({ start, end: start + 2, date: `${Number(match[1]) >= 30 ? 19 : 20}${match[1] ?? ''}` });
  }
  return dates.sort((a, b) => a.start - b.start).map(({ start, end, date }) => ({ start, end, ...wholeOf(date) }));
}

/** First and last day of a date as precise as written. */
function wholeOf(date: string): { from: Day; to: Day } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  if (day === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) };
}

/** "in March", "since march": the latest one that has begun. */
function takeMonth(utterance: Utterance, today: Day): Period | undefined {
  const match = utterance.takeMatch(
    new RegExp(
      `\\b(in|since|from|during|last|after|back in) (?:(?:her|his|their|the|my|our|last|this) )?${monthWord}(?: (?:visit|appointment|appt|admission|check ?up))?(?![a-z])`,
    ),
  );
  const month = match && monthNumber(match[2] ?? '');
  if (!match || !month) return undefined;
  const year = Number(today.slice(0, 4)) - (month > Number(today.slice(5, 7)) ? 1 : 0);
  const start = dayOf(year, month, 1);
  const open = match[1] === 'since' || match[1] === 'from' || match[1] === 'after';
  return { start, end: open ? today : dayOf(year, month, daysInMonth(year, month)), words: match[0] };
}

function back(today: Day, many: number, word: string | undefined): Day {
  const first = (word ?? 'd').slice(0, 2);
  if (first === 'de') return addYears(today, -10 * many);
  if (first.startsWith('y')) return addYears(today, -many);
  if (first.startsWith('m')) return addMonths(today, -many);
  return addDays(today, -many * (first.startsWith('w') ? 7 : 1));
}

const amount = (word: string | undefined): number => numerals[word ?? ''] ?? Number(word ?? 1);

function takeSpan(utterance: Utterance, start: number, end: number): string {
  const from = utterance.words.findIndex((word) => word.at + word.text.length > start);
  const to = utterance.words.findLastIndex((word) => word.at < end);
  utterance.take(from, to + 1);
  return utterance.line.slice(start, end).trim();
}
