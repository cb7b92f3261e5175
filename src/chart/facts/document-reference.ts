import type { NoteFact } from '../../domain/chart';
import { missingText, readText } from '../notes/read-text';
import { baseOf, idOf, joined } from './base';
import { readCoded } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedNames } from './links';
import type { ReadEntry } from './read-result';
import { standingOf } from './standing';

/** A note whose text is in the entry or at an address; one without readable text is reported as missing. Mentions are added later. */
export function readDocumentReference(entry: Fields, context: FactContext): ReadEntry {
  const attachments = entry.list('content').flatMap((content) => content.object('attachment') ?? []);
  const decoded = readText(attachments, context);
  if (decoded.kind === 'missing') return { facts: [], missing: [missingText(idOf(entry), decoded.reason)] };
  const about = entry.object('context');
  const recorded = firstDate(entry, 'date');
  const type = readCoded(entry, 'type');
  const titles = attachments.flatMap((attachment) => attachment.text('title') ?? []);
  const encounter = about?.list('encounter')[0];
  const note: NoteFact = defined({
    ...baseOf(entry, context, {
      ...statusOf(entry),
      date: (about && readBounds(about, 'period').start) ?? recorded,
      recorded,
      author: joined(linkedNames(entry, entry.list('author'), context), ', '),
      ...(encounter ? { encounter } : {}),
    }),
    kind: 'DocumentReference' as const,
    type: type ?? { text: 'Note', codings: [] },
    title: titles[0] ?? entry.text('description') ?? type?.text ?? 'Note',
    text: decoded.text,
    mentions: [],
  });
  return { facts: [note], missing: decoded.truncated ? [missingText(note.id, 'truncated')] : [] };
}

/** `status` is about the reference, `docStatus` about the document: an error in either is an error, and a draft is no finished note. */
function statusOf(entry: Fields): Pick<NoteFact, 'standing'> & { status: string | undefined } {
  const status = entry.text('status');
  const ofDocument = entry.text('docStatus');
  if (ofDocument === 'entered-in-error') return { standing: 'entered-in-error', status: ofDocument };
  const standing = standingOf('DocumentReference', status);
  return ofDocument === 'preliminary' && standing === 'current' ? { standing: 'unconfirmed', status: ofDocument } : { standing, status };
}
