import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure, ReportDocument } from '../../src/model/document.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What is printed in a report: written from the data that it was set from, never from our reading. */
interface Expected {
  agency: string;
  year: number;
  template: string;
  /** Indicator id -> figure; null for a blank. */
  cells: Record<string, number | null>;
  /** Check id -> status. */
  checks: Record<string, string>;
}

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const READER = fileURLToPath(new URL('../support/read-folder.mjs', import.meta.url));
/** For all samples on a busy machine, in milliseconds. */
const READING_TIME = 600_000;

const named = (ending: string): string[] =>
  readdirSync(SAMPLES)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

function expectedReports(name: string): Expected[] {
  const text = readFileSync(`${SAMPLES}${name}.expected.json`, 'utf8');
  const expected = JSON.parse(text) as Expected | { reports: Expected[] };
  return 'reports' in expected ? expected.reports : [expected];
}

/** Figures that were found, and those that were asked for and are blank. */
const valuesOf = (cells: Figure[], ids: string[]): Record<string, number | null> => {
  const found = new Map(cells.map(({ id, value }) => [id, value]));
  const surplus = cells.filter(({ id, value }) => value !== null && !ids.includes(id));
  return Object.fromEntries([
    ...ids.map((id) => [id, found.get(id) ?? null]),
    ...surplus.map(({ id, value }) => [id, value]),
  ]);
};

const statusesOf = (
  document: ReportDocument,
  ids: string[],
): Record<string, string | undefined> => {
  const found = new Map(document.checks.map(({ check, status }) => [check, status]));
  return Object.fromEntries(ids.map((id) => [id, found.get(id)]));
};

/** What the document says where the expected file speaks. */
function asExpected(document: ReportDocument, expected: Expected): Expected {
  const { agency, year, template } = document.meta;
  const ids = Object.keys(expected.cells);
  return {
    agency,
    year: year ?? 0,
    template,
    cells: valuesOf(document.cells, ids),
    checks: statusesOf(document, Object.keys(expected.checks)) as Record<string, string>,
  };
}

describe('samples', () => {
  const folder = temporaryFolder();
  let read: Record<string, ReportDocument[]> = {};

  beforeAll(() => {
    const out = join(folder, 'documents.json');
    execFileSync(process.execPath, [READER, SAMPLES, out]);
    read = JSON.parse(readFileSync(out, 'utf8')) as typeof read;
  }, READING_TIME);

  it('has an expected file for every PDF and a PDF for every expected file', () => {
    expect(named('.expected.json').sort()).toEqual(named('.pdf').sort());
  });

  it.each(named('.pdf'))('reads %s exactly', (name) => {
    const documents = read[name] ?? [];
    const expected = expectedReports(name);
    expect(documents).toHaveLength(expected.length);
    const found = documents.map((document, i) => asExpected(document, expected[i] as Expected));
    expect(found).toEqual(
      expected.map(({ agency, year, template, cells, checks }) => ({
        agency,
        year,
        template,
        cells,
        checks,
      })),
    );
  });

  it.each(named('.pdf'))('accuses nobody of what is right in %s', (name) => {
    const documents = read[name] ?? [];
    const expected = expectedReports(name);
    const failing = documents.flatMap((document, i) =>
      document.checks
        .filter(({ check, status }) => status === 'fail' && expected[i]?.checks[check] !== 'fail')
        .map(({ check, cause }) => `${check} ${cause}`),
    );
    expect(failing).toEqual([]);
  });
});
