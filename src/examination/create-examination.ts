import type { ChartFile } from '../domain/chart';
import type { CheckRun, ProposedFinding, Severity } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Examine } from '../domain/examination';
import type { Knowledge } from '../knowledge/knowledge';
import { formatDay } from '../text/dates';
import { layOut } from './examined-chart';
import type { Outcome, Rule } from './rule';
import { rules } from './rules';
import { whyClosed, whyUnread } from './searched';

const bySeverity: readonly Severity[] = ['critical', 'warning', 'information'];

/** Runs every rule on a chart, each once; the findings come with the gravest first, and each rule says whether it could see what it needed. */
export function createExamination(knowledge: Knowledge): Examine {
  return (file) => {
    const chart = layOut(file, knowledge);
    const findings: ProposedFinding[] = [];
    const evidence = new Map<string, Evidence>();
    const checksRun = rules.map((rule): CheckRun => {
      const death = rule.afterDeath === true ? undefined : deathOf(file);
      const outcome: Outcome = death === undefined ? rule.examine(chart, knowledge) : { found: [], couldNotRun: death };
      const own = outcome.found.filter(
        ({ finding }) => finding.citations.length > 0 && !findings.some(({ text }) => text === finding.text),
      );
      findings.push(...own.map(({ finding }) => finding));
      for (const each of own.flatMap((found) => found.evidence)) evidence.set(each.id, each);
      const gaps = [whyUnread(file, rule.needs), outcome.couldNotRun].filter((each) => each !== undefined);
      return checkRun(rule, own.length, death ?? (gaps.length > 0 ? gaps.join(' ') : whyClosed(file)));
    });
    // A stable sort: within one severity the rules keep their order.
    findings.sort((left, right) => bySeverity.indexOf(left.severity) - bySeverity.indexOf(right.severity));
    return { findings, checksRun, evidence: [...evidence.values()] };
  };
}

function deathOf({ patient }: ChartFile): string | undefined {
  if (patient.deceased === undefined) return undefined;
  return patient.deceased === true ? 'Not run: the patient has died.' : `Not run: the patient died on ${formatDay(patient.deceased)}.`;
}

function checkRun({ id, title }: Rule, found: number, reason: string | undefined): CheckRun {
  return {
    rule: id,
    title,
    outcome: found > 0 ? 'found' : reason === undefined ? 'clear' : 'could-not-run',
    found,
    ...(reason !== undefined && { reason }),
  };
}
