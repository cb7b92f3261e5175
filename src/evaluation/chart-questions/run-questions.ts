import type { Clock } from '../../domain/calendar';
import type { Directory } from '../../domain/ports';
import type { Reply } from '../../domain/reply';
import type { Turn } from '../../domain/request';
import { createAccessPolicy } from '../../access/create-access-policy';
import { createAuditTrail } from '../../audit/create-audit-trail';
import { createMemoryHeadAnchor } from '../../audit/memory-head-anchor';
import { createConsult } from '../../consult/consult';
import { createKnownIdentifierDeidentifier } from '../../deidentification/known-identifiers';
import { createNoLibrary } from '../../evidence/no-library';
import { createExamination } from '../../examination/create-examination';
import { createGroundingVerifier } from '../../grounding/create-grounding-verifier';
import { groundingFrom } from '../../grounding/knowledge-meaning';
import type { Knowledge } from '../../knowledge/knowledge';
import { createAskChart } from '../../skills/ask-chart/ask-chart';
import { createSummarizeChart } from '../../skills/summarize-chart/summarize-chart';
import { createEmbeddedStore } from '../../store/create-embedded-store';
import { deriveKey } from '../../store/derive-key';
import { judge, type Judgement } from './judge';
import { demoPatient, openChart, type OpenedChart } from './open-charts';
import type { ChartQuestionCase } from './question';

export interface AnsweredQuestion {
  readonly asked: ChartQuestionCase;
  readonly judgement: Judgement;
  readonly reply: Reply;
}

/** Puts every question through the whole story, as one clinician with every patient in care; charts that are not on this machine are left out. */
export async function runQuestions(
  questions: readonly ChartQuestionCase[],
  places: { productFolder: string; benchmarks: string | undefined },
  knowledge: Knowledge,
): Promise<AnsweredQuestion[]> {
  const auditKey = deriveKey('e'.repeat(64), 'audit-chain');
  const store = await createEmbeddedStore({ file: ':memory:' });
  const skills = [createSummarizeChart(knowledge), createAskChart(knowledge)];
  const audit = createAuditTrail({ store, key: auditKey, clock: { now: () => new Date() }, anchor: createMemoryHeadAnchor() });
  const answered: AnsweredQuestion[] = [];
  const opened = new Map<string, (asked: ChartQuestionCase) => OpenedChart>();
  try {
    for (const asked of questions) {
      const clock: Clock = { now: () => new Date(), today: () => asked.today };
      const key = `${asked.chart.startsWith('demo/') ? 'demo' : asked.chart} ${asked.today}`;
      const chart = opened.get(key)?.(asked) ?? openChart(asked.chart, places, clock, knowledge);
      if (!chart) continue;
      // One hospital is indexed once, whoever is asked about.
      opened.set(key, (next) => ({ ...chart, patient: next.chart.startsWith('demo/') ? demoPatient(next.chart) : chart.patient }));
      const consult = createConsult({
        access: createAccessPolicy({ directory: everybodysClinician(chart.directory), clock }),
        audit,
        chart: chart.reader,
        clock,
        deidentifier: createKnownIdentifierDeidentifier(),
        examine: createExamination(knowledge),
        knowledge,
        library: createNoLibrary(),
        logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
        model: undefined,
        modelBudgetMs: 0,
        skills,
        store,
        verifier: createGroundingVerifier(groundingFrom(knowledge)),
        version: 'evaluation',
      });
      const say = (words: string) => consult(turnOf(asked, chart.patient, words));
      for (const earlier of asked.before) await say(earlier);
      const reply = await say(asked.said);
      answered.push({ asked, reply, judgement: judge(asked, reply) });
    }
  } finally {
    await store.close();
  }
  return answered;
}

/** The chart is chosen, as a button would: who is meant is measured elsewhere. */
function turnOf(asked: ChartQuestionCase, patient: string, words: string): Turn {
  return {
    id: `${asked.id}-${words.length}`,
    asker: { entraObjectId: 'evaluator' },
    conversation: asked.id,
    audience: 'private',
    words,
    choice: { kind: 'ask', patient, words },
    receivedAt: new Date(),
  };
}

function everybodysClinician(directory: Directory): Directory {
  return {
    ...directory,
    clinician: async () => ({ practitioner: 'Practitioner/evaluator', name: 'Evaluator' }),
    relations: async () => [{ basis: 'care-team', reference: 'CareTeam/evaluation' }],
  };
}
