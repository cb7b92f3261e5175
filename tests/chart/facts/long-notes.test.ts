import type { Mention } from '../../../src/domain/chart';
import { createNoteVocabulary } from '../../../src/chart/notes/note-vocabulary';
import { knowledge } from '../fixtures';

const mentionsIn = (text: string): readonly Mention[] => createNoteVocabulary(knowledge()).mentionsIn(text);
const assertions = (mentions: readonly Mention[]): readonly string[] => [...new Set(mentions.map(({ assertion }) => assertion))];

// Each of these took minutes, not a second, when every trigger was held against every other of the note: the test's own time limit tells.
describe('a note of a million characters', () => {
  test('without a full stop is read to its end, each mention as its own words mean it', () => {
    const text = 'denies chest pain; takes aspirin; '.repeat(30_000);
    const mentions = mentionsIn(text);
    expect(mentions).toHaveLength(60_000);
    expect(assertions(mentions.filter(({ span }) => text.slice(span.start, span.end) === 'chest pain'))).toEqual(['negated']);
    expect(assertions(mentions.filter(({ span }) => text.slice(span.start, span.end) === 'aspirin'))).toEqual(['affirmed']);
  });

  test('under one heading is read to its end', () => {
    const mentions = mentionsIn(`Family history: ${'Father has diabetes. '.repeat(45_000)}`);
    expect(mentions).toHaveLength(45_000);
    expect(assertions(mentions)).toEqual(['other-person']);
    expect(mentions.at(-1)?.subject).toBe('father');
  });

  test('that says one thing again and again means it every time, and in a plan as a plan', () => {
    const mentions = mentionsIn(`HPI: Aspirin 81 mg.\n\nPlan:\nNo chest pain today. ${'Denies chest pain. '.repeat(40_000)}`);
    expect(assertions(mentions.slice(1))).toEqual(['negated']);
    expect(mentions).toHaveLength(40_002);
  });
});

test('a sentence of ordinary length is never cut', () => {
  const list = Array.from({ length: 60 }, (_, index) => `symptom ${index}`).join(', ');
  const text = `Patient denies ${list} or chest pain.`;
  expect(mentionsIn(text).map(({ assertion, sentence }) => [assertion, sentence])).toEqual([['negated', { start: 0, end: text.length }]]);
});
