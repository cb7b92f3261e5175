import type { Span } from '../domain/span';

/** Words by which a text speaks to a program that reads it rather than to a clinician. */
const address =
  /\b(?:AI|LLM|chatbot|language model)s?\b[^\n]{0,40}[:,]|\bAI assistants?\b|\blanguage models?\b|\b(?:ignore|disregard|forget|override)\b[^\n]{0,20}\b(?:previous|prior|above|earlier|all)\b[^\n]{0,20}\b(?:instructions?|prompts?|rules?|text|context)\b|\bsystem prompt\b|^\s*(?:SYSTEM|ASSISTANT|USER)\s*:|\byou are now\b[^\n]{0,40}\b(?:mode|assistant|bot)\b|\boutput the (?:full|entire|whole)\b/i;

/** The lines of a text that speak to a program; the whole line, since its other sentences belong to the same speech. */
export function machineDirectedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (address.test(line)) spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

/** Whether a span touches a line that speaks to a program. */
export function isMachineDirected(text: string, span: Span): boolean {
  return machineDirectedSpans(text).some((each) => each.start < span.end && span.start < each.end);
}
