import { inflateSync } from 'node:zlib';
import { loadTrendPainter } from '../../src/cards';
import { palettePng } from '../../src/cards/palette-png';
import { maria } from './support/maria';

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
