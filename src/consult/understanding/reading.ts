import type { PatientQuery } from '../../domain/access';
import type { Day, Period } from '../../domain/calendar';
import type { ChartQuestion, PatientReference, Request, Subject } from '../../domain/request';
import { conceptName } from '../../knowledge/concept-name';
import type { Knowledge } from '../../knowledge/knowledge';
import { addDays } from '../../text/dates';
import type { Conversation } from '../conversation';
import { findAggregate, usualAggregate } from './aggregates';
import type { ConceptFound, createConceptFinder } from './concept-finder';
import { echoQuestion, echoSummary } from './echo';
import { findNames, pointsAtContext, takeIdentifiers, type NameRun } from './patient-words';
import { takePeriods } from './periods';
import { asksForSummary, asksSoftly, findLength, summaryCue } from './skill-choice';
import { takeStructures, type StructureFound } from './structures';
import { subjectsOf } from './subjects';
import { readUtterance, type Utterance } from './utterance';

interface Heard {
  readonly words: string;
  readonly spell: (word: string) => string;
  readonly conversation: Conversation;
  readonly today: Day;
}

/** One way to take the words apart. */
interface Parsed {
  readonly utterance: Utterance;
  readonly identifiers: PatientQuery;
  readonly names: readonly NameRun[];
  readonly periods: readonly Period[];
  readonly concepts: readonly ConceptFound[];
  readonly structures: readonly StructureFound[];
}

export function createReading(knowledge: Knowledge, finder: ReturnType<typeof createConceptFinder>) {
  /** Every reading that makes a request, likeliest first; none when the words ask nothing of a chart. */
  return function read(heard: Heard): Request[] {
    const literal = parse(heard, { correcting: false });
    const corrected = parse(heard, { correcting: true });
    const sure = literal.names.filter((run) => run.certainty === 'sure');
    const readings: Request[] = [];
    const add = (request: Request | undefined) => {
      if (request && !readings.some((other) => JSON.stringify(other.patient) === JSON.stringify(request.patient))) readings.push(request);
    };
    const points = pointsAtContext(literal.utterance);
    for (const parsed of [literal, corrected]) {
      for (const run of parsed.names) {
        if (run.certainty !== 'sure' && points) continue;
        add(requestOf(heard, parsed, { ...parsed.identifiers, name: run.name }));
        // "marias a1c": the apostrophe is the first thing to go.
        if (/[^s]s$/i.test(run.name)) add(requestOf(heard, parsed, { ...parsed.identifiers, name: run.name.slice(0, -1) }));
      }
    }
    const [surest] = corrected.names.filter((run) => run.certainty === 'sure');
    if (Object.keys(corrected.identifiers).length > 0) add(requestOf(heard, corrected, corrected.identifiers));
    // With a word that can only be a name, the patient in context is not meant: better to find nobody than to answer about another.
    else if (!surest || (sure.length === 0 && points)) add(requestOf(heard, corrected, undefined));
    return readings;
  };

  function parse({ words, spell, conversation, today }: Heard, { correcting }: { correcting: boolean }): Parsed {
    const utterance = readUtterance(words, spell);
    const identifiers = takeIdentifiers(utterance, { bareDateIsBirth: conversation.pending !== undefined });
    const periods = takePeriods(utterance, today);
    utterance.takeMatch(summaryCue);
    const early = takeStructures(utterance, 'before-concepts');
    const concepts = finder.find(utterance, { correcting });
    const structures = [...early, ...takeStructures(utterance, 'after-concepts')];
    const names = findNames(utterance, (word) => finder.correct(word) !== undefined);
    for (const run of names) if (run.certainty === 'sure') utterance.take(run.from, run.to);
    return { utterance, identifiers, names, periods, concepts, structures };
  }

  function requestOf(heard: Heard, parsed: Parsed, query: PatientQuery | undefined): Request | undefined {
    const { conversation, today, words } = heard;
    const { line } = parsed.utterance;
    const base = { words, today };
    const patient: PatientReference = query
      ? { kind: 'query', query, words: query.name ?? Object.values(query).join(' ') }
      : { kind: 'context', words };
    const subjects = subjectsOf(parsed, query?.name);
    const length = findLength(line);
    const [period, against] = parsed.periods;

    const named = query !== undefined;
    const summary = asksForSummary(line);
    const onlySoft = summary && asksSoftly(line) && subjects.length > 0;
    if (summary && !onlySoft) return summarize();
    if (
      subjects.length > 0 &&
      !(subjects.every((subject) => subject.kind === 'words') && subjects.length > 0 && !asksSomething(parsed, conversation, named))
    )
      return ask(follow(subjects));
    if (named && conversation.pending) return pendingFor(patient, heard);
    const continued = continuation();
    if (continued) return continued;
    return named || summary ? summarize() : undefined;

    function summarize(): Request {
      const size = length ?? 'screen';
      return { ...base, skill: 'summarize-chart', patient, length: size, ...(period && { period }), understood: echoSummary(size, period) };
    }

    function ask(question: ChartQuestion): Request {
      return {
        ...base,
        skill: 'ask-chart',
        patient,
        length: length ?? 'screen',
        ...(question.period && { period: question.period }),
        question,
        understood: echoQuestion(question, (subject) => conceptName(knowledge, subject.kind, subject.concept) ?? subject.words),
      };
    }

    /** "and her creatinine?" keeps how and over which time the last question asked. */
    function follow(found: readonly Subject[]): ChartQuestion {
      const before = /^(?:and|what about|how about|also|same for|what of)\b/.test(line) ? conversation.request?.question : undefined;
      const cue = findAggregate(parsed.utterance);
      const when = period ?? before?.period;
      const aggregate =
        cue ?? before?.aggregate ?? usualAggregate(found[0]?.kind ?? 'words', when !== undefined && when.start !== when.end);
      return questionOf(found, aggregate, when, against);
    }

    /** A question with no subject of its own goes on with the last one's: "and in 2019?", "why?", "full version". */
    function continuation(): Request | undefined {
      const before = conversation.request;
      if (!before) return undefined;
      // A name by itself opens that chart; "and Ruth Goldberg?" or "sorry, Samuel" asks the same of another patient.
      if (
        named &&
        !period &&
        !findAggregate(parsed.utterance) &&
        !/\b(?:and|what about|what abt|how about|same|no|wait|meant|mean|sorry|instead|actually|rather|oops|also|for)\b/.test(line)
      )
        return undefined;
      const cue = findAggregate(parsed.utterance);
      if (!period && !cue && !length && !named && !/^(?:and|then|what about|how about|why|more|again|same|ok)\b/.test(line))
        return undefined;
      if (before.skill === 'summarize-chart' || !before.question) {
        if (!period && !length && !named) return undefined;
        const size = length ?? before.length;
        const when = period ?? before.period;
        return {
          ...base,
          skill: 'summarize-chart',
          patient,
          length: size,
          ...(when && { period: when }),
          understood: echoSummary(size, when),
        };
      }
      const step = stepOf(line);
      if (step !== undefined) return ask(stepped(before.question, step));
      return ask(questionOf(before.question.subjects, cue ?? before.question.aggregate, period ?? before.question.period, against));
    }

    function questionOf(
      found: readonly Subject[],
      aggregate: ChartQuestion['aggregate'],
      when: Period | undefined,
      other: Period | undefined,
    ): ChartQuestion {
      const setting = parsed.structures.find((each) => each.setting)?.setting;
      const ordinal = ordinalOf(line);
      return {
        subjects: found,
        aggregate: other && aggregate !== 'count' ? 'compare' : aggregate,
        ...(when && { period: when }),
        ...(other && { against: other }),
        ...(setting && { setting }),
        ...(ordinal && { ordinal }),
      };
    }
  }

  /** The question that waited, now that its patient is named. */
  function pendingFor(patient: PatientReference, heard: Heard): Request | undefined {
    const { pending: words = '', ...conversation } = heard.conversation;
    const [request] = readWaiting({ ...heard, words, conversation });
    return request && { ...request, patient };
  }

  function readWaiting(heard: Heard): Request[] {
    const parsed = parse(heard, { correcting: true });
    const request = requestOf(heard, parsed, undefined);
    return request ? [request] : [];
  }
}

