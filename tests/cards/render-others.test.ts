import { renderNotice, renderReply, type RenderOptions } from '../../src/cards';
import { jsonBytes } from '../../src/cards/json-size';
import { cardSchema } from './support/card-schema';
import type { ReplyBody } from './support/domain';
import { maria } from './support/maria';
import { nodes, paragraphs, parseComplaints } from './support/read-card';

const receipt = { sequence: 1, hash: 'h', at: '2026-11-22T04:50:01Z' };
const options: RenderOptions = { words: 'summarize Maria Alvarez', today: '2026-11-22' };
const render = (body: ReplyBody) => renderReply({ ...body, receipt }, options);
const schema = cardSchema();
const twin = { reference: 'Patient/twin', name: 'Maria Alvarez', birthDate: '1991-07-01', sex: 'female', mrn: '100777' };

const bodies: Record<string, ReplyBody> = {
  refusal: {
    kind: 'refusal',
    text: 'You have no care relation to this patient.',
    remedy: 'Ask the team.',
    breakGlass: { patient: 'Patient/x', words: 'summarize John Doe' },
  },
  clarification: {
    kind: 'clarification',
    question: 'Which Maria Alvarez?',
    patients: [maria.patient!, twin],
    words: 'last potassium of Maria Alvarez',
    suggestions: ['Help'],
  },
  failure: { kind: 'failure', code: 'chart-unavailable', text: 'The chart could not be read.', remedy: 'Try again in a minute.' },
  information: { kind: 'information', title: 'What I can do', lines: ['Summaries', 'Questions'], suggestions: ['Summarize Maria Alvarez'] },
};

describe('the other cards', () => {
  test('a refusal says why and what to do, and its emergency form asks for a reason', () => {
    const { card } = render(bodies['refusal']!);
    expect(paragraphs(card).slice(0, 3)).toEqual(['Not shown', 'You have no care relation to this patient.', 'Ask the team.']);
    expect(nodes(card, 'Input.Text')[0]).toMatchObject({ id: 'reason', isRequired: true });
    expect(nodes(card, 'Action.Execute')[0]).toMatchObject({
      verb: 'break-glass',
      data: { patient: 'Patient/x', words: 'summarize John Doe' },
    });
  });

  test('a clarification tells patients apart by two identifiers and repeats the question for the one chosen', () => {
    const { card } = render(bodies['clarification']!);
    expect(paragraphs(card)).toEqual(
      expect.arrayContaining(['68 years · female · born 12 Mar 1958 · MRN 100234', '35 years · female · born 1 Jul 1991 · MRN 100777']),
    );
    const choices = nodes(card, 'Action.Execute').filter(({ verb }) => verb === 'choose-patient');
    expect(choices.map(({ title, data }) => [title, data])).toEqual([
      ['Choose MRN 100234', { patient: 'Patient/maria', words: 'last potassium of Maria Alvarez' }],
      ['Choose MRN 100777', { patient: 'Patient/twin', words: 'last potassium of Maria Alvarez' }],
    ]);
  });

  test('a question too long for a button is asked for again instead of being cut short', () => {
    const { card } = render({ ...(bodies['clarification'] as Extract<ReplyBody, { kind: 'clarification' }>), words: 'w'.repeat(4_000) });
    expect(nodes(card, 'Action.Execute').filter(({ verb }) => verb === 'choose-patient')).toEqual([]);
    expect(paragraphs(card).join()).toContain('please ask again with the MRN');
  });

  test('a failure names its remedy and its code', () => {
    expect(paragraphs(render(bodies['failure']!).card)).toEqual([
      'That did not work',
      'The chart could not be read.',
      'Try again in a minute.',
      'Code: chart-unavailable',
    ]);
    expect(renderNotice({ kind: 'failure', code: 'c', text: 't', remedy: 'r' }).card.body).toHaveLength(4);
  });

  test.each(Object.entries(bodies))('a %s is labelled, small, valid and parsed without a complaint', (_, body) => {
    const rendered = render(body);
    expect(rendered.entities[0].additionalType).toEqual(['AIGeneratedContent']);
    expect(jsonBytes(rendered)).toBeLessThan(6_000);
    expect(parseComplaints(rendered.card)).toEqual([]);
    if (schema) expect([schema(rendered.card), schema.errors]).toEqual([true, null]);
  });
});
