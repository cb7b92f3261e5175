import { renderTable } from '../print-table';
import type { Spread } from './samples';

/** A promise the project makes of one figure, and whether it was kept in this run. */
export interface Target {
  readonly text: string;
  readonly met: boolean;
}

/** One line of the report. */
export interface Row {
  readonly what: string;
  /** Milliseconds. */
  readonly spread?: Spread;
  /** How many samples, where there is no spread. */
  readonly count?: number;
  /** What was measured, where it is not a spread, or what else is worth saying. */
  readonly measured?: string;
  /** How many times the echo bot's median. */
  readonly timesEcho?: number;
  readonly target?: Target;
}

export interface Figure {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A figure as text: samples, percentiles in milliseconds, target and whether it is met. */
export function renderFigure({ title, rows }: Figure): string {
  const header = ['', 'n', 'p50 ms', 'p95 ms', 'p99 ms', '× echo', 'measured', 'target', 'result'];
  const cells = rows.map(({ what, spread, count, measured, timesEcho, target }) => [
    what,
    String(spread?.count ?? count ?? ''),
    spread ? number(spread.p50) : '',
    spread ? number(spread.p95) : '',
    spread ? number(spread.p99) : '',
    timesEcho === undefined ? '' : number(timesEcho),
    measured ?? '',
    target?.text ?? '–',
    target ? (target.met ? 'met' : 'NOT MET') : '',
  ]);
  const used = header.map((_, column) => column === 0 || column >= 7 || cells.some((row) => row[column] !== ''));
  const keep = (row: readonly string[]): string[] => row.filter((_, column) => used[column]);
  return `${title}\n\n${renderTable(keep(header), cells.map(keep))}\n`;
}

/** Three figures that count: 0.042, 4.2, 42, 420. */
export function number(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value >= 1 ? 1 : 2);
}
