// Pages are found by rendering: a page is the longest run of units, by importance, whose whole message stays under the limit.
import type { Answer } from '../domain/answer';
import type { AdaptiveCard } from './adaptive-card';
import { answerCard, type AnswerPage } from './answer-card';
import { answerUnits, byImportance, type Unit } from './answer-units';
import { jsonBytes } from './json-size';
import { limits } from './limits';
import type { Numbering } from './numbering';
import type { RenderOptions } from './render-options';

/** Renders the asked-for page; the same answer always gives the same pages. `around` is what else the message carries. */
export function pageOf(
  answer: Answer,
  numbering: Numbering,
  options: RenderOptions,
  around: object,
): { readonly card: AdaptiveCard; readonly hasMore: boolean } {
  const allUnits = answerUnits(answer);
  const room = limits.message - jsonBytes(around);
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
      return { card: withPictures(render, count, rest.slice(0, count), answer, options, room), hasMore: !isLast };
    }
    rest = rest.slice(count);
  }
}

/** The largest count that fits, at least one so that paging always moves on; most answers fit whole. */
function longestFit(all: number, fits: (count: number) => boolean): number {
  if (all === 0 || fits(all)) return all;
  let low = 1;
  let high = all;
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
