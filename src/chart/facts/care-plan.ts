import type { PlanFact } from '../../domain/chart';
import { htmlText } from '../notes/html-text';
import { baseOf, joined } from './base';
import { readCoded, readConcept } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds, readPeriod } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName, linkedNames } from './links';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** A plan of care with its activities. */
export function readCarePlan(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('status');
  const category = entry.list('category').flatMap((concept) => readConcept(concept) ?? [])[0];
  const title = entry.text('title');
  const created = firstDate(entry, 'created');
  const author = linkedName(entry, entry.object('author'), context);
  const contributors = linkedNames(entry, entry.list('contributor'), context);
  return defined(
    baseOf(entry, context, {
      standing: standingOf('CarePlan', status),
      status,
      date: readBounds(entry, 'period').start ?? created,
      recorded: created,
      author: author ?? contributors[0],
    }),
    {
      kind: 'CarePlan' as const,
      code: { text: title ?? category?.text ?? 'Care plan', codings: category?.codings ?? [] },
      period: readPeriod(entry, 'period'),
      participants: [...new Set([...(author === undefined ? [] : [author]), ...contributors])],
      says:
        joined([entry.text('description'), ...entry.list('activity').map((activity) => activityText(entry, activity, context))]) ??
        narrative(entry),
      intent: entry.text('intent'),
      reason: readReasons(entry, context, 'reasonCode', 'addresses').text,
    },
  );
}

/** Where US Core's assessment and plan often stands: in the narrative alone. */
function narrative(entry: Fields): string | undefined {
  const div = entry.object('text')?.text('div');
  return div === undefined ? undefined : htmlText(div).replace(/\s*\n\s*/g, '; ') || undefined;
}

function activityText(entry: Fields, activity: Fields, context: FactContext): string | undefined {
  const detail = activity.object('detail');
  if (!detail) return linkedName(entry, activity.object('reference'), context);
  const prohibition = detail.boolean('doNotPerform') === true ? 'do not: ' : '';
  const text = joined([readCoded(detail, 'code')?.text, detail.text('description')], ', ');
  const status = detail.text('status');
  return text === undefined ? undefined : `${prohibition}${text}${status ? ` (${status})` : ''}`;
}
