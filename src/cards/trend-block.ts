import type { TrendPoint } from '../domain/answer';
import { formatDay } from '../text/dates';
import { type CardElement, line, run } from './adaptive-card';
import { short } from './json-size';
import { limits } from './limits';
import type { Numbering } from './numbering';
import { oneLine } from './showable-text';
import type { TrendSection } from './trend-picture';

/** Dated values, newest first; three narrow columns, so that it stays readable on a phone. */
export function trendTable(trend: TrendSection, points: readonly TrendPoint[], numbering: Numbering): CardElement {
  const header = ['Date', short(trend.unit ? `${trend.name} (${spokenUnit(trend.unit)})` : trend.name, limits.title), 'Source'];
  const rows = points.map((point) => {
    const number = numbering.numberOf(point.evidence);
    const value = [
      run(short(point.text, limits.title), point.flag ? { bold: true } : {}),
      ...(point.flag ? [run(` ${oneLine(point.flag)}`, { color: 'Attention' })] : []),
    ];
    return row([
      line([run(formatDay(point.date))]),
      line(value),
      line([number ? run(`[${number}]`, { color: 'Accent', size: 'Small' }) : '–']),
    ]);
  });
  return {
    type: 'Table',
    spacing: 'Small',
    firstRowAsHeader: true,
    showGridLines: false,
    columns: [{ width: 3 }, { width: 5 }, { width: 2 }],
    rows: [row(header.map((title) => line([run(title, { bold: true, size: 'Small' })]))), ...rows],
  };
}

const row = (cells: readonly CardElement[]): object => ({
  type: 'TableRow',
  cells: cells.map((cell) => ({ type: 'TableCell', items: [cell] })),
});

/** UCUM's annotations as they are read: "mL/min/{1.73_m2}" is "mL/min/1.73 m2". */
const spokenUnit = (unit: string): string => unit.replace(/\{([^}]*)\}/g, (_, words: string) => words.replaceAll('_', ' '));

/** The drawn trend; the alternative text says what the picture shows. */
export function trendImage(trend: TrendSection, uri: string): CardElement {
  const first = trend.points[0];
  const last = trend.points.at(-1);
  const band =
    trend.range && (trend.range.low !== undefined || trend.range.high !== undefined) ? '; the shaded band is the reference range' : '';
  const altText =
    first && last
      ? `${trend.name}: from ${first.text} on ${formatDay(first.date)} to ${last.text} on ${formatDay(last.date)}, ${trend.points.length} values${band}.`
      : trend.name;
  return { type: 'Image', url: uri, altText: short(altText, limits.line), size: 'Stretch' };
}
