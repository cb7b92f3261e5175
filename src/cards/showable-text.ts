// Text from a chart may hold anything; what leaves here is visible, well-formed, and reads in the order in which it was written.

/** C0 and C1 controls but tab and newline, and the bidirectional controls that can make a line read as something else. */
const unshowable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const joiner = '\u2060';

/** The same words without what cannot be shown; `{{DATE(…)}}` and `{{TIME(…)}}`, which Adaptive Card clients would evaluate, stay words. */
export function showable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unshowable, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\{\{(?=\s*(?:DATE|TIME)\b)/gi, `{${joiner}{`);
}

/** As `showable`, on one line. */
export function oneLine(text: string): string {
  return showable(text).replace(/\s+/g, ' ').trim();
}

/** For the few places that read Markdown (a message's own text): every character that could be markup is escaped. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]~|#]/g, '\\$&')
    .replace(/:\/\//g, `:${joiner}//`);
}
