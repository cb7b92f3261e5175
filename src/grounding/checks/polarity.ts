import type { Assertion } from '../../domain/chart';
import { sameText } from '../../text/normalize';
import { relativeOf } from '../../text/relatives';
import type { Check, Examined, Problem } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Ground } from '../ground';
import type { Word } from '../reading';
import { meansWord, namesEntry } from '../says';
import { isFraming } from '../words/framing-words';
import { directionOf, flagVocabulary } from '../words/standing-words';

interface Meant {
  readonly assertion: Assertion;
  readonly subject?: string | undefined;
}

const negationCue =
  /(?<![\p{L}\p{N}])(?:no|not|never|denies|denied|without|negative for|none|neither|nor|cannot|\p{L}+n['’]t)(?![\p{L}\p{N}])/iu;

/** Assertions of a claim that a reader of the source would not object to, by what the source means. The source first. */
const allowed: Readonly<Record<Assertion, readonly Assertion[]>> = {
  affirmed: ['affirmed', 'historical'],
  negated: ['negated'],
  uncertain: ['uncertain'],
  historical: ['historical'],
  planned: ['planned'],
  stopped: ['stopped', 'historical', 'negated'],
  'other-person': ['other-person'],
};

const agrees = (claimed: Meant, source: Meant): boolean => {
  if (!allowed[source.assertion].includes(claimed.assertion)) return false;
  return (
    claimed.assertion !== 'other-person' ||
    claimed.subject === source.subject ||
    claimed.subject === 'family' ||
    source.subject === 'family'
  );
};

/** What an entry as a whole means, for the words of its name. */
function standingMeans({ fact }: Ground): readonly Meant[] {
  if (!fact) return [];
  if (fact.kind === 'Immunization' && !fact.given) return [{ assertion: 'negated' }];
  if (fact.kind === 'AllergyIntolerance' && fact.negated) return [{ assertion: 'negated' }];
  const by: Readonly<Record<typeof fact.standing, readonly Assertion[]>> = {
    current: ['affirmed'],
    past: fact.kind.startsWith('Medication') ? ['stopped', 'affirmed'] : ['affirmed', 'historical'],
    planned: ['affirmed', 'planned'],
    unconfirmed: ['uncertain', 'affirmed'],
    // That it is refuted must be said: the standing check sees to it.
    refuted: ['negated', 'affirmed', 'historical'],
    'entered-in-error': ['negated', 'affirmed'],
    unknown: ['affirmed'],
  };
  return by[fact.standing].map((assertion) => ({ assertion }));
}

/** Everything that a ground means by one word of the claim; empty when it does not have the word. */
function meansIn(ground: Ground, word: Word, { reading, around }: Examined): readonly Meant[] {
  // A computation says nothing beside its inputs.
  if (ground.kind === 'computed') return [];
  if (ground.kind === 'publication')
    return ground.reading.stems.has(word.stem)
      ? [{ assertion: 'affirmed' }, { assertion: 'negated' }, { assertion: 'uncertain' }, { assertion: 'planned' }]
      : [];
  if (ground.kind === 'search') return ground.alsoSays.has(word.stem) ? [{ assertion: 'negated' }] : [];
  const places = ground.reading.words.filter((own) => own.stem === word.stem).map((own) => own.span);
  const other = places.length > 0 ? undefined : meansWord(ground, reading, word, around.options);
  const at = other ? [other] : places;
  if (ground.fact?.kind === 'FamilyMemberHistory') {
    const whose = ground.fact.relationship
      .toLowerCase()
      .split(/[^a-z-]+/)
      .map(relativeOf)
      .find((relative) => relative !== undefined);
    // Only the condition is the relative's; "history" and "recorded" are the record's words.
    return at.length > 0 && (ground.name.has(word.stem) || other) ? [{ assertion: 'other-person', subject: whose ?? 'family' }] : [];
  }
  const written = at.map((span): Meant => ground.reading.asserted(span));
  const named =
    ground.kind === 'entry' &&
    ((at.length > 0 && (ground.name.has(word.stem) || other !== undefined)) ||
      (at.length === 0 && namesEntry(ground, reading, word, around.options)));
  // What the status of a record says outweighs how its rendering happens to be worded; a report's conclusion is prose.
  if (!named || ground.fact?.kind === 'DiagnosticReport') return written;
  const denied = written.filter(({ assertion }) => assertion === 'negated');
  // "Varices, without bleeding" denies the bleeding, however active the varices are.
  return denied.length > 0 && denied.length === written.length ? denied : [...denied, ...standingMeans(ground)];
}

function objection(claimed: Meant, sources: readonly Meant[], what: string, inferred: boolean): Problem | undefined {
  if (sources.length === 0 || sources.some((source) => agrees(claimed, source))) return undefined;
  const source = sources[0]?.assertion ?? 'affirmed';
  // A rule's conclusion has its own "if", "risk of" and "consider"; only what it says of the facts is compared.
  if (inferred && !['negated', 'other-person', 'affirmed'].includes(claimed.assertion)) return undefined;
  if (source === 'other-person' || claimed.assertion === 'other-person')
    return contradicted(`"${what}" is about somebody else than the sentence says`);
  if (source === 'uncertain' && claimed.assertion !== 'negated') return unsupported(`"${what}" is uncertain in its source`);
  if (claimed.assertion === 'uncertain' && source === 'affirmed') return unsupported(`"${what}" is not uncertain in its source`);
  const words: Readonly<Record<Assertion, string>> = {
    affirmed: 'affirmed',
    negated: 'denied',
    uncertain: 'uncertain',
    historical: 'past',
    planned: 'planned',
    stopped: 'stopped',
    'other-person': 'of somebody else',
  };
  return contradicted(`"${what}" is ${words[source]} in its source, not ${words[claimed.assertion]}`);
}

/** What the claim affirms, denies, doubts, plans or tells of the past is what its sources affirm, deny, doubt, plan or tell of the past, of the same person. */
export const checkPolarity: Check = (examined) => {
  const { reading, claim, grounds } = examined;
  const inferred = claim.inferredBy !== undefined;
  // An entry in its own words, all of them, means what the entry means.
  if (grounds.some((ground) => ground.kind === 'entry' && sameText(ground.evidence.text, claim.text))) return undefined;
  const wholeSentence = grounds.some((ground) => ground.kind === 'narrative' && sameText(ground.reading.text, claim.text));
  let denialShown = false;
  for (const word of reading.words) {
    if (isFraming(word.word) || flagVocabulary.has(word.word) || directionOf.has(word.word) || relativeOf(word.word) !== undefined)
      continue;
    const claimed = reading.asserted(word.span);
    const own = grounds.filter((ground) => ground.kind !== 'publication').flatMap((ground) => meansIn(ground, word, examined));
    const sources = own.length > 0 ? own : grounds.flatMap((ground) => meansIn(ground, word, examined));
    const absent = claimed.assertion === 'negated' && grounds.some((ground) => ground.kind === 'search' && ground.alsoSays.has(word.stem));
    if (claimed.assertion === 'negated' && (absent || sources.some((source) => agrees(claimed, source)))) denialShown = true;
    // "Repeat ACR next year" is a plan by itself, also without the heading above it.
    const asPlan = wholeSentence && claimed.assertion === 'affirmed' && sources.some(({ assertion }) => assertion === 'planned');
    const problem = absent || asPlan ? undefined : objection(claimed, sources, word.word, inferred);
    if (problem) return problem;
  }
  for (const amount of reading.amounts) {
    const claimed = reading.asserted(amount.span);
    if (claimed.assertion !== 'negated' && claimed.assertion !== 'other-person') continue;
    const sources = grounds
      .filter((ground) => ground.kind === 'entry' || ground.kind === 'narrative')
      .flatMap((ground) =>
        ground.reading.amounts
          .filter((own) => own.value === amount.value && own.unit === amount.unit)
          .map((own): Meant =>
            ground.fact?.kind === 'FamilyMemberHistory'
              ? { assertion: 'other-person', subject: 'family' }
              : ground.reading.asserted(own.span),
          ),
      );
    if (claimed.assertion === 'negated' && sources.some((source) => agrees(claimed, source))) denialShown = true;
    const problem = objection(claimed, sources, reading.text.slice(amount.span.start, amount.span.end), inferred);
    if (problem) return problem;
  }
  const unexplained = !inferred && !denialShown && negationCue.test(reading.text) && !grounds.some((ground) => ground.kind === 'search');
  return unexplained && !grounds.some((ground) => ground.reading.text.toLowerCase().includes(reading.text.trim().toLowerCase()))
    ? contradicted('it denies what its sources do not deny')
    : undefined;
};
