import type { Answer } from '../domain/answer';
import type { Claim, Finding } from '../domain/claim';
import { adaptiveCard, type AdaptiveCard, buttons, type CardElement, fold, group, heading, line, run } from './adaptive-card';
import type { Unit } from './answer-units';
import { banner } from './banner';
import { askButtons, execute, reasonForm, repeatable } from './card-actions';
import { checksBlock } from './checks-run';
import { claimRuns, findingBlock, findingLine } from './claim-lines';
import { cite, type Cited, evidenceLines } from './evidence-block';
import { clip, short } from './json-size';
import { limits } from './limits';
import type { Numbering } from './numbering';
import type { RenderOptions } from './render-options';
import { sectionBlock } from './section-block';
import { gaps, madeFrom, moment } from './used-and-withheld';

export interface AnswerPage {
  readonly number: number;
  readonly isLast: boolean;
  readonly units: readonly Unit[];
  readonly allUnits: readonly Unit[];
  readonly numbering: Numbering;
  /** Data URIs of trend pictures, by index of the section. */
  readonly pictures: ReadonlyMap<number, string>;
}

/** One page of an answer in the order that every card keeps. */
export function answerCard(answer: Answer, page: AnswerPage, options: RenderOptions): AdaptiveCard {
  const first = page.number === 0;
  return adaptiveCard(
    [
      ...(answer.patient
        ? [
            banner(answer.patient, answer.today, [
              `Chart as of ${moment(answer.provenance.asOf)}`,
              ...(options.remark ? [options.remark] : []),
            ]),
          ]
        : []),
      ...(first ? notices(answer) : [line([run(`Page ${page.number + 1}, continued`, { subtle: true })])]),
      ...attention(answer, page),
      ...body(answer, page),
      ...(first ? notAddressed(answer) : []),
      ...evidence(answer, page),
      ...(first ? restricted(answer, options) : []),
      ...actions(answer, page),
    ],
    clip(
      `${answer.headline.text} (This client cannot show the sources: open the message in one that shows Adaptive Cards 1.5.)`,
      limits.headline,
    ),
  );
}

function notices(answer: Answer): CardElement[] {
  const lines = answer.notices
    .slice(0, limits.notices)
    .map((notice) => line([run(short(notice, limits.shortLine), { bold: true })], { spacing: 'None' }));
  return lines.length ? [group(lines, { style: 'accent', spacing: 'Small' })] : [];
}

function attention(answer: Answer, page: AnswerPage): CardElement[] {
  const findings = page.units.flatMap((unit) => (unit.kind === 'finding' ? [unit.finding] : []));
  const [bearing, beside] = isShort(answer) ? apart(answer, findings) : [findings, []];
  const here = [
    ...bearing.map((finding) => findingBlock(finding, page.numbering)),
    ...(beside.length
      ? [
          group(
            beside.map((finding) => findingLine(finding, page.numbering)),
            { style: 'warning', spacing: 'Small' },
          ),
        ]
      : []),
  ];
  const hidden = answer.attention.length - findings.length;
  if (page.number > 0) return here.length ? [heading('Needs attention'), ...here] : [];
  if (here.length === 0 && answer.checksRun.length === 0) return [];
  return [
    heading('Needs attention'),
    ...(here.length ? here : [line(['The checks that ran found nothing.'])]),
    ...(hidden > 0
      ? [line([run(`Showing ${findings.length} of ${answer.attention.length}; the others are on the next page.`, { bold: true })])]
      : []),
    ...checksBlock(answer.checksRun),
  ];
}

/** An answer of a few lines, which a stack of unrelated warnings would push off the screen. */
const isShort = (answer: Answer): boolean => answer.sections.reduce((sum, section) => sum + section.claims.length, 0) < 15;

/** Findings that are critical or rest on an entry the answer speaks of, and the others. */
function apart(answer: Answer, findings: readonly Finding[]): [Finding[], Finding[]] {
  const spoken = new Set(
    [answer.headline, ...answer.sections.flatMap((section) => section.claims)].flatMap((claim) =>
      claim.citations.map((citation) => citation.evidence),
    ),
  );
  const bears = (finding: Finding): boolean =>
    finding.severity === 'critical' ||
    finding.citations.some(
      ({ evidence }) => spoken.has(evidence) && answer.evidence.find((each) => each.id === evidence)?.source.kind === 'chart',
    );
  return [findings.filter(bears), findings.filter((finding) => !bears(finding))];
}

