/// <reference lib="dom" />
import type { FailureData, FindingData, ReportData, RunData } from '../audit-data.js';

/** A finding with the report it belongs to. */
export interface Finding {
  report: ReportData;
  finding: FindingData;
  /** Other reports whose figures the finding speaks of, with the figures' ids. */
  others: { report: ReportData; ids: readonly string[] }[];
}

/** What the reader asked for; an empty text asks for nothing. */
export interface Filter {
  agency: string;
  year: string;
  rule: string;
  status: string;
  cause: string;
  severity: string;
  words: string;
}

export interface State {
  reports: ReportData[];
  failures: FailureData[];
  run: RunData;
  findings: Finding[];
  filter: Filter;
  /** Findings that the filter lets through. */
  shown: Finding[];
  /** Page of the list, from 0. */
  page: number;
}

export function readScripts<Data>(className: string): Data[] {
  return Array.from(
    document.querySelectorAll(`script.${className}`),
    (script) => JSON.parse(script.textContent ?? 'null') as Data,
  );
}

/** First two parts of a check id: `requests.balance` of `requests.balance.total`. */
export function ruleOf(check: string): string {
  return check.split('.').slice(0, 2).join('.');
}

/** Reads what the page carries. Failures come first, then the more severe. */
export function readState(): State {
  const reports = readScripts<ReportData>('report');
  const keyOf = (file: string, year: number | null): string => `${year ?? ''} ${file}`;
  const byKey = new Map(reports.map((report) => [keyOf(report.file, report.year), report]));
  const othersOf = ({ others = [] }: FindingData): Finding['others'] =>
    others.flatMap(({ file, year, ids }) => {
      const report = byKey.get(keyOf(file, year));
      return report ? [{ report, ids }] : [];
    });
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => ({ report, finding, others: othersOf(finding) })),
  );
  return {
    reports,
    failures: readScripts<FailureData>('failure'),
    run: readScripts<RunData>('run')[0] ?? { omittedFindings: 0, omittedPictures: 0 },
    findings,
    filter: { agency: '', year: '', rule: '', status: 'fail', cause: '', severity: '', words: '' },
    shown: [],
    page: 0,
  };
}

export function matches({ report, finding }: Finding, filter: Filter): boolean {
  const wanted = (value: string, asked: string): boolean => asked === '' || value === asked;
  return (
    wanted(report.agency, filter.agency) &&
    wanted(String(report.year ?? ''), filter.year) &&
    wanted(ruleOf(finding.check), filter.rule) &&
    wanted(finding.status, filter.status) &&
    wanted(finding.cause ?? '', filter.cause) &&
    wanted(finding.severity, filter.severity) &&
    (filter.words === '' ||
      [report.agency, report.file, finding.title, finding.message].some((text) =>
        text.includes(filter.words),
      ))
  );
}
