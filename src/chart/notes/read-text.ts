import type { Missing } from '../../domain/chart';
import type { FactContext } from '../facts/context';
import type { Fields } from '../facts/fields';
import { decodeBase64, decodeText, isReadable, type Decoded } from './decode';

/** The best readable text among the attachments of one document, which are the same content in several formats; why there is none otherwise. */
export function readText(attachments: readonly Fields[], context: Pick<FactContext, 'attachment'>): Decoded {
  if (attachments.length === 0) return { kind: 'missing', reason: 'invalid' };
  const readable = attachments.filter((attachment) => isReadable(attachment.text('contentType')));
  let reason: Missing['reason'] = 'unsupported';
  for (const attachment of readable) {
    const decoded = readAttachment(attachment, context);
    if (decoded.kind === 'text') return decoded;
    reason = decoded.reason;
  }
  return { kind: 'missing', reason };
}

function readAttachment(attachment: Fields, context: Pick<FactContext, 'attachment'>): Decoded {
  const contentType = attachment.text('contentType');
  const data = attachment.text('data');
  if (data !== undefined) {
    const bytes = decodeBase64(data);
    return bytes ? decodeText(contentType, bytes) : { kind: 'missing', reason: 'invalid' };
  }
  const address = attachment.text('url');
  const body = address === undefined ? undefined : context.attachment(address);
  if (!body) return { kind: 'missing', reason: address === undefined ? 'invalid' : 'unavailable' };
  return body.kind === 'body' ? decodeText(contentType ?? body.contentType, body.bytes) : body;
}

const sentences: Readonly<Record<Missing['reason'], string>> = {
  unsupported: 'This document is in a format that is not read (only plain text and HTML are).',
  invalid: 'This document holds no text that could be decoded.',
  unavailable: 'The text of this document could not be fetched.',
  timeout: 'The text of this document did not arrive in time.',
  forbidden: 'The server did not hand over the text of this document.',
  truncated: 'Only the beginning of this document was read: it is longer than 1,000,000 characters.',
};

/** What could not be read of a document, for the clinician. */
export const missingText = (reference: string, reason: Missing['reason']): Missing => ({
  kind: reference,
  reason,
  detail: sentences[reason],
});
