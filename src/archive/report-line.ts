import type { ReportDocument } from '../model/document.js';
import { countChecks } from './count-checks.js';
import type { ReportLine } from './entry.js';

/** A report in the one line that the end of a small run shows of it. */
export function reportLine(document: ReportDocument): ReportLine {
  const { agency, year, template } = document.meta;
  const figures = document.cells.filter((cell) => cell.state === 'number').length;
  const indicators = document.cells.length;
  return { agency, year, template, figures, indicators, ...countChecks(document.checks) };
}
