import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLabelPair, labelInteractionsFile } from '../../src/knowledge/label-interactions';
import { readKnowledge } from '../../src/knowledge/knowledge';
import { drug, knowledge, knowledgeFolder } from './drug-fixture';

const between = (one: string, other: string): string[] => knowledge.labelInteractions.filter((each) => isLabelPair(knowledge, each, drug(one), drug(other))).map(({ id }) => id);

describe('interactions that labels warn of', () => {
  test.each([
    ['warfarin', 'amiodarone', 'warfarin-amiodarone'],
    ['azathioprine', 'allopurinol', 'azathioprine-allopurinol'],
    ['tacrolimus', 'fluconazole', 'tacrolimus-fluconazole'],
    ['linezolid', 'sertraline', 'linezolid-sertraline-fluoxetine'],
    ['morphine', 'alprazolam', 'opioid-benzodiazepine'],
    ['lithium', 'losartan', 'lithium-clearance'],
    ['clopidogrel', 'omeprazole', 'clopidogrel-omeprazole'],
    ['digoxin', 'amiodarone', 'digoxin-amiodarone'],
  ])('%s with %s', (one, other, id) => {
    expect(between(one, other)).toEqual([id]);
  });

  test('neighbours of such drugs raise nothing: pantoprazole, buprenorphine for addiction, clarithromycin beside apixaban', () => {
    expect(between('clopidogrel', 'pantoprazole')).toEqual([]);
    expect(between('buprenorphine', 'alprazolam')).toEqual([]);
    expect(between('apixaban', 'clarithromycin')).toEqual([]);
    expect(between('lithium', 'furosemide')).toEqual([]);
    expect(between('spironolactone', 'spironolactone')).toEqual([]);
  });

  test('only a boxed warning or a contraindication may be critical', () => {
    const text = readFileSync(join(knowledgeFolder, 'label-interactions.json'), 'utf8');
    expect(labelInteractionsFile.safeParse(JSON.parse(text)).success).toBe(true);
    expect(labelInteractionsFile.safeParse(JSON.parse(text.replace('"standing": "boxed-warning"', '"standing": "warning"'))).success).toBe(false);
  });

  test('what is to be looked at is an observation that is known', () => {
    const known = new Set(readKnowledge(knowledgeFolder).observations.map(({ id }) => id));
    expect(knowledge.labelInteractions.flatMap(({ latest }) => (latest === undefined || known.has(latest) ? [] : [latest]))).toEqual([]);
  });
});
