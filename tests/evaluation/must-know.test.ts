import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReply } from '../../src/cards';
import type { Answer } from '../../src/domain/answer';
import { shownClaims } from '../../src/evaluation/chart-questions/judge';
import { runQuestions, type AnsweredQuestion } from '../../src/evaluation/chart-questions/run-questions';
import { readKnowledge } from '../../src/knowledge/knowledge';
import { productFolder } from '../product-folder';
import { verifies } from '../verifies';

interface MustKnow {
  readonly id: string;
  readonly fact: string;
  readonly kind: 'chart' | 'absence' | 'restricted';
  readonly resources: readonly string[];
  readonly shows: readonly string[];
}
const { patients } = JSON.parse(readFileSync(join(productFolder, 'data/demo-hospital/must-know.json'), 'utf8')) as {
  patients: { patient: string; mustKnow: MustKnow[] }[];
};

/** What a reader sees without opening anything: the text of every element that is not folded away. */
function visibleText(element: unknown): string {
  if (typeof element === 'string') return element;
  if (Array.isArray(element)) return element.map(visibleText).join('\n');
  if (typeof element !== 'object' || element === null) return '';
  const node = element as Record<string, unknown>;
  if (node.isVisible === false || node.type === 'ActionSet') return '';
  if (node.type === 'RichTextBlock') return (node.inlines as unknown[]).map(visibleText).join('');
  return [node.text, node.body, node.items, node.columns, node.rows, node.cells]
    .map(visibleText)
    .filter((text) => text !== '')
    .join('\n');
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\s+/g, ' ');
const says = (text: string, shows: readonly string[]) =>
  shows.every((each) => each.split('|').some((alternative) => plain(text).includes(plain(alternative))));

describe('the one-screen summary of every demo patient', () => {
  let answered: AnsweredQuestion[];
  beforeAll(async () => {
    const asked = patients.map(({ patient }) => ({
      id: patient,
      chart: `demo/${patient}`,
      today: '2026-11-20',
      said: 'summarize the patient',
      before: [],
      skill: 'summarize-chart',
      expect: { kind: 'summary' as const, resources: [], anyResources: [], values: [], notValues: [], kinds: [] },
    }));
    answered = await runQuestions(asked, { productFolder, benchmarks: undefined }, readKnowledge(join(productFolder, 'data/knowledge')));
  }, 60_000);

  const answerOf = (patient: string): Answer => {
    const reply = answered.find((each) => each.asked.id === patient)?.reply;
    if (reply?.kind !== 'answer') throw new Error(`${patient}: ${JSON.stringify(reply)}`);
    return reply;
  };

  test(verifies('summary.must-know-card', 'every must-know fact stands on the first card, unfolded'), () => {
    const missing = patients.flatMap(({ patient, mustKnow }) => {
      const reply = answered.find((each) => each.asked.id === patient)?.reply;
      const text = reply ? visibleText(renderReply(reply, { words: 'summarize the patient', today: '2026-11-20' }).card) : '';
      return mustKnow
        .filter((fact) => (fact.kind === 'restricted' ? !/restricted/i.test(text) : !says(text, fact.shows)))
        .map((fact) => `${fact.id}: ${fact.fact} [${fact.shows.join(', ')}]`);
    });
    expect(missing).toEqual([]);
  });

  test(
    verifies(
      'summary.no-source-no-sentence',
      'nothing is stated without a resource, a search or a computation behind it, and nothing is withheld',
    ),
    () => {
      for (const { patient } of patients) {
        const answer = answerOf(patient);
        const known = new Set(answer.evidence.map((each) => each.id));
        for (const claim of shownClaims(answer)) {
          expect(claim.citations.length).toBeGreaterThan(0);
          for (const citation of claim.citations) expect(known).toContain(citation.evidence);
        }
        expect(answer.withheld.map((each) => `${patient} ${each.reason}: ${each.text}`)).toEqual([]);
      }
    },
  );

  test('the card of every patient is under 28 KB', () => {
    for (const { patient } of patients) {
      const reply = answered.find((each) => each.asked.id === patient)?.reply;
      if (reply)
        expect(Buffer.byteLength(JSON.stringify(renderReply(reply, { words: 'summarize the patient', today: '2026-11-20' })))).toBeLessThan(
          28 * 1024,
        );
    }
  });
});
