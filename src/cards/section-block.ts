import type { Section } from '../domain/answer';
import type { Claim } from '../domain/claim';
import { type CardElement, line, run } from './adaptive-card';
import type { Unit } from './answer-units';
import { claimLine } from './claim-lines';
import { short } from './json-size';
import { limits } from './limits';
import type { Numbering } from './numbering';
import { trendImage, trendTable } from './trend-block';

export interface SectionPage {
  readonly section: Section;
  /** Units of this section on this page, and on all pages. */
  readonly here: readonly Unit[];
  readonly all: readonly Unit[];
  readonly numbering: Numbering;
  readonly picture?: string;
}

/** One section as far as this page shows it, with what it leaves out counted. */
export function sectionBlock({ section, here, all, numbering, picture }: SectionPage): CardElement[] {
  const parents = new Set<Claim>();
  const claims = here.flatMap((unit): CardElement[] => {
    if (unit.kind !== 'claim') return [];
    const continued =
      unit.parent && !parents.has(unit.parent)
        ? [
            line([run(`${short(unit.parent.text, limits.shortLine)} (continued)`, { subtle: true, size: 'Small' })], {
              spacing: 'Small',
            }),
          ]
        : [];
    if (unit.parent) parents.add(unit.parent);
    parents.add(unit.claim);
    return [...continued, claimLine(unit.claim, unit.depth, numbering)];
  });
  const points = here.flatMap((unit) => (unit.kind === 'points' ? unit.points : []));
  return [
    line([run(short(section.title, limits.shortLine), { bold: true })], { spacing: 'Medium' }),
    ...(section.kind === 'trend' && picture ? [trendImage(section, picture)] : []),
    ...(section.kind === 'trend' && points.length ? [trendTable(section, points, numbering)] : []),
    ...claims,
    ...shownLine(section, here, all),
  ];
}

const isTop = (unit: Unit): boolean => unit.kind === 'claim' && unit.depth === 0;
const rows = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + (unit.kind === 'points' ? unit.points.length : 0), 0);

/** "Showing 12 of 47, 0 of high importance hidden": the skill's own limit and this page's together. */
function shownLine(section: Section, here: readonly Unit[], all: readonly Unit[]): CardElement[] {
  const hidden = all.filter((unit) => !here.includes(unit));
  const inTable = section.kind === 'trend' && !all.some(isTop);
  const shown = inTable ? rows(here) : here.filter(isTop).length;
  const total = Math.max(section.shown?.total ?? 0, inTable ? rows(all) : all.filter(isTop).length);
  const important = (section.shown?.hiddenImportant ?? 0) + hidden.filter((unit) => unit.important).length;
  if (hidden.length === 0 && (section.shown === undefined || section.shown.shown >= section.shown.total)) return [];
  const words =
    shown < total
      ? `Showing ${shown} of ${total}, ${important} of high importance hidden.`
      : `Some details are on another page, ${important} of high importance.`;
  return [line([run(words, { subtle: true, size: 'Small' })], { spacing: 'None' })];
}
