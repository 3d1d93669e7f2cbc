import type { Check, ReportDocument } from '../../model/document.js';

/** One rule about what a report should say; `faults` are told to the reader, none means it holds. */
export interface ContentRule {
  /** Last part of the check id. */
  id: string;
  title: string;
  /** Undefined where the report gives no occasion to tell. */
  findFaults: (document: ReportDocument) => string[] | undefined;
}

/** A page that was read by eye of the machine may have lost a word; a text layer has not. */
const causeOf = ({ source }: ReportDocument): Check['cause'] =>
  source.textLayer === 'digital' ? 'source' : 'unknown';

/** Applies a rule to a report. */
export function applyRule({ id, title, findFaults }: ContentRule, document: ReportDocument): Check {
  const faults = findFaults(document);
  const status = faults === undefined ? 'unverifiable' : faults.length > 0 ? 'fail' : 'pass';
  return {
    check: `content.${id}`,
    title,
    status,
    grade: 'plausibility',
    severity: 'warning',
    left: null,
    right: null,
    difference: null,
    cause: status === 'fail' ? causeOf(document) : null,
    suspects: [],
    operands: [],
    message:
      faults === undefined ? '正文不足，无法核对' : faults.length > 0 ? faults.join('；') : '符合',
  };
}
