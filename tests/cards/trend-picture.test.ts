import { inflateSync } from 'node:zlib';
import { loadTrendPainter, renderReply } from '../../src/cards';
import { palettePng } from '../../src/cards/palette-png';
import type { Answer } from './support/domain';
import { chart, maria } from './support/maria';
import { nodes, paragraphs } from './support/read-card';

test('a trend is drawn 420 pixels wide in at most 3 KB, and not at all from a single value', async () => {
  const draw = await loadTrendPainter();
  const trend = maria.sections.find((section) => section.kind === 'trend')!;
  const png = Buffer.from(draw(trend)?.split(',')[1] ?? '', 'base64');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([420, 170]);
  expect(png.length).toBeLessThan(3_000);
  expect(draw({ ...trend, points: trend.points.slice(0, 1) })).toBeUndefined();
});

test('pixels of few colours come back as they were', () => {
  const shades = [
    [255, 255, 255],
    [0, 0, 0],
    [51, 51, 136],
  ];
  const pixels = Uint8Array.from(Array.from({ length: 15 }, (_, index) => [...shades[index % 3]!, 255]).flat());
  const png = palettePng(pixels, 5, 3);
  const at = (type: string): Buffer => png.subarray(png.indexOf(type) + 4, png.indexOf(type) + 4 + png.readUInt32BE(png.indexOf(type) - 4));
  const rows = inflateSync(at('IDAT'));
  const seen = Array.from({ length: 15 }, (_, index) => {
    const packed = rows[Math.floor(index / 5) * 4 + 1 + ((index % 5) >> 1)]!;
    const entry = (index % 5) % 2 === 0 ? packed >> 4 : packed & 15;
    return [...at('PLTE').subarray(entry * 3, entry * 3 + 3)];
  });
  expect(seen).toEqual(Array.from({ length: 15 }, (_, index) => shades[index % 3]));
});

test('a long trend keeps its picture and newest values on the first page, its older values on the next', async () => {
  const drawTrend = await loadTrendPainter();
  const points = Array.from({ length: 80 }, (_, index) => {
    const date = `${2000 + Math.floor(index / 4)}-0${(index % 4) * 2 + 1}-01`;
    return { date, text: `${(4 + index / 100).toFixed(2)} mmol/L`, value: 4 + index / 100, evidence: `Observation/p${index}` };
  });
  const evidence = points.map(({ evidence: id, text, date }) => chart(id, 'Laboratory result', `Potassium ${text}`, date));
  const answer: Answer = {
    ...maria,
    attention: [],
    sections: [{ kind: 'trend', id: 't', title: 'Potassium', name: 'Potassium', unit: 'mmol/L', points, claims: [] }],
    evidence: [...maria.evidence, ...evidence],
  };
  const page = (number: number) =>
    renderReply({ ...answer, receipt: { sequence: 1, hash: '', at: '' } }, { words: 'w', today: '2026-11-22', page: number, drawTrend });
  const dates = (number: number): (string | undefined)[] =>
    nodes(page(number).card, 'TableRow')
      .slice(1)
      .map((row) => paragraphs(row)[0]);
  expect(nodes(page(0).card, 'Image')).toHaveLength(1);
  expect(dates(0)[0]).toBe('1 Jul 2019');
  expect(page(0).hasMore).toBe(true);
  expect(nodes(page(1).card, 'Image')).toEqual([]);
  expect([...dates(0), ...dates(1), ...dates(2), ...dates(3)].length).toBeGreaterThanOrEqual(80);
});
