import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readKnowledge } from '../../knowledge/knowledge';
import type { Command } from '../command';
import { renderTable } from '../print-table';
import { benchmarkFolder } from './open-charts';
import { readQuestions } from './question';
import { runQuestions, type AnsweredQuestion } from './run-questions';

const sets = ['demo', 'synthea'] as const;

/** Right answers to questions on charts, in the words that clinicians type. */
export const chartQuestionsCommand: Command = {
  name: 'chart-questions',
  help: 'questions on demo and Synthea charts: right, missed, wrong value, skill choice; `--data <folder>` says where the Synthea charts are',
  async run(args, productFolder) {
    const [option, folder, ...rest] = args;
    if ((option !== undefined && option !== '--data') || (option === '--data' && folder === undefined) || rest.length > 0) {
      console.error('The command takes --data <folder> and nothing else.');
      return 1;
    }
    const wanted = folder === undefined ? join(productFolder, '../shared/data') : resolve(folder);
    const benchmarks = benchmarkFolder(productFolder, wanted);
    const knowledge = readKnowledge(join(productFolder, 'data/knowledge'));
    const rows: string[][] = [];
    const notRight: string[] = [];
    for (const set of sets) {
      const questions = readQuestions(join(productFolder, 'data/evaluation/chart-questions', `${set}.json`));
      if (set === 'synthea' && (!benchmarks || !existsSync(join(benchmarks, 'fhir')))) {
        console.log(
          `The Synthea charts are not on this machine (looked in ${wanted}): the ${questions.length} questions on them were not asked. Name the folder with --data.\n`,
        );
        continue;
      }
      const answered = await runQuestions(questions, { productFolder, benchmarks }, knowledge);
      if (answered.length < questions.length)
        console.log(`${questions.length - answered.length} questions of ${set} were not asked: their charts are not in ${wanted}.\n`);
      rows.push(row(set, 'all', answered));
      for (const kind of [...new Set(answered.map(({ asked }) => asked.expect.kind))].sort()) {
        rows.push(
          row(
            '',
            kind,
            answered.filter(({ asked }) => asked.expect.kind === kind),
          ),
        );
      }
      notRight.push(...answered.filter(isNotRight).map(describe));
    }
    console.log(renderTable(['set', 'kind', 'asked', 'right', 'missed', 'wrong value', 'skill right'], rows));
    console.log(notRight.length === 0 ? '\nEvery answer was right.' : `\nNot right, or by another skill:\n\n${notRight.join('\n')}`);
    return 0;
  },
};

function row(set: string, kind: string, answered: readonly AnsweredQuestion[]): string[] {
  const of = (verdict: AnsweredQuestion['judgement']['verdict']): string =>
    String(answered.filter(({ judgement }) => judgement.verdict === verdict).length);
  return [
    set,
    kind,
    String(answered.length),
    of('right'),
    of('missed'),
    of('wrong-value'),
    String(answered.filter(({ judgement }) => judgement.skillRight).length),
  ];
}

const isNotRight = ({ judgement }: AnsweredQuestion): boolean => judgement.verdict !== 'right' || !judgement.skillRight;

const describe = ({ asked, judgement }: AnsweredQuestion): string =>
  `  ${asked.id}  ${judgement.verdict}  “${asked.said}” (${asked.chart})\n      ${[judgement.why, judgement.headline && `answered: ${judgement.headline}`].filter(Boolean).join('\n      ')}`;
