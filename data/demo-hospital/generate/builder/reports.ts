import type * as fhir from 'fhir/r4';
import type { LabKey } from '../catalog/measures';
import type { ClinicianKey } from '../catalog/people';
import { instant } from '../today';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, type ChartCore } from './core';
import { addLab, type ValueOptions } from './observations';

const panels = {
  bmp: ['Basic metabolic panel', '51990-0'],
  cbc: ['Complete blood count', '58410-2'],
  lipids: ['Lipid panel', '57698-3'],
  liver: ['Hepatic function panel', '24325-3'],
  thyroid: ['Thyroid function tests', ''],
  infant: ['Bilirubin', ''],
} as const;

export type PanelKey = keyof typeof panels;

/** Adds the values of one blood draw and the report that lists them; returns the references by key, the report as `report`. */
export function addPanel(
  chart: ChartCore,
  panel: PanelKey,
  date: string,
  values: Partial<Record<LabKey, number>>,
  options: ValueOptions & { conclusion?: string } = {},
): Record<string, string> {
  const results: Record<string, string> = {};
  for (const [key, value] of Object.entries(values) as [LabKey, number][]) results[key] = addLab(chart, key, date, value, options);
  const [text, loinc] = panels[panel];
  results['report'] = chart.add(
    compact<fhir.DiagnosticReport>({
      resourceType: 'DiagnosticReport',
      meta: profile('us-core-diagnosticreport-lab'),
      status: 'final',
      category: [hl7('v2-0074', 'LAB', 'Laboratory')],
      code: concept(text, [systems.loinc, loinc]),
      subject: chart.subject,
      encounter: chart.encounterOn(date),
      effectiveDateTime: instant(date, options.time),
      issued: instant(date, '17:00'),
      performer: [{ reference: 'Organization/harbor-street-laboratory', display: 'Harbor Street Laboratory' }],
      result: Object.values(results).map((reference) => ({ reference })),
      conclusion: options.conclusion,
    }),
    `report-${panel}-${date}`,
  );
  return results;
}

/** What an imaging, pathology or cardiology report says. */
export interface ReportOptions {
  loinc?: string;
  category?: 'RAD' | 'CUS' | 'PAT' | 'GE' | 'LAB';
  conclusion: string;
  text?: string;
  by?: ClinicianKey;
  status?: fhir.DiagnosticReport['status'];
  results?: string[];
}

/** Adds a worded report under a short id, its full text as an attachment; returns `DiagnosticReport/…`. */
export function addReport(chart: ChartCore, id: string, text: string, date: string, options: ReportOptions): string {
  return chart.add(
    compact<fhir.DiagnosticReport>({
      resourceType: 'DiagnosticReport',
      meta: profile('us-core-diagnosticreport-note'),
      status: options.status ?? 'final',
      category: [hl7('v2-0074', options.category ?? 'RAD')],
      code: concept(text, [systems.loinc, options.loinc]),
      subject: chart.subject,
      encounter: chart.encounterOn(date),
      effectiveDateTime: instant(date),
      issued: instant(date, '15:30'),
      performer: options.by ? [by(options.by)] : [{ reference: 'Organization/harbor-street-hospital', display: 'Harbor Street Hospital' }],
      result: options.results?.map((reference) => ({ reference })),
      conclusion: options.conclusion,
      presentedForm: options.text
        ? [{ contentType: 'text/plain; charset=utf-8', data: Buffer.from(options.text, 'utf8').toString('base64'), title: text }]
        : undefined,
    }),
    `report-${id}-${date}`,
  );
}
