// Pages are found by rendering: a page is the longest run of units, by importance, whose whole message stays under the limit.
import type { Answer } from '../domain/answer';
import type { AdaptiveCard } from './adaptive-card';
import { answerCard, type AnswerPage } from './answer-card';
import { answerUnits, byImportance, type Unit } from './answer-units';
import { jsonBytes } from './json-size';
import type { Numbering } from './numbering';
import type { RenderOptions } from './render-options';

/** Renders the asked-for page; the same answer always gives the same pages. `room` is what a card may take, in bytes. */
export function pageOf(
  answer: Answer,
  numbering: Numbering,
  options: RenderOptions,
  room: number,
): { readonly card: AdaptiveCard; readonly hasMore: boolean; readonly number: number } {
  const allUnits = answerUnits(answer);
  let rest = byImportance(allUnits);
  for (let number = 0; ; number += 1) {
    const render = (count: number, pictures: AnswerPage['pictures'] = new Map()): AdaptiveCard => {
      const taken = new Set(rest.slice(0, count));
      const units = allUnits.filter((unit) => taken.has(unit));
      return answerCard(answer, { number, isLast: count === rest.length, units, allUnits, numbering, pictures }, options);
    };
    const count = longestFit(rest.length, (candidate) => jsonBytes(render(candidate)) <= room);
    const isLast = count === rest.length;
    if (isLast || number >= (options.page ?? 0)) {
      return { card: withPictures(render, count, rest.slice(0, count), answer, options, room), hasMore: !isLast, number };
    }
    rest = rest.slice(count);
  }
}

const firstGuess = 64;

/** The largest count that fits, at least one so that paging always moves on; most answers fit whole. */
function longestFit(all: number, fits: (count: number) => boolean): number {
  let low = Math.min(1, all);
  let high = Math.min(firstGuess, all);
  while (fits(high)) {
    if (high === all) return all;
    low = high;
    high = Math.min(all, high * 2);
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Adds the picture of each trend whose newest rows are on the page, as long as there is room: its table says the same. */
function withPictures(
  render: (count: number, pictures?: AnswerPage['pictures']) => AdaptiveCard,
  count: number,
  units: readonly Unit[],
  answer: Answer,
  options: RenderOptions,
  room: number,
): AdaptiveCard {
  const pictures = new Map<number, string>();
  let card = render(count);
  for (const unit of units) {
    if (unit.kind !== 'points' || unit.rank !== 1) continue;
    const section = answer.sections[unit.section];
    const picture = section?.kind === 'trend' ? options.drawTrend?.(section) : undefined;
    if (picture === undefined) continue;
    const fuller = render(count, new Map([...pictures, [unit.section, picture]]));
    if (jsonBytes(fuller) > room) continue;
    pictures.set(unit.section, picture);
    card = fuller;
  }
  return card;
}
