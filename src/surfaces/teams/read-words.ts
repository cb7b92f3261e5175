/** Longer messages are declined, in UTF-16 units. */
export const maxWords = 4_000;

const entities: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** What a person typed, out of what Teams sends: mention tags gone (the names of others stay), entities resolved, blanks collapsed. */
export function readWords(text: string | undefined): string {
  return (text ?? '')
    .replace(/<\/?at\b[^>]*>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
