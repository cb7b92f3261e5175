import { stem } from '../../text/stem';
import { normalize } from '../../text/normalize';
import { relativeOf } from '../../text/relatives';
import { compareRecorded } from '../../text/dates';
import type { Check, Examined, Problem } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Ground } from '../ground';
import { standingWords } from '../words/standing-words';

/** What has happened stays true to say; only these can wrongly be said to hold today. */
const canEnd = new Set([
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'AllergyIntolerance',
  'CarePlan',
  'Goal',
  'Coverage',
  'CareTeam',
]);
const canBePlanned = new Set([
  'MedicationRequest',
  'Procedure',
  'ServiceRequest',
  'Appointment',
  'CarePlan',
  'Immunization',
  'Encounter',
  'Goal',
]);
const notGiven = /\b(?:not (?:given|done|received|administered)|declin|refus|deferr|no\b|never|not)/;

const sayings = ({ reading, title }: Examined): ReadonlySet<string> =>
  new Set([...(normalize(reading.text).text.match(/\p{L}+/gu) ?? []), ...title.split(/[^\p{L}]+/u)].flatMap((word) => [word, stem(word)]));

function problemOf(ground: Ground, said: ReadonlySet<string>, examined: Examined): Problem | undefined {
  const { fact } = ground;
  const status = ground.evidence.source.kind === 'chart' ? ground.evidence.source.status : undefined;
  const says = (words: readonly string[]): boolean => [...words, ...(status?.split('-') ?? [])].some((word) => said.has(word));
  if (ground.setAside || fact?.standing === 'entered-in-error' || status === 'entered-in-error')
    return says(standingWords['entered-in-error']) || (fact?.standing === 'refuted' && says(standingWords.refuted))
      ? undefined
      : contradicted('the entry was entered in error or refuted');
  if (!fact) return undefined;
  if (fact.standing === 'refuted') return says(standingWords.refuted) ? undefined : contradicted('the entry was refuted');
  if (fact.standing === 'unconfirmed' && !says(standingWords.unconfirmed))
    return unsupported('the entry is unconfirmed and the sentence does not say so');
  if (fact.standing === 'past' && canEnd.has(fact.kind) && !says(standingWords.past))
    return contradicted('the entry is no longer current and the sentence does not say so');
  if (fact.standing === 'planned' && canBePlanned.has(fact.kind) && !says(standingWords.planned)) {
    const ahead = examined.reading.dates.some(({ date }) => compareRecorded(date, examined.around.file.today) > 0);
    return ahead ? undefined : contradicted('the entry is planned and the sentence does not say so');
  }
  if (fact.kind === 'Immunization' && !fact.given && !notGiven.test(normalize(examined.reading.text).text))
    return contradicted('the vaccine was not given');
  return undefined;
}

/** A relative's condition must be told as that relative's. */
function familyProblem(ground: Ground, { reading }: Examined): Problem | undefined {
  if (ground.fact?.kind !== 'FamilyMemberHistory') return undefined;
  const whose = ground.fact.relationship
    .toLowerCase()
    .split(/[^a-z-]+/)
    .map(relativeOf)
    .find((word) => word !== undefined);
  const named = reading.words.map((word) => relativeOf(word.word)).filter((word) => word !== undefined);
  if (named.length === 0 && !/\bfamily\b/i.test(reading.text))
    return contradicted('it is about a relative, and the sentence does not say so');
  return whose === undefined || named.length === 0 || named.includes(whose) || /\bfamily\b/i.test(reading.text)
    ? undefined
    : contradicted('it is about another relative');
}

/** An entry that is stopped, resolved, planned, provisional, refuted, entered in error or a relative's is told as such. */
export const checkStanding: Check = (examined) => {
  const said = sayings(examined);
  for (const ground of examined.cited) {
    const problem = familyProblem(ground, examined) ?? problemOf(ground, said, examined);
    if (problem) return problem;
  }
  return undefined;
};
