import { oneLine } from './showable-text';

/** Bytes of the value as UTF-8 JSON: what Teams counts. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning of the text that takes at most `bytes` in JSON, whole characters only, with an ellipsis when something was cut off. */
export function clip(text: string, bytes: number): string {
  if (text.length * 6 <= bytes || jsonBytes(text) <= bytes) return text;
  let used = jsonBytes('…');
  let end = 0;
  for (const { segment, index } of graphemes.segment(text.slice(0, bytes))) {
    used += jsonBytes(segment) - 2;
    if (used > bytes) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** As `clip`, on one showable line; looks only at as much of a long text as can matter. */
export function short(text: string, bytes: number): string {
  if (text.length <= bytes * 2) return clip(oneLine(text), bytes);
  const beginning = oneLine(text.trimStart().slice(0, bytes * 2));
  const clipped = clip(beginning, bytes - 3);
  return clipped.endsWith('…') ? clipped : `${clipped}…`;
}
