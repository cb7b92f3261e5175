import type { ProcedureFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded, readCodedTexts } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName, linkedNames } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/**
 * Something done to the patient; why it was stopped is part of the outcome. One that was not done says so in its name and has no concept: it
 * stays visible (a refusal matters) and is never counted as done.
 */
export function readProcedure(entry: Fields, context: FactContext): ProcedureFact {
  const status = entry.text('status');
  const code = readCoded(entry, 'code') ?? { text: 'Unnamed procedure', codings: [] };
  const done = status !== 'not-done';
  const complications = readCodedTexts(entry, 'complication');
  const performers = linkedNames(
    entry,
    entry.list('performer').flatMap((performer) => performer.object('actor') ?? []),
    context,
  );
  const base = baseOf(entry, context, {
    standing: standingOf('Procedure', status),
    status,
    date: firstDate(entry, 'performedDateTime') ?? readBounds(entry, 'performedPeriod').start,
    author: joined(performers, ', ') ?? linkedName(entry, entry.object('recorder'), context),
  });
  return defined(base, {
    kind: 'Procedure' as const,
    code: done ? code : { ...code, text: `Not done: ${code.text}` },
    concept: done ? context.vocabulary.procedureOf(code.codings, code.text)?.id : undefined,
    outcome: joined([
      readCoded(entry, 'outcome')?.text,
      complications && `complication: ${complications}`,
      readCoded(entry, 'statusReason')?.text,
    ]),
    bodySite: readCodedTexts(entry, 'bodySite'),
    reason: readReasons(entry, context).text,
    remarks: joined([base.remarks, entry.text('performedString')]),
  });
}