function body(answer: Answer, page: AnswerPage): CardElement[] {
  const sections = answer.sections.flatMap((section, index) => {
    const ofSection = (units: readonly Unit[]): Unit[] => units.filter((unit) => unit.kind !== 'finding' && unit.section === index);
    const here = ofSection(page.units);
    const all = ofSection(page.allUnits);
    const picture = page.pictures.get(index);
    const skipped = here.length === 0 && (page.number > 0 || all.length > 0);
    return skipped ? [] : sectionBlock({ section, here, all, numbering: page.numbering, ...(picture && { picture }) });
  });
  const headline = page.number === 0 ? [line(claimRuns(answer.headline, page.numbering, { bold: true, bytes: limits.headline }))] : [];
  return [heading('Answer'), ...headline, ...sections];
}

function notAddressed(answer: Answer): CardElement[] {
  if (answer.notAddressed.length === 0) return [];
  const more = answer.notAddressed.length - limits.notAddressed;
  const lines = answer.notAddressed
    .slice(0, limits.notAddressed)
    .map((words) => line([`• ${run(short(words, limits.line)) as string}`], { spacing: 'Small' }));
  return [heading('Not addressed'), ...lines, ...(more > 0 ? [line([`and ${more} more`])] : [])];
}

function evidence(answer: Answer, page: AnswerPage): CardElement[] {
  const cited = citedOn(answer, page);
  const made = madeFrom(answer);
  const open = gaps(answer).map((words) => line([run(words, { size: 'Small' })], { spacing: 'None' }));
  return [
    { ...line([run('Sources and limits', { bold: true })], { spacing: 'Medium' }), separator: true },
    ...open,
    ...buttons([...(cited.size ? [fold(`Evidence (${cited.size})`, 'evidence')] : []), fold('Method', 'made')]),
    ...(cited.size ? [group(evidenceLines(cited, page.numbering, shownOn(answer, page)), { id: 'evidence', hidden: true })] : []),
    group(made, { id: 'made', hidden: true }),
  ];
}

/** The sentences that stand on this page whole, not shortened. */
function shownOn(answer: Answer, page: AnswerPage): ReadonlySet<string> {
  const claims = page.units.flatMap((unit): Claim[] =>
    unit.kind === 'claim' ? [unit.claim] : unit.kind === 'finding' ? [unit.finding] : [],
  );
  const texts = [...(page.number === 0 ? [answer.headline] : []), ...claims].map((claim) => claim.text);
  return new Set(texts.filter((text) => short(text, limits.headline) === text));
}

/** What this page shows, and what its computations rest on. */
function citedOn(answer: Answer, page: AnswerPage): Cited {
  const cited: Cited = new Map();
  if (page.number === 0) cite(cited, answer.headline, page.numbering);
  for (const unit of page.units) {
    if (unit.kind === 'points')
      unit.points.forEach(
        (point) => page.numbering.numberOf(point.evidence) !== undefined && cited.set(point.evidence, cited.get(point.evidence) ?? []),
      );
    else if (unit.kind === 'claim') cite(cited, unit.claim, page.numbering);
    else
      [unit.finding, ...(unit.finding.details ?? []).slice(0, limits.passagesPerClaim)].forEach((claim) =>
        cite(cited, claim, page.numbering),
      );
  }
  return cited;
}

function restricted(answer: Answer, options: RenderOptions): CardElement[] {
  if (!answer.patient || answer.restricted.count === 0 || answer.restricted.opened) return [];
  if (!repeatable(options.words)) return [line([run('To see restricted entries, ask again in fewer words.', { size: 'Small' })])];
  const form = reasonForm({
    id: 'restricted',
    hidden: true,
    explain: 'Opening restricted entries is recorded with your name and reason, and reviewed.',
    label: 'Why do you need them?',
    button: 'Open restricted entries',
    verb: 'open-restricted',
    data: { patient: answer.patient.reference, words: options.words },
  });
  return [...buttons([fold('Show restricted entries…', 'restricted')]), form];
}

function actions(answer: Answer, page: AnswerPage): CardElement[] {
  const more = page.isLast ? [] : buttons([execute('Show more', 'more', { answer: answer.id, page: page.number + 1 })]);
  return [...more, ...(page.number === 0 ? askButtons(answer.suggestions, answer.patient?.reference) : [])];
}
