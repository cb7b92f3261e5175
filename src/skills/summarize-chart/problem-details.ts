// Hides what a colleague would look at for one problem.
import type { ProposedClaim } from '../../domain/claim';
import type { DrugClass } from '../../knowledge/drug-classes';
import { absenceOf } from '../writing/absence';
import { latestClaim } from './change';
import { inBrief } from './in-brief';
import { classesOf, isTelling } from './medicine-list';
import type { Problem } from './problem-list';
import { isAbnormal, type Series } from './series';
import type { View } from './view';

/** How far down the list of what is telling for a problem one screen shows normal values; abnormal ones are always shown. */
const normalShown = 2;
/** How far down abnormal ones are among what must be known of the problem. */
const abnormalTelling = 4;

/** The facts that matter to each problem: values with their course, the last examinations, medicines, and what is expected and missing. Nothing is told twice. */
export function createProblemDetails(view: View): (problem: Problem) => ProposedClaim[] {
  const told = new Set<string>();
  const once = (claim: ProposedClaim): boolean => !told.has(claim.text) && told.add(claim.text) !== undefined;
  return (problem) =>
    [...valuesFor(view, problem), ...eventsFor(view, problem), ...medicinesFor(view, problem), ...notDocumented(view, problem)].filter(
      once,
    );
}

function valuesFor(view: View, problem: Problem): ProposedClaim[] {
  return seriesFor(view, problem).flatMap(({ series, position }) => {
    const abnormal = isAbnormal(series.latest);
    const importance =
      abnormal && position < abnormalTelling
        ? 'must-know'
        : abnormal || (position < normalShown && series.latest.text !== undefined)
          ? 'useful'
          : 'detail';
    const [newest] = series.readings;
    // A test that gave no value since then explains why the value is old.
    const since =
      newest && newest.text === undefined && newest.date.slice(0, 10) > series.latest.date.slice(0, 10)
        ? [inBrief(view.file, newest.fact, 'useful')]
        : [];
    return [latestClaim(view, series, importance), ...since];
  });
}

function seriesFor(view: View, problem: Problem): { readonly series: Series; readonly position: number }[] {
  const told = new Map<string, number>();
  for (const { relevant } of problem.concepts)
    for (const [position, id] of relevant.observations.entries())
      if (view.tells.get(id) === problem && !told.has(id)) told.set(id, position);
  return [...told].flatMap(([id, position]) => {
    const series = view.series.get(id);
    return series ? [{ series, position }] : [];
  });
}

function medicinesFor(view: View, problem: Problem): ProposedClaim[] {
  const under = ({ fact }: View['current'][number]) => view.treats.get(fact.id) === problem;
  return [
    // One line of the summary names every current medicine; the dose may stand on another page.
    ...view.current.filter(under).map(({ fact }) => inBrief(view.file, fact, 'useful', /^for /)),
    ...view.planned.filter(under).map(({ fact }) => inBrief(view.file, fact, 'useful', /^for /)),
    ...view.stopped
      .filter(under)
      .filter(({ fact }) => isTelling(fact))
      .map(({ fact }) => inBrief(view.file, fact, 'must-know', /^for /)),
  ];
}

/** The newest of each kind of examination that belongs to the problem: the two most telling on one screen. */
function eventsFor(view: View, problem: Problem): ProposedClaim[] {
  const found = problem.concepts.flatMap(({ relevant }) => relevant.procedures).flatMap((id) => view.events.get(id) ?? []);
  return [...new Set(found)].map((fact, index) => inBrief(view.file, fact, index < 2 ? 'useful' : 'detail'));
}

/** "No … documented" for what a guideline asks for: checks of the monitoring list, and the treatment that it expects. */
function notDocumented(view: View, problem: Problem): ProposedClaim[] {
  const { file, knowledge, sources } = view;
  const claims: ProposedClaim[] = [];
  const say = (lookedFor: string, kinds: readonly string[]) => {
    const absence = absenceOf(file, lookedFor, kinds);
    if (!absence) return;
    sources.add(absence.evidence);
    claims.push(absence.claim);
  };
  for (const { when, check } of knowledge.drugs.monitoring) {
    if (!when.conditions.some((id) => problem.concepts.some((concept) => concept.id === id))) continue;
    if (check.observations.some((id) => view.series.has(id)) || check.procedures.some((id) => view.events.has(id) || isMentioned(view, id)))
      continue;
    const names = [
      ...knowledge.observations.filter(({ id }) => check.observations.includes(id)),
      ...knowledge.procedures.filter(({ id }) => check.procedures.includes(id)),
    ];
    for (const { name } of names.slice(0, 1))
      say(lowerFirst(name), check.procedures.length > 0 ? ['Procedure', 'DiagnosticReport'] : ['Observation']);
  }
  const lookedFor = missingTreatment(view, problem);
  if (lookedFor !== undefined) say(`current ${lookedFor}`, ['MedicationRequest', 'MedicationStatement']);
  return claims;
}

/** What is looked for and not taken: the classes that a guideline expects, else the broadest class for a grave problem that nothing is taken for. */
function missingTreatment({ knowledge, current, treats }: View, problem: Problem): string | undefined {
  const { concepts, lineage, importance } = problem;
  // A medicine that nobody recognizes may be the one.
  if (current.some(({ fact }) => fact.ingredients.length === 0)) return undefined;
  const taken = new Set(current.flatMap(({ fact }) => [...classesOf(fact, knowledge)]));
  const { classes } = knowledge.drugs;
  const namesOf = (ids: readonly string[]) => classes.filter(({ id }) => ids.includes(id)).map(({ name }) => lowerFirst(name));
  const expected = concepts[0]?.expectsTreatment?.anyOfClasses ?? [];
  if (expected.length > 0 && expected.length <= 2) return expected.some((id) => taken.has(id)) ? undefined : namesOf(expected).join(' or ');
  if (importance !== 'high' || current.some(({ fact }) => treats.get(fact.id) === problem)) return undefined;
  const treating = new Map(classes.filter(({ treats }) => treats.some((id) => lineage.includes(id))).map((each) => [each.id, each]));
  let [broadest] = (concepts[0]?.relevant.drugClasses ?? []).flatMap((id) => treating.get(id) ?? []);
  if (!broadest || [...treating.keys()].some((id) => taken.has(id))) return undefined;
  for (let above = broadest.parents; above.length > 0; above = broadest.parents) {
    const next: DrugClass | undefined = above.flatMap((id) => treating.get(id) ?? [])[0];
    if (!next) break;
    broadest = next;
  }
  return lowerFirst(broadest.name);
}

/** A note that speaks of the examination makes "not documented" untrue. */
const isMentioned = ({ file }: View, procedure: string): boolean =>
  file.notes.some((note) =>
    note.mentions.some((mention) => mention.kind === 'procedure' && mention.concept === procedure && mention.assertion !== 'planned'),
  );

const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
