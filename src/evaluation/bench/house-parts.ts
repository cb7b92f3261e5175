// The steps of the story between reading and rendering, one at a time, so that each can be timed.
import { makePermit } from '../../access/permit';
import { renderReply, type RenderedReply } from '../../cards';
import { createBundleChart } from '../../chart/bundles/bundle-chart';
import { answerOf } from '../../consult/answer-of';
import { createUnderstanding } from '../../consult/understanding/understand';
import type { Answer, Checked, Draft } from '../../domain/answer';
import type { ChartFile } from '../../domain/chart';
import type { Examination } from '../../domain/examination';
import type { Request, Turn } from '../../domain/request';
import { createExamination } from '../../examination/create-examination';
import { createGroundingVerifier } from '../../grounding/create-grounding-verifier';
import type { Knowledge } from '../../knowledge/knowledge';
import { createAskChart } from '../../skills/ask-chart/ask-chart';
import { createSummarizeChart } from '../../skills/summarize-chart/summarize-chart';

export interface HouseParts {
  /** Reads a chart of a bundle file, each time anew. */
  open(file: string, patient: string): () => Promise<ChartFile>;
  examine(file: ChartFile): Examination;
  /** Throws when the words are no question on a chart. */
  understand(words: string): Request;
  write(request: Request, file: ChartFile, examination: Examination): Draft;
  verify(draft: Draft, examination: Examination, file: ChartFile): Checked;
  answer(request: Request, checked: Checked, examination: Examination, file: ChartFile): Answer;
  render(request: Request, answer: Answer): RenderedReply;
}

/** The parts as `src/curbside.ts` joins them, with no door, no store and no trail. */
export function openHouseParts(knowledge: Knowledge, today: string): HouseParts {
  const clock = { now: () => new Date(), today: () => today };
  const skills = [createSummarizeChart(knowledge), createAskChart(knowledge)];
  const understand = createUnderstanding({ knowledge, skills });
  const examine = createExamination(knowledge);
  const verifier = createGroundingVerifier();
  const clinician = { practitioner: 'Practitioner/raman', name: 'Dr. Priya Raman' };
  return {
    open(file, patient) {
      const { reader } = createBundleChart({ from: { files: [file] }, clock, knowledge });
      const permit = makePermit({ clinician, patient, basis: 'care-team', ground: 'CareTeam/bench', restricted: { open: false } });
      return () => reader.read(permit);
    },
    examine,
    understand(words) {
      const heard = understand({ words }, {}, today);
      if (heard.kind !== 'requests') throw new Error(`“${words}” was not understood.`);
      return heard.requests[0];
    },
    write(request, file, examination) {
      const skill = skills.find(({ id }) => id === request.skill);
      if (!skill) throw new Error(`No skill is called ${request.skill}.`);
      return skill.write({ request, file, findings: examination.findings, checksRun: examination.checksRun, library: [] });
    },
    verify: (draft, examination, file) => verifier.verify({ draft, examination, file, library: [] }),
    answer: (request, checked, examination, file) =>
      answerOf({ turn: turnOf(request.words), request, conversation: {}, file, examination, checked, writtenBy: 'rules', notice: undefined, library: undefined, version: 'bench', begun: performance.now(), today }),
    render: ({ words }, answer) => renderReply({ ...answer, receipt: { sequence: 1, hash: '', at: '' } }, { words, today }),
  };
}

const turnOf = (words: string): Turn => ({ id: 'bench', asker: { entraObjectId: 'bench' }, conversation: 'bench', audience: 'private', words, receivedAt: new Date() });
