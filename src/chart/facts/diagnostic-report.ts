import type { ReportFact } from '../../domain/chart';
import { baseOf, joined } from './base';
import { codesOf, readCoded, readCodedTexts } from './coded';
import type { FactContext } from './context';
import { firstDate, readBounds } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedId, linkedNames } from './links';
import { standingOf } from './standing';

// http://terminology.hl7.org/CodeSystem/v2-0074 and the LOINC categories of US Core.
const categories: Readonly<Record<string, NonNullable<ReportFact['category']>>> = {
  LAB: 'laboratory',
  CH: 'laboratory',
  HM: 'laboratory',
  MB: 'laboratory',
  SR: 'laboratory',
  CUS: 'imaging',
  RAD: 'imaging',
  CT: 'imaging',
  NMR: 'imaging',
  RUS: 'imaging',
  XRC: 'imaging',
  'LP29684-5': 'imaging',
  'LP7839-6': 'pathology',
  SP: 'pathology',
  PAT: 'pathology',
  CP: 'pathology',
  laboratory: 'laboratory',
  imaging: 'imaging',
};

/** A report: what it concluded and the results it groups. */
export function readDiagnosticReport(entry: Fields, context: FactContext): ReportFact {
  const status = entry.text('status');
  const codes = codesOf(entry, 'category');
  const issued = firstDate(entry, 'issued');
  const interpreters = linkedNames(entry, entry.list('resultsInterpreter'), context);
  const authors = interpreters.length > 0 ? interpreters : linkedNames(entry, entry.list('performer'), context);
  return defined(
    baseOf(entry, context, {
      standing: standingOf('DiagnosticReport', status),
      status,
      date: firstDate(entry, 'effectiveDateTime') ?? readBounds(entry, 'effectivePeriod').start ?? issued,
      recorded: issued,
      author: joined(authors, ', '),
    }),
    {
      kind: 'DiagnosticReport' as const,
      code: readCoded(entry, 'code') ?? { text: 'Unnamed report', codings: [] },
      category: codes.flatMap((code) => categories[code] ?? [])[0] ?? (codes.length > 0 ? ('other' as const) : undefined),
      conclusion: joined([entry.text('conclusion'), readCodedTexts(entry, 'conclusionCode')]),
      results: entry.list('result').flatMap((reference) => linkedId(reference, context) ?? []),
    },
  );
}
