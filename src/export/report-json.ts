import type { ReportDocument } from '../model/document.js';

/** The order in which a report document's parts stand in its file. */
export const PARTS = [
  'schemaVersion',
  'source',
  'meta',
  'data',
  'cells',
  'sections',
  'narrative',
  'checks',
  'unrecognised',
  'warnings',
] as const satisfies readonly (keyof ReportDocument)[];

export type Part = (typeof PARTS)[number];

const INDENT = '  ';

/** One part as it stands in the file. */
export function partToJson(part: unknown): string {
  if (!Array.isArray(part))
    return JSON.stringify(part, null, INDENT).replaceAll('\n', `\n${INDENT}`);
  if (part.length === 0) return '[]';
  const items = part.map((item) => `${INDENT}${INDENT}${JSON.stringify(item)}`);
  return `[\n${items.join(',\n')}\n${INDENT}]`;
}

/** A report document as JSON for people and `diff`: objects indented, each cell, section or check on a line. */
export function documentToJson(document: ReportDocument): string {
  const parts = PARTS.map((name) => `${INDENT}"${name}": ${partToJson(document[name])}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Bytes of the readable part of a file name: file systems allow 255, the hash and ending need the rest. */
const NAME_BYTES = 200;

/** What Windows forbids in names, path separators and control characters included. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001F\u007F"*:<>?|\uFFFD]/g;

function shorten(name: string): string {
  let short = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > NAME_BYTES) break;
    short += character;
  }
  return short;
}

/** What a report's file is called by: the PDF's name without folders and ending, and the first 8 digits of its hash. */
export function reportStem({ source: { file, sha256 } }: ReportDocument): string {
  const base = file.split(/[/\\]/).at(-1) ?? '';
  const stem = shorten(base.replace(/\.pdf$/i, '').replace(FORBIDDEN, '_'));
  return `${stem}.${sha256.slice(0, 8)}`;
}

/** Name of a report's JSON file. `ordinal` is 1 for the first report of that name, 2 for the next, … */
export const reportFileName = (stem: string, ordinal: number): string =>
  ordinal === 1 ? `${stem}.json` : `${stem}-${ordinal}.json`;
