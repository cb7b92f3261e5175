import type { CheckRun } from '../domain/claim';
import { buttons, type CardElement, fold, group, line, run } from './adaptive-card';
import { clip, short } from './json-size';
import { limits } from './limits';

const listed = (checks: readonly CheckRun[]): string => checks.map(({ title }) => short(title, limits.title)).join(' · ');

/** How many checks ran and what came of them, in one line; the list of rules is folded. A check that could not run is never silent. */
export function checksBlock(checks: readonly CheckRun[]): CardElement[] {
  if (checks.length === 0) return [];
  const clear = checks.filter(({ outcome }) => outcome === 'clear');
  const found = checks.filter(({ outcome }) => outcome === 'found');
  const unable = checks.filter(({ outcome }) => outcome === 'could-not-run');
  const counts = [
    found.length && `${found.length} found something`,
    clear.length && `${clear.length} clear`,
    unable.length && `${unable.length} could not run`,
  ]
    .filter(Boolean)
    .join(', ');
  const part = (word: string, text: string): CardElement =>
    line([run(`${word}: `, { bold: true, size: 'Small' }), run(clip(text, 900), { size: 'Small' })], { spacing: 'Small' });
  const reasons = unable
    .slice(0, limits.couldNotRun)
    .map((check) => part('Could not run', `${listed([check])}${check.reason ? ` (${short(check.reason, limits.shortLine)})` : ''}`));
  const more = unable.length - reasons.length;
  return [
    line([run(`Checks run: ${counts}.`, { subtle: true, size: 'Small' })]),
    ...buttons([fold(`Checks run (${checks.length})`, 'checks')]),
    group(
      [
        ...(found.length ? [part('Found', listed(found))] : []),
        ...(clear.length ? [part('Clear', listed(clear))] : []),
        ...reasons,
        ...(more > 0 ? [part('Could not run', `${more} more`)] : []),
      ],
      { id: 'checks', hidden: true },
    ),
  ];
}
