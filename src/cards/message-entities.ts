// Teams takes exactly one root Message entity per activity: a second one, or a limit passed, is answered with 400.
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import { sourceLine } from './evidence-block';
import { citationLimits } from './limits';
import type { Numbering } from './numbering';
import { oneLine } from './showable-text';

export interface ClientCitation {
  readonly '@type': 'Claim';
  readonly position: number;
  readonly appearance: {
    readonly '@type': 'DigitalDocument';
    readonly name: string;
    readonly abstract: string;
    readonly url?: string;
    readonly keywords?: readonly string[];
  };
}

/** The root entity: the AI label, the citations that the message's text names, and how the message may be used. */
export interface MessageEntity {
  readonly type: 'https://schema.org/Message';
  readonly '@type': 'Message';
  readonly '@context': 'https://schema.org';
  readonly '@id': '';
  readonly additionalType: readonly ['AIGeneratedContent'];
  readonly citation?: readonly ClientCitation[];
  readonly usageInfo?: { readonly '@type': 'CreativeWork'; readonly name: string; readonly description: string };
}

/** Cuts to a number of UTF-16 units without splitting a character, as Teams counts. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** The entity of one message; `claim` is what its text says. */
export function messageEntity(claim: Claim | undefined, numbering: Numbering | undefined, aboutPatient: boolean): MessageEntity {
  const ids = [...new Set(claim?.citations.map(({ evidence }) => evidence) ?? [])];
  const citation = ids.flatMap((id) => {
    const evidence = numbering?.evidence(id);
    const position = numbering?.numberOf(id);
    return evidence && position !== undefined ? [clientCitation(evidence, position, numbering)] : [];
  });
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(citation.length && { citation: citation.slice(0, citationLimits.count) }),
    ...(aboutPatient && {
      usageInfo: { '@type': 'CreativeWork', name: 'Patient information', description: 'Share only with those who treat this patient.' },
    }),
  };
}

function clientCitation(evidence: Evidence, position: number, numbering: Numbering | undefined): ClientCitation {
  const name = oneLine(sourceLine(evidence, { numberOf: (id) => numbering?.numberOf(id) }));
  const keywords = [evidence.source.kind, ...(evidence.source.kind === 'chart' && evidence.source.status ? [evidence.source.status] : [])];
  return {
    '@type': 'Claim',
    position,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(name || evidence.source.kind, citationLimits.name),
      abstract: cut(oneLine(evidence.text) || name, citationLimits.abstract),
      ...(evidence.source.kind === 'publication' && { url: evidence.source.url }),
      keywords: keywords.slice(0, citationLimits.keywords).map((keyword) => cut(oneLine(keyword), citationLimits.keyword)),
    },
  };
}