const ordinals: Readonly<Record<string, number>> = { second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4 };

const ordinalOf = (line: string): number | undefined => ordinals[/\b(second|2nd|third|3rd|fourth|4th)\b(?! line)/.exec(line)?.[1] ?? ''];

/** The neighbour of what was last shown: outside the period asked for, or further back in the list. */
function stepped(before: ChartQuestion, step: number): ChartQuestion {
  const { period, ...rest } = before;
  if (period?.end && step < 0) return { ...rest, aggregate: 'first', period: { start: addDays(period.end, 1), words: 'after that' } };
  if (period?.start && step > 0) return { ...rest, aggregate: 'latest', period: { end: addDays(period.start, -1), words: 'before that' } };
  return { ...before, aggregate: 'latest', offset: (before.offset ?? 0) + step };
}

/** "And the one before?" steps back from the entry last shown, "the one after" forward. */
function stepOf(line: string): number | undefined {
  const match = /\bthe (?:one|time|visit|result|reading|value)s? (before|prior|previous|after|since)\b|\b(previous|next) one\b/.exec(line);
  if (!match) return undefined;
  return /after|since|next/.test(match[1] ?? match[2] ?? '') ? -1 : 1;
}

/** Words that no vocabulary knows make a question only when something says that one is asked. */
function asksSomething(parsed: Parsed, conversation: Conversation, named: boolean): boolean {
  const short = conversation.patient !== undefined && parsed.utterance.words.length <= 3;
  const asks =
    conversation.patient !== undefined &&
    /^(?:and |so |but )?(?:what|which|when|where|who|how|why|did|does|do|is|are|was|were|has|have|had|any)\b/.test(parsed.utterance.line);
  if (asks) return true;
  return (
    (named || pointsAtContext(parsed.utterance) || short) &&
    (findAggregate(parsed.utterance) !== undefined || parsed.periods.length > 0 || short || pointsAtContext(parsed.utterance))
  );
}
