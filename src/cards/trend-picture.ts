// echarts and resvg are loaded when the first trend is drawn: most answers have none.
import { createRequire } from 'node:module';
import type { Section } from '../domain/answer';
import { palettePng } from './palette-png';

export type TrendSection = Extract<Section, { kind: 'trend' }>;

/** A trend as a PNG data URI; undefined when there is nothing to draw. */
export type DrawTrend = (trend: TrendSection) => string | undefined;

const width = 420;
const height = 170;
/** Shades that a palette of four bits a channel can hold exactly. */
const ink = { line: '#333388', band: '#ddeedd', text: '#444444', grid: '#dddddd' };

let painter: Promise<DrawTrend> | undefined;

/** What is used of echarts: its own declarations do not resolve under Node16 module resolution. */
interface ServerCharts {
  init(
    dom: null,
    theme: null,
    options: { renderer: 'svg'; ssr: true; width: number; height: number },
  ): { setOption(option: object): void; renderToSVGString(): string; dispose(): void };
}

/** Its one bundled file loads four times as fast as the hundreds of modules that `import()` would find. */
const loadCharts = async (): Promise<ServerCharts> => createRequire(__filename)('echarts') as ServerCharts;

/** Loads the drawing libraries once and hands out the painter. */
export function loadTrendPainter(): Promise<DrawTrend> {
  painter ??= Promise.all([loadCharts(), import('@resvg/resvg-js')]).then(([echarts, { Resvg }]) => {
    const fontFiles = [require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')];
    return (trend) => {
      if (trend.points.length < 2) return undefined;
      const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
      try {
        chart.setOption(chartOption(trend));
        const picture = new Resvg(chart.renderToSVGString(), {
          font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
          background: '#ffffff',
        });
        const { pixels, width: wide, height: high } = picture.render();
        return `data:image/png;base64,${palettePng(pixels, wide, high).toString('base64')}`;
      } finally {
        chart.dispose();
      }
    };
  });
  return painter;
}

function chartOption({ points, range }: TrendSection): object {
  const values = [...points.map((point) => point.value), ...[range?.low, range?.high].filter((bound) => bound !== undefined)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low || Math.abs(high) || 1) * 0.12;
  const band =
    range?.low !== undefined || range?.high !== undefined
      ? [[{ yAxis: range.low ?? low - margin }, { yAxis: range.high ?? high + margin }]]
      : [];
  return {
    animation: false,
    textStyle: { fontFamily: 'DejaVu Sans' },
    grid: { left: 12, right: 34, top: 12, bottom: 8, containLabel: true },
    xAxis: {
      type: 'time',
      splitNumber: 4,
      axisLabel: { color: ink.text, hideOverlap: true, formatter: axisDay },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: low - margin,
      max: high + margin,
      splitNumber: 3,
      axisLabel: {
        color: ink.text,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => String(Number(value.toPrecision(3))),
      },
      splitLine: { lineStyle: { color: ink.grid } },
    },
    series: [
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: ink.line, width: 2 },
        itemStyle: { color: ink.line },
        data: points.map((point) => [point.date, point.value]),
        markArea: { silent: true, itemStyle: { color: ink.band }, data: band },
      },
    ],
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const axisDay = (instant: number): string => `${months[new Date(instant).getMonth()] ?? ''} ${new Date(instant).getFullYear()}`;
