import { gunzipSync, gzipSync } from 'node:zlib';
import type { ProcessedReport } from '../model/processed-report.js';
import type { FailureRecord } from './manifest.js';
import type { PackedDigest } from './packed-digest.js';

/** The fastest: report documents shrink to about an eighth, and hardly further. */
const LEVEL = 1;
/** Bytes that say how long the head is. */
const PREFIX = 4;

/** One line about a report, for the table at the end of a small run. */
export interface ReportLine {
  agency: string;
  year: number | null;
  template: string;
  /** Figures and blanks found, of `indicators` that the form asks for and does not leave optional. */
  figures: number;
  indicators: number;
  passed: number;
  failed: number;
  unverifiable: number;
}

/** What is known of a document without unpacking it. */
export interface EntryHead {
  /** Wall and processor time of reading it, in milliseconds. */
  milliseconds: number;
  cpu: number;
  /** Stage of the pipeline -> milliseconds. */
  stages: Record<string, number>;
  reports: ReportLine[];
  /** Report by report, what the checks across reports need. */
  digests: PackedDigest[];
  failure?: FailureRecord;
  /** Stack of a defect; kept for the log, never part of the output. */
  stack?: string;
}

/** What one document gave, packed: a head that is cheap to read, then its reports. */
export function encodeEntry(head: EntryHead, processed: ProcessedReport[]): Uint8Array {
  const packed = gzipSync(JSON.stringify(head), { level: LEVEL });
  const body = gzipSync(JSON.stringify(processed), { level: LEVEL });
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32LE(packed.length);
  return Buffer.concat([prefix, packed, body]);
}

/** The head of a document that gave nothing. */
export function failureHead(failure: FailureRecord, milliseconds: number): EntryHead {
  return { milliseconds, cpu: 0, stages: {}, reports: [], digests: [], failure };
}

/** Throws where the bytes are no whole entry: the head's own checksum tells. */
export function decodeHead(entry: Buffer): EntryHead {
  return JSON.parse(gunzipSync(headOf(entry)).toString()) as EntryHead;
}

/** The reports of an entry. Throws where the bytes are no whole entry. */
export function decodeReports(entry: Buffer): ProcessedReport[] {
  const body = entry.subarray(PREFIX + headOf(entry).length);
  return JSON.parse(gunzipSync(body).toString()) as ProcessedReport[];
}

function headOf(entry: Buffer): Buffer {
  return entry.subarray(PREFIX, PREFIX + entry.readUInt32LE(0));
}
