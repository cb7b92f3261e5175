import type { ChartFile } from '../../domain/chart';
import type { HouseParts } from './house-parts';

/** Milliseconds of each step of one answer. */
export interface Steps {
  readonly read: number;
  readonly examine: number;
  readonly write: number;
  readonly verify: number;
  readonly render: number;
  /** All but reading. */
  readonly onceRead: number;
}

/** The steps of `runs` answers, each on a chart that was read anew: nothing that a step remembers of a chart helps the next. */
export async function timeSteps(parts: HouseParts, read: () => Promise<ChartFile>, words: string, runs: { readonly count: number; readonly warmUp: number }): Promise<Steps[]> {
  const all: Steps[] = [];
  const request = parts.understand(words);
  for (let run = 0; run < runs.warmUp + runs.count; run += 1) {
    const marks = [performance.now()];
    const mark = (): void => void marks.push(performance.now());
    const file = await read();
    mark();
    const examination = parts.examine(file);
    mark();
    const draft = parts.write(request, file, examination);
    mark();
    const checked = parts.verify(draft, examination, file);
    mark();
    parts.render(request, parts.answer(request, checked, examination, file));
    mark();
    const step = (index: number): number => (marks[index + 1] ?? 0) - (marks[index] ?? 0);
    if (run < runs.warmUp) continue;
    all.push({ read: step(0), examine: step(1), write: step(2), verify: step(3), render: step(4), onceRead: (marks[5] ?? 0) - (marks[1] ?? 0) });
  }
  return all;
}
