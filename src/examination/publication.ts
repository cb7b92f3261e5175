import type { Evidence } from '../domain/evidence';
import type { KnowledgeSource } from '../knowledge/source';

/** What a publication says, in our words: never shown as a quote. */
export function publication(rule: string, key: string, text: string, source: KnowledgeSource): Evidence {
  const { title, organization, year, url, checked, section } = source;
  return {
    id: `publication:${rule}:${key}`,
    text,
    wording: 'paraphrase',
    source: { kind: 'publication', title, organization, year, url, checked, ...(section !== undefined && { section }) },
  };
}
