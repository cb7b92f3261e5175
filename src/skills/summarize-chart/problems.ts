import type { ProposedClaim } from '../../domain/claim';
import { absenceOf } from '../writing/absence';
import { citeWhole } from '../../text/quotes';
import { counted } from '../writing/computed';
import { evidenceOf } from '../writing/quote-fact';
import { inBrief } from './in-brief';
import { notDocumented } from './not-documented';
import { withDetails, type Part } from './part';
import { createProblemDetails } from './problem-details';
import type { Problem } from './problem-list';
import { unreadable } from '../writing/absence';
import type { View } from './view';

/** Active problems with the facts that matter to each; minor ones are only counted, last. */
export function problemsPart(view: View): Part {
  const { file, problems } = view;
  const detailsOf = createProblemDetails(view);
  const claims = problems
    .filter(({ importance }) => importance !== 'minor')
    .map((problem): ProposedClaim => {
      const importance = problem.importance === 'high' && problem.fact.standing !== 'unconfirmed' ? 'must-know' : 'useful';
      const own = inBrief(file, problem.fact, importance);
      const others = problem.ids.filter((id) => id !== problem.fact.id).slice(0, 5);
      return withDetails(
        { ...own, citations: [...own.citations, ...others.map((id) => citeWhole(evidenceOf(file, id)))] },
        detailsOf(problem),
      );
    });
  const all = [...claims, ...minorProblems(view)];
  if (all.length > 0) return { section: { id: 'problems', title: 'Active problems', claims: all }, limit: 12 };
  const absence = absenceOf(file, 'active problems', ['Condition'], undefined, 'must-know');
  if (!absence) return { notAddressed: unreadable(file, 'active problem', ['Condition']) };
  return {
    section: {
      id: 'problems',
      title: 'Active problems',
      claims: [notDocumented(file.problems.length > 0 ? undefined : 'Problems', view, absence)],
    },
  };
}

function minorProblems({ file, problems, sources }: View): ProposedClaim[] {
  const minor = problems.filter(({ importance }) => importance === 'minor');
  if (minor.length === 0) return [];
  const ids = minor.map(({ fact }) => fact.id);
  const evidence = sources.add(counted(file, ids, `minor ${minor.length === 1 ? 'problem or finding' : 'problems or findings'}`));
  return [
    {
      text: evidence.text,
      citations: [citeWhole(evidence)],
      importance: 'useful',
      details: minor.map(({ fact }) => inBrief(file, fact, 'detail')),
    },
  ];
}

/** Resolved problems that still matter: grave ones, and what ended lately. */
export function pastProblemsPart({ file, problems, pastProblems }: View, recentFrom: string): Part {
  const active = new Set(problems.flatMap(({ concepts }) => concepts[0]?.id ?? []));
  const ended = ({ fact }: Problem) => fact.abatement ?? fact.onset ?? fact.date ?? '';
  const told = pastProblems.filter(
    (problem) =>
      problem.importance !== 'minor' &&
      (problem.importance === 'high' || ended(problem) >= recentFrom) &&
      !active.has(problem.concepts[0]?.id ?? ''),
  );
  const claims = told.map(({ fact }) => inBrief(file, fact, 'useful'));
  const others = pastProblems.filter((problem) => !told.includes(problem)).map(({ fact }) => inBrief(file, fact, 'detail'));
  return { section: { id: 'past-problems', title: 'Past problems', claims: [...claims, ...others] }, limit: 5 };
}
