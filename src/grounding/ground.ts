// Hides what a citation rests on: the cited part of a passage, the entry behind it, and the inputs of a computation.
import type { RecordedDate } from '../domain/calendar';
import type { ChartFile, Fact } from '../domain/chart';
import type { Citation } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Span } from '../domain/span';
import { createAssertionReader, type Asserted } from '../text/assertion';
import { sentences } from '../text/sentences';
import { datesOf, factsById, nameOf } from './facts';
import { read, stemOf, type Reading } from './reading';
import { flagWords, methodWords, standingWords } from './words/standing-words';
import { tokens } from '../text/tokens';

/** `entry`: a rendered record, about one thing. `narrative`: free text, of which only the cited sentences count. */
export type GroundKind = 'entry' | 'narrative' | 'publication' | 'computed' | 'search';

export interface Ground {
  readonly citation: Citation;
  readonly evidence: Evidence;
  readonly kind: GroundKind;
  readonly fact?: Fact;
  /** The entry was refuted, entered in error, or otherwise put aside. */
  readonly setAside: boolean;
  readonly reading: Reading;
  /** Stems that the entry's label, status, flag or method allows beside its text. */
  readonly alsoSays: ReadonlySet<string>;
  /** Stems of the name of the entry. */
  readonly name: ReadonlySet<string>;
  readonly recorded?: RecordedDate;
  /** Dates that the source carries outside its text. */
  readonly dates: readonly RecordedDate[];
  readonly inputs: readonly Ground[];
}

/** Whether two texts mean the same: the place in `text` that says what `phrase` says (another name of the same concept), undefined when none does. Both as written. */
export type SameMeaning = (phrase: string, text: string) => Span | undefined;

export interface GroundingOptions {
  readonly sameMeaning?: SameMeaning;
  /** Ids of the concepts that a phrase names, as the entries of a chart carry them. */
  readonly conceptsOf?: (phrase: string) => readonly string[];
  /** Whether a word, in lower case, names a medicine. */
  readonly isDrug?: (word: string) => boolean;
  /** The factor from one unit to another for what a passage measures, where that depends on the substance (glucose mg/dL → mmol/L). */
  readonly conversionFactor?: (text: string, from: string, to: string) => number | undefined;
}

/** What all claims of one draft are checked against; analyses each passage at most once. */
export interface Grounds {
  readonly file: ChartFile;
  readonly options: GroundingOptions;
  readonly evidence: ReadonlyMap<string, Evidence>;
  fact(id: string): Fact | undefined;
  readonly facts: () => ReadonlyMap<string, Fact>;
  /** Undefined when there is no such evidence or it does not say what is quoted. */
  of(citation: Citation): Ground | undefined;
  whole(id: string): Ground | undefined;
}

const stemsOf = (text: string): string[] => tokens(text).map((token) => stemOf(token.word));

function kindOf(evidence: Evidence, fact: Fact | undefined): GroundKind {
  switch (evidence.source.kind) {
    case 'publication':
      return 'publication';
    case 'computed':
      return 'computed';
    case 'search':
      return 'search';
    case 'transcript':
      return 'narrative';
    case 'chart':
      return fact?.kind === 'DocumentReference' || (fact === undefined && /\n/.test(evidence.text)) ? 'narrative' : 'entry';
  }
}

function sayings(evidence: Evidence, fact: Fact | undefined): string[] {
  const { source } = evidence;
  if (source.kind === 'computed') return [...methodWords[source.method]];
  if (source.kind === 'search') return stemsOf(source.lookedFor);
  if (source.kind !== 'chart')
    return source.kind === 'transcript' ? stemsOf(source.speaker) : [...stemsOf(source.title), ...stemsOf(source.organization)];
  const said = [source.label, source.status?.replace(/-/g, ' ') ?? '', fact?.author ?? ''].flatMap(stemsOf);
  if (!fact) return said;
  said.push(...standingWords[fact.standing].map(stemOf));
  if (fact.kind === 'Observation')
    for (const flag of [fact.flag, ...fact.components.map((component) => component.flag)])
      if (flag) said.push(...flagWords[flag].map(stemOf));
  if (fact.kind === 'Encounter')
    said.push(
      ...{
        inpatient: ['admitted', 'admission', 'hospital', 'stay'],
        emergency: ['emergency', 'ed'],
        ambulatory: ['visit', 'clinic'],
        virtual: ['telephone', 'video', 'virtual'],
        home: ['home', 'visit'],
        other: [],
      }[fact.class].map(stemOf),
    );
  if (fact.kind === 'AllergyIntolerance') said.push(stemOf('allergies'), stemOf(fact.type ?? 'allergy'));
  if (fact.kind === 'Immunization') said.push(...(fact.given ? ['given', 'received', 'vaccinated'] : ['given', 'done']).map(stemOf));
  if (fact.kind === 'FamilyMemberHistory') said.push('family', ...stemsOf(fact.relationship));
  return said;
}

