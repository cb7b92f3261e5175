import { join } from 'node:path';
import { benchmarkFolder } from '../../src/evaluation/chart-questions/open-charts';
import { judge } from '../../src/evaluation/chart-questions/judge';
import { readQuestions } from '../../src/evaluation/chart-questions/question';
import { runQuestions, type AnsweredQuestion } from '../../src/evaluation/chart-questions/run-questions';
import { readKnowledge } from '../../src/knowledge/knowledge';
import { productFolder } from '../product-folder';
import { verifies } from '../verifies';

const knowledge = readKnowledge(join(productFolder, 'data/knowledge'));
const benchmarks = benchmarkFolder(productFolder, process.env.CURBSIDE_BENCHMARK_DATA);
const places = { productFolder, benchmarks };
const questionsOf = (set: string) => readQuestions(join(productFolder, 'data/evaluation/chart-questions', `${set}.json`));
const failures = (answered: readonly AnsweredQuestion[], verdict: string) =>
  answered
    .filter((each) => each.judgement.verdict === verdict)
    .map(({ asked, judgement }) => `${asked.id} ${asked.said}: ${judgement.why} (${judgement.headline})`);

/** 90 % right, the skill right for 95 %, and never a wrong value. */
function expectGood(answered: readonly AnsweredQuestion[]): void {
  expect(failures(answered, 'wrong-value')).toEqual([]);
  expect(answered.filter((each) => each.judgement.skillRight).length).toBeGreaterThanOrEqual(answered.length * 0.95);
  const right = answered.filter((each) => each.judgement.verdict === 'right').length;
  if (right < answered.length * 0.9) throw new Error(`${right} of ${answered.length} right:\n${failures(answered, 'missed').join('\n')}`);
}

describe('questions on charts, written before the code that answers them', () => {
  test(
    verifies('questions.right', 'on the demo hospital'),
    async () => {
      const answered = await runQuestions(questionsOf('demo'), places, knowledge);
      expect(answered).toHaveLength(85);
      expectGood(answered);
    },
    120_000,
  );

  (benchmarks ? test : test.skip)(
    'on Synthea charts (skipped where the benchmark folder is absent)',
    async () => {
      const answered = await runQuestions(questionsOf('synthea'), places, knowledge);
      expect(answered).toHaveLength(75);
      expectGood(answered);
    },
    120_000,
  );

  test('an empty answer and a wrong value are told apart from a right one', async () => {
    const [asked] = questionsOf('demo');
    if (!asked) throw new Error('no question');
    const [answered] = await runQuestions([asked], places, knowledge);
    if (answered?.reply.kind !== 'answer') throw new Error('no answer');
    const { reply } = answered;
    expect(judge(asked, reply).verdict).toBe('right');
    expect(
      judge(asked, { ...reply, headline: { ...reply.headline, text: 'Potassium 4.1 mmol/L', citations: [] }, sections: [], attention: [] })
        .verdict,
    ).not.toBe('right');
    const wrong = { ...reply.headline, text: 'Potassium 7.1 mmol/L' };
    expect(judge(asked, { ...reply, headline: wrong }).verdict).toBe('wrong-value');
    expect(
      judge(asked, { kind: 'refusal', text: '', remedy: '', receipt: reply.receipt ?? { sequence: 0, hash: '', at: '' } }).verdict,
    ).toBe('missed');
  });
});
