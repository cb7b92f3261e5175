import type { DrawTrend } from './trend-picture';

/** What a renderer needs beside the reply. */
export interface RenderOptions {
  /** What was asked: a button that repeats the question carries these words. */
  readonly words: string;
  /** The clinical date, `YYYY-MM-DD`: ages in a question about which patient are counted to it. */
  readonly today: string;
  /** 0 and up; a page beyond the last one shows the last. */
  readonly page?: number;
  /** From `loadTrendPainter`; without it a trend is its table alone. */
  readonly drawTrend?: DrawTrend;
  /** A line under the banner, such as "Demo hospital: this person is invented". */
  readonly remark?: string;
}
