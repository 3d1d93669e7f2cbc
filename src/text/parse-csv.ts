/** Reads fields up to the next line: quoted ones may hold commas, quotes and line breaks. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

const LINE_END = /\r\n|\n|\r/g;

/** A record of a CSV text and the line that it begins in, from 1. */
export interface CsvRecord {
  line: number;
  fields: Record<string, string>;
}

interface Row {
  line: number;
  fields: string[];
}

/** Rows of a CSV text (RFC 4180, with or without byte order mark), empty lines left out. Throws SyntaxError for a stray quote. */
function parseRows(text: string): Row[] {
  const plain = text.replace(/^\uFEFF/, '');
  const rows: Row[] = [];
  let [line, next] = [1, 1];
  let fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < plain.length) {
    const match = FIELD.exec(plain);
    if (!match) throw new SyntaxError(`第 ${next} 行的引号不成对`);
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    next += match[0].match(LINE_END)?.length ?? 0;
    if (match[3] === ',') continue;
    if (fields.some((field) => field !== '')) rows.push({ line, fields });
    fields = [];
    line = next;
  }
  if (fields.length > 0) rows.push({ line, fields: [...fields, ''] });
  return rows;
}

/** Rows of a CSV text as records, column title -> field; fields that are missing are empty. */
export function parseCsvRecords(text: string): CsvRecord[] {
  const [header, ...rows] = parseRows(text);
  const titles = (header?.fields ?? []).map((title) => title.trim());
  return rows.map(({ line, fields }) => ({
    line,
    fields: Object.fromEntries(titles.map((title, index) => [title, fields[index] ?? ''])),
  }));
}

/** The same without the lines. */
export const parseCsv = (text: string): Record<string, string>[] =>
  parseCsvRecords(text).map(({ fields }) => fields);
