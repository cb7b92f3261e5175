// Pages are found by rendering: a page is the longest run of units, by importance, whose whole message stays under the limit.
import type { Answer } from '../domain/answer';
import type { AdaptiveCard } from './adaptive-card';
import { answerCard } from './answer-card';
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
  const drawn = drawPictures(answer, options);
  let rest = byImportance(allUnits);
  for (let number = 0; ; number += 1) {
    const render = (count: number, withPictures: boolean): AdaptiveCard => {
      const taken = new Set(rest.slice(0, count));
      const units = allUnits.filter((unit) => taken.has(unit));
      const pictures = new Map(withPictures ? [...drawn].filter(([section]) => units.some((unit) => startsTrend(unit, section))) : []);
      return answerCard(answer, { number, isLast: count === rest.length, units, allUnits, numbering, pictures }, options);
    };
    const fit = (withPictures: boolean): number => longestFit(rest.length, (count) => jsonBytes(render(count, withPictures)) <= room);
    const bare = fit(false);
    const illustrated = drawn.size > 0 ? fit(true) : 0;
    // A picture may push older rows and details to the next page, but nothing that matters more than it does.
    const worthIt =
      illustrated > 0 && jsonBytes(render(illustrated, true)) <= room && rest.slice(illustrated, bare).every(({ rank }) => rank > 2);
    const count = worthIt ? illustrated : bare;
    const isLast = count === rest.length;
    if (isLast || number >= (options.page ?? 0)) return { card: render(count, worthIt), hasMore: !isLast, number };
    rest = rest.slice(count);
  }
}

/** Data URIs by index of the section: the first two trends, whose tables say the same. */
function drawPictures(answer: Answer, { drawTrend }: RenderOptions): ReadonlyMap<number, string> {
  const trends = answer.sections.flatMap((section, index) => (section.kind === 'trend' ? [{ section, index }] : [])).slice(0, 2);
  const pictures = trends.map(({ section, index }) => [index, drawTrend?.(section)] as const);
  return new Map(pictures.flatMap(([index, uri]) => (uri === undefined ? [] : [[index, uri] as const])));
}

const startsTrend = (unit: Unit, section: number): boolean => unit.kind === 'points' && unit.section === section && unit.rank === 2;

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
