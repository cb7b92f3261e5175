import type { PlanFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded, readCodedTexts } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds, readPeriod } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName, linkedNames } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** An order or referral for a test or service. */
export function readServiceRequest(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('status');
  const authored = firstDate(entry, 'authoredOn');
  const wanted = firstDate(entry, 'occurrenceDateTime') ?? readBounds(entry, 'occurrencePeriod').start;
  const requester = linkedName(entry, entry.object('requester'), context);
  const performers = linkedNames(entry, entry.list('performer'), context);
  const priority = entry.text('priority');
  const code = readCoded(entry, 'code') ?? { text: 'Unnamed order', codings: [] };
  const forbidden = entry.boolean('doNotPerform') === true;
  return defined(
    baseOf(entry, context, {
      standing: standingOf('ServiceRequest', status),
      status,
      date: authored ?? wanted,
      recorded: authored,
      author: requester,
    }),
    {
      kind: 'ServiceRequest' as const,
      code: forbidden ? { ...code, text: `Do not perform: ${code.text}` } : code,
      period: readPeriod(entry, 'occurrencePeriod'),
      participants: performers,
      says: joined([priority, readCodedTexts(entry, 'orderDetail'), wanted && `wanted ${wanted}`, entry.text('patientInstruction')]),
      intent: entry.text('intent'),
      reason: readReasons(entry, context).text,
    },
  );
}
