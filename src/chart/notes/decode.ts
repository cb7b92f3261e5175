import type { Missing } from '../../domain/chart';
import { htmlText } from './html-text';

/** The text of an attachment, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly truncated: boolean }
  | { readonly kind: 'missing'; readonly reason: Missing['reason'] };

/** How much of one note is read, in characters; what lies beyond is reported as truncated. */
export const noteLimit = 1_000_000;

const plain: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text']);
const html: ReadonlySet<string> = new Set(['text/html', 'application/xhtml', 'application/xhtml+xml']);

/** Whether attachments of this media type can be read as text; one without a type may turn out to be. */
export function isReadable(contentType: string | undefined): boolean {
  const type = mediaType(contentType);
  return type === undefined || plain.has(type) || html.has(type);
}

/** Decodes an attachment by its media type and charset (UTF-8 unless it says otherwise); line ends become `\n`. */
export function decodeText(contentType: string | undefined, bytes: Buffer, limit = noteLimit): Decoded {
  const type = mediaType(contentType);
  if (!isReadable(contentType)) return { kind: 'missing', reason: 'unsupported' };
  const raw = charactersOf(bytes, /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1]);
  // Something without a type that holds control characters is no text.
  if (type === undefined && raw.slice(0, 4096).includes('\u0000')) return { kind: 'missing', reason: 'unsupported' };
  const lines = raw.replace(/\r\n?/g, '\n');
  const text = type !== undefined && html.has(type) ? htmlText(lines) : lines;
  if (text.trim() === '') return { kind: 'missing', reason: 'invalid' };
  return text.length > limit
    ? { kind: 'text', text: wholeCharacters(text.slice(0, limit)), truncated: true }
    : { kind: 'text', text, truncated: false };
}

/** Bytes of a base64 member; undefined when it is not base64. */
export function decodeBase64(data: string): Buffer | undefined {
  const compact = /\s/.test(data) ? data.replace(/\s+/g, '') : data;
  return compact.length % 4 !== 1 && /^[A-Za-z0-9+/_-]*={0,2}$/.test(compact) ? Buffer.from(compact, 'base64') : undefined;
}

const mediaType = (contentType: string | undefined): string | undefined => contentType?.split(';')[0]?.trim().toLowerCase() || undefined;

function charactersOf(bytes: Buffer, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not what it says it is, or an unknown charset: Windows-1252 gives every byte a character, so nothing is lost.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const wholeCharacters = (text: string): string => (/[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text);
