import { phraseKey } from '../../knowledge/lexicon';
import { addMonths } from '../../text/dates';
import { inBrief } from './in-brief';
import type { Part } from './part';
import type { View } from './view';

/** What was done in the last year, each once, and what was declined or not done; what stands under a problem is `cited`. */
export function proceduresPart({ file }: View, cited: ReadonlySet<string>): Part {
  const recent = addMonths(file.today, -12);
  const seen = new Set<string>();
  const newest = file.procedures.filter((fact) => {
    const key = `${phraseKey(fact.code.text)}|${fact.status ?? ''}`;
    return fact.standing !== 'planned' && !cited.has(fact.id) && !seen.has(key) && seen.add(key);
  });
  const notDone = newest.filter(({ status }) => status === 'not-done');
  const done = newest.filter(({ status }) => status !== 'not-done');
  const importance = (date: string | undefined) => ((date ?? '') >= recent ? ('useful' as const) : ('detail' as const));
  const claims = [...notDone, ...done].map((fact) => inBrief(file, fact, importance(fact.date)));
  return claims.length > 0 ? { section: { id: 'procedures', title: 'Procedures', claims }, limit: 4 } : {};
}
