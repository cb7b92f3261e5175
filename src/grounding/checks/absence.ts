import type { Period } from '../../domain/calendar';
import type { SearchSource } from '../../domain/evidence';
import { addDays, compareRecorded, dateParts, daysBetween, monthsBetween, yearsBetween } from '../../text/dates';
import { tokens } from '../../text/tokens';
import type { Check, Examined, Problem } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Grounds } from '../ground';
import { stemOf } from '../reading';
import { isFraming } from '../words/framing-words';

const absence =
  /\b(?:no|not|never|none|nothing|without)\b[^.;]{0,80}?\b(?:documented|recorded|found|on (?:record|file)|listed|repeated|rechecked|in the (?:chart|record)|documentation|followed up|ordered|scheduled|since)\b/i;
const saysMissing =
  /\b(?:no|not|never|none|nothing|without|nobody|overdue|missing|lacks?|absent|outstanding|un(?:answered|acted|repeated|treated|documented|explained|confirmed)|only)\b/i;
/** Records whose presence is the thing itself; an order or a note that mentions it is not. */
const thingItself = new Set([
  'Observation',
  'Procedure',
  'Immunization',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'AllergyIntolerance',
]);

/** Whether the claim says for which time it was looked: the bound, the day before it, or the interval up to today. */
function saysPeriod({ reading, around }: Examined, { start, end }: Period): boolean {
  const { today } = around.file;
  const named = (bound: string): boolean =>
    reading.dates.some(
      ({ date }) => bound.startsWith(date) || (dateParts(date)?.precision === 'day' && Math.abs(daysBetween(date, bound)) <= 1),
    ) ||
    reading.amounts.some(
      ({ value, unit }) =>
        (unit === 'year' && value === yearsBetween(bound, addDays(today, 1))) ||
        (unit === 'month' && value === monthsBetween(bound, addDays(today, 1))) ||
        (unit === 'week' && value === Math.floor((daysBetween(bound, today) + 1) / 7)) ||
        (unit === 'day' && Math.abs(value - daysBetween(bound, today)) <= 1),
    ) ||
    /\b(?:past|last|this) (?:year|month|week)\b|\bsince (?:the|her|his|their) last\b|\b(?:since|after|in) (?:then|that|admission|discharge)\b/i.test(
      reading.text,
    );
  return (
    (start === undefined || named(start)) &&
    (end === undefined || named(end) || (compareRecorded(end, today) >= 0 && reading.dates.length < 2))
  );
}

function countProblem({ file, facts }: Grounds, { kinds, count, period }: SearchSource): Problem | undefined {
  const total = kinds.reduce((sum, kind) => sum + (file.searched.find((searched) => searched.kind === kind)?.count ?? 0), 0);
  const kept = [...facts().values()].filter((fact) => kinds.includes(fact.kind)).length;
  if (count > Math.max(total, kept)) return unsupported('it claims to have looked through more entries than were read');
  const whole = period?.start === undefined && period?.end === undefined;
  return whole && count < Math.min(total, kept) - file.setAside.length
    ? unsupported('it looked through fewer entries than were read')
    : undefined;
}

/** An entry that the search says is not there. */
function counterexample({ file, facts }: Grounds, { kinds, lookedFor, period }: SearchSource): string | undefined {
  const wanted = tokens(lookedFor)
    .map((token) => token.word)
    .filter((word) => !isFraming(word) && word.length > 2);
  if (wanted.length === 0) return undefined;
  const roots = wanted.map((word) => stemOf(word).slice(0, Math.max(4, word.length - 2)));
  const aside = new Set(file.setAside.map((fact) => fact.id));
  for (const fact of facts().values()) {
    if (!kinds.includes(fact.kind) || !thingItself.has(fact.kind) || aside.has(fact.id) || fact.standing !== 'current') continue;
    if (fact.kind === 'Observation' && fact.value === undefined && fact.components.length === 0) continue;
    if ((fact.kind === 'Immunization' && !fact.given) || (fact.kind === 'AllergyIntolerance' && fact.negated)) continue;
    const day = fact.date?.slice(0, 10);
    if (
      period &&
      (day === undefined || (period.start !== undefined && day < period.start) || (period.end !== undefined && day > period.end))
    )
      continue;
    const name = ('code' in fact ? fact.code.text : '').toLowerCase();
    if (roots.every((root) => name.includes(root))) return fact.id;
  }
  return undefined;
}

/** "Not documented" rests on a search that was complete, counted right, over the time it says, and true. */
export const checkAbsence: Check = (examined) => {
  const { reading, cited, around } = examined;
  const searches = cited.flatMap(({ evidence }) => (evidence.source.kind === 'search' ? [evidence.source] : []));
  if (searches.length === 0) {
    const said = cited.some(
      (ground) => ground.kind !== 'computed' && /\b(?:no|not|never|none|nothing|without|den(?:y|ies|ied))\b/i.test(ground.reading.text),
    );
    return absence.test(reading.text) && !said && examined.claim.inferredBy === undefined
      ? unsupported('it says that something is missing and cites no search')
      : absence.test(reading.text) && !said
        ? unsupported('it says that something was not done and cites no search')
        : undefined;
  }
  // "Overdue" says that something is missing; "no overdue …" would say that nothing is.
  if (reading.words.some((word) => word.word === 'overdue' && reading.asserted(word.span).assertion === 'negated'))
    return contradicted('its search found nothing, and it says otherwise');
  if (!saysMissing.test(reading.text)) return contradicted('its search found nothing, and it does not say so');
  for (const search of searches) {
    for (const kind of search.kinds) {
      if (!around.file.searched.some((searched) => searched.kind === kind && searched.complete))
        return unsupported('what it looked through was not read completely');
      if (around.file.missing.some((missing) => missing.kind === kind || missing.kind.startsWith(`${kind}/`)))
        return unsupported('a part of what it looked through could not be read');
    }
    if (search.asOf.slice(0, 10) !== around.file.asOf.slice(0, 10))
      return unsupported('its search was made on another reading of the chart');
    const wrong = countProblem(around, search);
    if (wrong) return wrong;
    if (search.period && !saysPeriod(examined, search.period)) return unsupported('it does not say for which time it looked');
    if (counterexample(around, search) !== undefined) return contradicted('the chart has what it says is missing');
  }
  return undefined;
};
