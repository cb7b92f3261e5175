import type { Draft } from '../../domain/answer';
import type { Skill, SkillInput } from '../../domain/skill';
import type { Knowledge } from '../../knowledge/knowledge';
import { addMonths } from '../../text/dates';
import { machineDirectedNotices } from '../writing/note-sentences';
import { periodOf } from '../writing/period-of';
import { aheadPart, familyPart } from './ahead';
import { allergiesPart } from './allergies';
import { changesParts } from './changes';
import { essentialsPart } from './essentials';
import { createEventFinder } from './events';
import { headline } from './headline';
import { sectionsFor } from './lengths';
import { medicinesPart } from './medicines';
import type { Part } from './part';
import { proceduresPart } from './procedures';
import { pastProblemsPart, problemsPart } from './problems';
import { resultsPart } from './results';
import { viewOf, type View } from './view';
import { visitsPart } from './visits';

/** What a colleague would want before walking in, written without a model: one line, one screen or in full, over all time or since a day. */
export function createSummarizeChart(knowledge: Knowledge): Skill {
  const eventsOf = createEventFinder(knowledge);
  return {
    id: 'summarize-chart',
    title: 'Summary of the record',
    description:
      'Problems with the facts that matter to each, medicines, allergies, results that stand out, recent visits and notes, and what is not documented.',
    examples: ['summarize Maria Alvarez', 'one-liner on her', 'full summary since her last visit', 'what happened in the past year?'],
    needs: 'patient',
    queries: () => [],
    write: (input) => writeSummary(input, viewOf(input.file, knowledge, eventsOf(input.file))),
  };
}

function writeSummary({ request, file, findings }: SkillInput, view: View): Draft {
  const period = periodOf(file, request.period);
  const anchorless = request.period?.anchor !== undefined && period === undefined;
  const parts = period ? [allergiesPart(view), ...changesParts(view, period)] : overview(view);
  const sections = sectionsFor(parts, request.length, view);
  return {
    kind: 'draft',
    skill: 'summarize-chart',
    headline: headline(view, findings),
    sections,
    notAddressed: [
      ...(anchorless ? ['The record holds no earlier visit to count from, so the whole record is summarized.'] : []),
      ...parts.flatMap(({ notAddressed }) => notAddressed ?? []),
      ...machineDirectedNotices(file),
      ...file.missing.slice(0, 3).map(({ detail }) => `Not in this summary: ${detail}`),
    ],
    evidence: view.sources.all(),
    suggestions: suggestionsFor(request.length, period !== undefined, view),
  };
}

function overview(view: View): Part[] {
  const problems = problemsPart(view);
  const details = (problems.section?.claims ?? [])
    .flatMap((claim) => claim.details ?? [])
    .filter(({ importance }) => importance !== 'detail');
  const cited = new Set(details.flatMap(({ citations }) => citations.map(({ evidence }) => evidence)));
  const essentials = essentialsPart(view);
  const wishes = new Set((essentials.section?.claims ?? []).map(({ text }) => text));
  return [
    // First, whatever else there is: a card may end before the list does, and this must never be what is cut.
    allergiesPart(view),
    problems,
    medicinesPart(view),
    resultsPart(view, cited),
    proceduresPart(view, cited),
    visitsPart(view, wishes),
    essentials,
    pastProblemsPart(view, addMonths(view.file.today, -12)),
    familyPart(view),
    aheadPart(view),
  ];
}

function suggestionsFor(length: SkillInput['request']['length'], since: boolean, { file }: View): string[] {
  const longer = length === 'full' ? [] : [length === 'line' ? 'summarize the record' : 'full summary'];
  return [...longer, ...(since || file.encounters.length < 2 ? [] : ['summary since the last visit']), 'current medicines?'].slice(0, 3);
}
