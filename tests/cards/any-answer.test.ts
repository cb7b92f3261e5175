import fc from 'fast-check';
import { renderReply } from '../../src/cards';
import { jsonBytes, short } from '../../src/cards/json-size';
import { limits } from '../../src/cards/limits';
import { verifies } from '../verifies';
import { arbitraryAnswer } from './support/arbitrary-answer';
import { cardSchema } from './support/card-schema';
import type { Answer, Claim } from './support/domain';
import { byId, paragraphs, parseComplaints } from './support/read-card';

const receipt = { sequence: 1, hash: 'h', at: '2026-11-22T04:50:01Z' };
const schema = cardSchema();
/** A generous envelope: what Bot Framework adds around a message. */
const envelope = {
  type: 'message',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  channelId: 'msteams',
  from: { id: '28:'.padEnd(60, 'b'), name: 'Curbside' },
  recipient: { id: '29:'.padEnd(100, 'u') },
  conversation: { id: 'a:'.padEnd(160, 'c'), conversationType: 'personal', tenantId: 't'.repeat(36) },
  replyToId: '1'.repeat(20),
  channelData: { feedbackLoop: { type: 'default' } },
};

const activityOf = ({ card, text, summary, entities }: ReturnType<typeof renderReply>): object => ({
  ...envelope,
  text,
  summary,
  entities,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
const all = (claim: Claim): Claim[] => [claim, ...(claim.details ?? []).flatMap(all)];
const mustKnow = (answer: Answer): Claim[] =>
  [...answer.attention, ...answer.sections.flatMap(({ claims }) => claims.flatMap(all))].filter(
    ({ importance }) => importance === 'must-know',
  );
const shownWords = (claim: Claim): string => short(claim.text, limits.claim);

describe('whatever the answer', () => {
  test(verifies('card.size', 'every page is a valid card whose whole activity stays under 28 KB'), () => {
    fc.assert(
      fc.property(
        arbitraryAnswer,
        fc.nat({ max: 3 }),
        fc.constantFrom('short words', 'w'.repeat(3_000), '漢'.repeat(500)),
        (answer, page, words) => {
          const rendered = renderReply({ ...answer, receipt }, { words, page, today: answer.today });
          expect(jsonBytes(activityOf(rendered))).toBeLessThan(28 * 1024);
          expect(JSON.parse(JSON.stringify(rendered.card))).toEqual(rendered.card);
          expect(parseComplaints(rendered.card)).toEqual([]);
          if (schema) expect([schema(rendered.card), schema.errors]).toEqual([true, null]);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test(verifies('card.must-know', 'every must-know claim is shown with a number whose passage is on the same page'), () => {
    fc.assert(
      fc.property(arbitraryAnswer, (answer) => {
        const pages: ReturnType<typeof renderReply>[] = [];
        do pages.push(renderReply({ ...answer, receipt }, { words: 'w', page: pages.length, today: answer.today }));
        while (pages.at(-1)?.hasMore && pages.length < 200);
        const shown = pages.map(({ card }) => ({ lines: paragraphs(card), passages: paragraphs(byId(card, 'evidence')) }));
        for (const claim of mustKnow(answer)) {
          const words = shownWords(claim);
          const place = shown.find(({ lines }) => lines.some((line) => line.includes(words) && /\[\d+\]( \+\d+)?$/.test(line)));
          expect(place).toBeDefined();
          const line = place?.lines.find((candidate) => candidate.includes(words) && /\[\d+\]( \+\d+)?$/.test(candidate)) ?? '';
          for (const [mark] of line.slice(line.lastIndexOf(words) + words.length).matchAll(/\[\d+\]/g))
            expect(
              place?.passages.some(
                // Short ones share a paragraph: each stands behind its own number.
                (passage) => passage.startsWith(mark) || passage.includes(` ${mark} `),
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
