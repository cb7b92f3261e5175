import type { PlanFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { readCoded } from './coded';
import type { FactContext } from './context';
import { firstDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName } from './links';
import { rangeText, ratioText, readQuantity } from './quantity';
import { readReasons } from './reasons';
import { standingOf } from './standing';

/** What is to be reached, by when. */
export function readGoal(entry: Fields, context: FactContext): PlanFact {
  const status = entry.text('lifecycleStatus');
  const start = firstDate(entry, 'startDate');
  const changed = firstDate(entry, 'statusDate');
  const author = linkedName(entry, entry.object('expressedBy'), context);
  const achieved = readCoded(entry, 'achievementStatus')?.text;
  return defined(
    baseOf(entry, context, { standing: standingOf('Goal', status), status, date: start ?? changed, recorded: changed, author }),
    {
      kind: 'Goal' as const,
      code: readCoded(entry, 'description') ?? { text: 'Goal without a description', codings: [] },
      participants: author === undefined ? [] : [author],
      says: joined([...entry.list('target').map(targetText), achieved && `achievement: ${achieved}`]),
      reason: readReasons(entry, context, 'reasonCode', 'addresses').text,
    },
  );
}

function targetText(target: Fields): string | undefined {
  const measure = readCoded(target, 'measure')?.text;
  const detail =
    readQuantity(target.object('detailQuantity'))?.text ??
    rangeText(target.object('detailRange')) ??
    readCoded(target, 'detailCodeableConcept')?.text ??
    target.text('detailString') ??
    ratioText(target.object('detailRatio'));
  const due = firstDate(target, 'dueDate');
  return joined([joined([measure, detail], ' '), due && `due ${due}`], ', ');
}
