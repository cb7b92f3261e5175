import { AdaptiveCard as ParsedCard, SerializationContext, Version } from 'adaptivecards';

interface Node {
  readonly [key: string]: unknown;
}

/** Every text that the card shows, in reading order, one string per paragraph. */
export function paragraphs(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(paragraphs);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Node;
  if (element['type'] === 'RichTextBlock')
    return [
      (element['inlines'] as (string | { text: string })[]).map((inline) => (typeof inline === 'string' ? inline : inline.text)).join(''),
    ];
  if (element['type'] === 'TextBlock') return [String(element['text'])];
  return Object.values(element).flatMap(paragraphs);
}

/** All nodes of a type, wherever they stand. */
export function nodes(node: unknown, type: string): Node[] {
  if (Array.isArray(node)) return node.flatMap((child) => nodes(child, type));
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Node;
  return [...(element['type'] === type ? [element] : []), ...Object.values(element).flatMap((child) => nodes(child, type))];
}

export const byId = (node: unknown, id: string): Node | undefined => {
  if (typeof node !== 'object' || node === null) return undefined;
  if (!Array.isArray(node) && (node as Node)['id'] === id) return node as Node;
  return Object.values(node)
    .map((child) => byId(child, id))
    .find((found) => found !== undefined);
};

/** What the official renderer's parser complains about, as sentences. */
export function parseComplaints(card: unknown): string[] {
  const context = new SerializationContext(new Version(1, 5));
  new ParsedCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
