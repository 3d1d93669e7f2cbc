import type { Check, ReportDocument } from '../../model/document.js';

/** One rule about what a report should say; `faults` are told to the reader, none means it holds. */
export interface ContentRule {
  /** Last part of the check id. */
  id: string;
  title: string;
  /** Undefined where the report gives no occasion to tell. */
  findFaults: (document: ReportDocument) => string[] | undefined;
}

function messageOf(faults: readonly string[] | undefined, sure: boolean): string {
  if (faults === undefined) return '正文不足，无法核对';
  if (faults.length === 0) return '符合';
  return sure ? faults.join('；') : `正文由图像识别而来，不能确认：${faults.join('；')}`;
}

/** Applies a rule to a report. */
export function applyRule({ id, title, findFaults }: ContentRule, document: ReportDocument): Check {
  const faults = findFaults(document);
  // What recognition of pictures made of the prose is no evidence against who wrote it.
  const sure = document.source.textLayer === 'digital';
  const found = faults !== undefined && faults.length > 0;
  const status =
    faults === undefined || (found && !sure) ? 'unverifiable' : found ? 'fail' : 'pass';
  return {
    check: `content.${id}`,
    title,
    status,
    grade: 'plausibility',
    severity: 'warning',
    left: null,
    right: null,
    difference: null,
    cause: status === 'fail' ? 'source' : null,
    suspects: [],
    operands: [],
    message: messageOf(faults, sure),
  };
}
