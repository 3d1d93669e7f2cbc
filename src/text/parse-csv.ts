/** Reads fields up to the next line: quoted ones may hold commas, quotes and line breaks. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Rows of a CSV text (RFC 4180, with or without byte order mark), empty lines left out. Throws SyntaxError for a stray quote. */
function parseRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < plain.length) {
    const start = FIELD.lastIndex;
    const match = FIELD.exec(plain);
    if (!match) throw new SyntaxError(`CSV: stray quote at character ${start}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    if (row.some((field) => field !== '')) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

/** Rows of a CSV text as records, column title -> field; fields that are missing are empty. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseRows(text);
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name.trim(), row[index] ?? ''])),
  );
}
