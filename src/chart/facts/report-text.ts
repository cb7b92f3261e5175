import type { NoteFact, ReportFact } from '../../domain/chart';
import { missingText, readText } from '../notes/read-text';
import type { FactContext } from './context';
import type { Fields } from './fields';
import type { ReadEntry } from './read-result';

/** The text printed in a report (`presentedForm`) as a note of its own, `DiagnosticReport/…#text`; nothing when the report carries none. */
export function readReportText(entry: Fields, report: ReportFact, context: FactContext): ReadEntry {
  const forms = entry.list('presentedForm');
  if (forms.length === 0) return { facts: [], missing: [] };
  const decoded = readText(forms, context);
  if (decoded.kind === 'missing') return { facts: [], missing: [missingText(report.id, decoded.reason)] };
  const { id, standing, status, date, recorded, author, encounter, code } = report;
  const base = { id: `${id}#text`, standing, status, date, recorded, author, encounter };
  const present = Object.fromEntries(Object.entries(base).filter(([, member]) => member !== undefined)) as unknown as Pick<
    NoteFact,
    'id' | 'standing'
  >;
  const note: NoteFact = {
    ...present,
    kind: 'DocumentReference',
    type: code,
    title: forms[0]?.text('title') ?? code.text,
    text: decoded.text,
    mentions: [],
  };
  return { facts: [note], missing: decoded.truncated ? [missingText(id, 'truncated')] : [] };
}