/** Makes the passages of a chart, a draft and a library ready to be compared with claims. */
export function createGrounds(file: ChartFile, evidence: ReadonlyMap<string, Evidence>, options: GroundingOptions = {}): Grounds {
  let facts: ReadonlyMap<string, Fact> | undefined;
  let aside: ReadonlySet<string> | undefined;
  const ready = new Map<string, Ground | undefined>();
  const parsed = new Map<string, { readonly sentences: readonly Span[]; readonly asserter: (span: Span) => Asserted }>();

  const allFacts = (): ReadonlyMap<string, Fact> => (facts ??= factsById(file));
  const fact = (id: string): Fact | undefined => allFacts().get(id);
  const isAside = (id: string): boolean => (aside ??= new Set(file.setAside.map((entry) => entry.id))).has(id);

  const regionOf = (
    { id, text }: Evidence,
    kind: GroundKind,
    span: Span,
  ): { readonly span: Span; readonly asserter?: (span: Span) => Asserted } => {
    if (kind !== 'narrative') return { span: { start: 0, end: text.length } };
    let whole = parsed.get(id);
    if (!whole) parsed.set(id, (whole = { sentences: sentences(text), asserter: createAssertionReader(text) }));
    const touched = whole.sentences.filter((sentence) => sentence.start < span.end && span.start < sentence.end);
    const start = Math.min(span.start, touched[0]?.start ?? span.start);
    const end = Math.max(span.end, touched.at(-1)?.end ?? span.end);
    return { span: { start, end }, asserter: whole.asserter };
  };

  const make = (citation: Citation, path: readonly string[]): Ground | undefined => {
    const found = evidence.get(citation.evidence);
    if (
      !found ||
      path.includes(found.id) ||
      citation.quote === '' ||
      found.text.slice(citation.span.start, citation.span.end) !== citation.quote
    )
      return undefined;
    const entry = found.source.kind === 'chart' ? fact(found.id) : undefined;
    const kind = kindOf(found, entry);
    const region = regionOf(found, kind, citation.span);
    const { source } = found;
    const recorded = source.kind === 'chart' ? (source.recorded ?? entry?.date) : undefined;
    const inputs = source.kind === 'computed' ? source.inputs.flatMap((id) => wholeOf(id, [...path, found.id]) ?? []) : [];
    return {
      citation,
      evidence: found,
      kind,
      ...(entry && { fact: entry }),
      setAside: isAside(found.id),
      reading: read(found.text.slice(region.span.start, region.span.end), {
        whole: found.text,
        at: region.span.start,
        ...(region.asserter && { asserter: region.asserter }),
      }),
      alsoSays: new Set(sayings(found, entry)),
      name: new Set(entry ? stemsOf(nameOf(entry)) : []),
      ...(recorded !== undefined && { recorded }),
      dates: [
        ...(recorded === undefined ? [] : [recorded]),
        ...(entry ? datesOf(entry) : []),
        ...(source.kind === 'search' ? [source.period?.start, source.period?.end].filter((date) => date !== undefined) : []),
        ...inputs.flatMap((input) => [...input.dates, ...input.reading.dates.map(({ date }) => date)]),
      ],
      inputs,
    };
  };

  const wholeOf = (id: string, path: readonly string[]): Ground | undefined => {
    const found = evidence.get(id);
    return found && of({ evidence: id, quote: found.text, span: { start: 0, end: found.text.length } }, path);
  };
  const of = (citation: Citation, path: readonly string[] = []): Ground | undefined => {
    const key = `${citation.evidence}\n${citation.span.start}\n${citation.span.end}\n${citation.quote.length}`;
    const known = ready.get(key);
    if (known && known.citation.quote === citation.quote) return known;
    const made = make(citation, path);
    if (made) ready.set(key, made);
    return made;
  };
  return { file, options, evidence, fact, facts: allFacts, of: (citation) => of(citation), whole: (id) => wholeOf(id, []) };
}

/** The grounds of a claim and, behind computations, their inputs. */
export const withInputs = (grounds: readonly Ground[]): Ground[] => [
  ...new Set(grounds.flatMap((ground): Ground[] => [ground, ...withInputs(ground.inputs)])),
];
