// A chart has few colours: as a picture with a palette of sixteen it weighs a third of what it does in full colour.
import { crc32, deflateSync } from 'node:zlib';

const colours = 16;

/** Encodes opaque RGBA pixels as a PNG of colour type 3, four bits a pixel (PNG specification, 11.2); rarer shades become the nearest common one. */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const shadeAt = (pixel: number): number =>
    ((byte(pixels, pixel * 4) >> 4) << 8) | ((byte(pixels, pixel * 4 + 1) >> 4) << 4) | (byte(pixels, pixel * 4 + 2) >> 4);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) counts.set(shadeAt(pixel), (counts.get(shadeAt(pixel)) ?? 0) + 1);
  const palette = [...counts]
    .sort((left, right) => right[1] - left[1])
    .slice(0, colours)
    .map(([shade]) => shade);
  const nearest = new Map([...counts.keys()].map((shade) => [shade, nearestIn(palette, shade)]));

  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const column = pixel % width;
    const at = Math.floor(pixel / width) * stride + 1 + (column >> 1);
    rows[at] = byte(rows, at) | ((nearest.get(shadeAt(pixel)) ?? 0) << (column % 2 === 0 ? 4 : 0));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels).map((value) => value * 17))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const channels = (shade: number): [number, number, number] => [shade >> 8, (shade >> 4) & 15, shade & 15];

function nearestIn(palette: readonly number[], shade: number): number {
  const [red, green, blue] = channels(shade);
  const distances = palette.map((candidate) => {
    const [r, g, b] = channels(candidate);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(body.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed) >>> 0, typed.length + 4);
  return framed;
}
