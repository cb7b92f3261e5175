// A passage as the reader sees it: verbatim, the quoted words in bold, and cut only between windows around the quotes.
import type { Evidence } from '../domain/evidence';
import type { Span } from '../domain/span';
import { run, type Run } from './adaptive-card';
import { clip, jsonBytes } from './json-size';
import { limits } from './limits';

const context = 110;

/** The text of the evidence, whole when it is short, else the surroundings of the quoted spans; at most about `limits.passage` bytes. */
export function passageRuns(evidence: Evidence, spans: readonly Span[]): Run[] {
  const { text } = evidence;
  // A passage quoted whole has nothing to stand out from.
  const parts = spans.filter((span) => span.end - span.start < text.length);
  const quotes = merged(
    parts.filter((span) => span.start >= 0 && span.end <= text.length && span.start < span.end),
    0,
  );
  if (jsonBytes(text.slice(0, limits.passage)) <= limits.passage && text.length <= limits.passage)
    return marked(text, { start: 0, end: text.length }, quotes);
  const windows = merged(
    (quotes.length ? quotes : [{ start: 0, end: 0 }]).map(({ start, end }) => around(text, start, end)),
    20,
  );
  const runs: Run[] = [];
  let left: number = limits.passage;
  for (const window of windows) {
    const part = clip(text.slice(window.start, window.end), left);
    const end = window.start + (part.endsWith('…') && !text.startsWith(part, window.start) ? part.length - 1 : part.length);
    runs.push(...(window.start > 0 ? ['… '] : []), ...marked(text, { start: window.start, end }, quotes));
    left -= jsonBytes(part);
    if (left < 80 || end < window.end) return [...runs, ' … (shortened)'];
  }
  return (windows.at(-1)?.end ?? 0) < text.length ? [...runs, ' …'] : runs;
}

function around(text: string, start: number, end: number): Span {
  const before = Math.max(0, start - context);
  const after = Math.min(text.length, end + context);
  const wordStart = before === 0 ? 0 : text.indexOf(' ', before) + 1;
  const wordEnd = after === text.length ? after : text.lastIndexOf(' ', after);
  return { start: wordStart > 0 && wordStart <= start ? wordStart : before === 0 ? 0 : start, end: wordEnd >= end ? wordEnd : end };
}

function merged(spans: readonly Span[], gap: number): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end + gap) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function marked(text: string, within: Span, quotes: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = within.start;
  for (const quote of quotes) {
    const start = Math.max(quote.start, within.start);
    const end = Math.min(quote.end, within.end);
    if (start >= end || jsonBytes(text.slice(start, end)) > limits.boldQuote) continue;
    if (start > at) runs.push(run(text.slice(at, start)));
    runs.push(run(text.slice(start, end), { bold: true }));
    at = end;
  }
  if (at < within.end) runs.push(run(text.slice(at, within.end)));
  return runs;
}
