import { readFileSync } from 'node:fs';
import { documentToJson, ReportParts } from '../../export/index.js';
import type { ReportDocument } from '../../model/document.js';
import { RunError } from '../run-error.js';

/** What the checks are made from; what they make is read no more. */
const NEEDED = [
  'schemaVersion',
  'source',
  'meta',
  'data',
  'cells',
  'sections',
  'unrecognised',
  'warnings',
] as const;
/** What checking again makes anew, and what corrections change besides. */
const CHECKED = ['narrative', 'checks'] as const;
const CORRECTED = ['data', 'cells', ...CHECKED] as const;

/** A report's file, opened to be checked again. */
export interface OpenReport {
  /** As it was read; claims and checks may be left out. */
  document: ReportDocument;
  /** The file with what checking has changed. */
  rewritten: (checked: ReportDocument) => string | Uint8Array;
}

function parse(bytes: Buffer): OpenReport {
  const parts = ReportParts.cut(bytes);
  if (!parts) {
    return { document: JSON.parse(bytes.toString()) as ReportDocument, rewritten: documentToJson };
  }
  const document = { ...parts.read(NEEDED), narrative: [], checks: [] };
  return {
    document,
    rewritten: (checked) =>
      parts.replace(checked, checked.cells === document.cells ? CHECKED : CORRECTED),
  };
}

/** Reads a report that gouji wrote; at once, since the thread has nothing else to do. Throws RunError where it is none. */
export function openReport(path: string): OpenReport {
  const bytes = readFileSync(path);
  try {
    return parse(bytes);
  } catch (error) {
    throw new RunError(`${path} 不是完整的报告文档，请重新运行 gouji run`, { cause: error });
  }
}
