import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import {
  CELL_COLUMNS,
  CHECK_COLUMNS,
  FAILURE_COLUMNS,
  REPORT_COLUMNS,
} from '../../../src/export/columns.js';
import { MARKER_NAME, OUTPUT_NAMES } from '../../../src/export/staging.js';
import { FAILURE_CODES } from '../../../src/model/failure.js';

const text = await readFile(new URL('../../../docs/output.md', import.meta.url), 'utf8');

/** The rows `| name | type | 中文 |` of the table under a heading. */
function documented(heading: string): string[][] {
  const part = text.split(`### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
  return [...part.matchAll(/^\| `(\w+)` \| (\w+) \| (.+?) \|/gm)].map((match) => match.slice(1));
}

describe('docs/output.md', () => {
  it.each([
    ['cells.csv', CELL_COLUMNS],
    ['reports.csv', REPORT_COLUMNS],
    ['checks.csv', CHECK_COLUMNS],
    ['failures.csv', FAILURE_COLUMNS],
  ])('describes every column of %s', (name, columns) => {
    expect(documented(name)).toEqual(
      columns.map((column) => [column.name, column.type, column.title]),
    );
  });

  it.each([...OUTPUT_NAMES, MARKER_NAME])('describes %s', (name) => {
    expect(text).toContain(`\`${name}`);
  });

  it.each([...FAILURE_CODES])('names the failure code %s', (code) => {
    expect(text).toContain(`\`${code}\``);
  });
});
