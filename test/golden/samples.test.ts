import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Figure, ReportDocument } from '../../src/model/document.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { closeSharedOcr, processDocument } from '../../src/pipeline/index.js';

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

async function documentsOf(bytes: Uint8Array, name: string): Promise<ReportDocument[]> {
  const reports = await processDocument(bytes, `${name}.pdf`, DEFAULT_SETTINGS);
  return reports.map(({ document }) => document);
}

const readings = new Map<string, Promise<ReportDocument[]>>();

/** The documents of a sample, read once for all tests. */
function read(name: string): Promise<ReportDocument[]> {
  const known = readings.get(name);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(`${SAMPLES}${name}.pdf`));
  const reading = documentsOf(bytes, name);
  readings.set(name, reading);
  return reading;
}

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
  afterAll(closeSharedOcr);

  it('has an expected file for every PDF and a PDF for every expected file', () => {
    expect(named('.expected.json').sort()).toEqual(named('.pdf').sort());
  });

  it.each(named('.pdf'))('reads %s exactly', async (name) => {
    const documents = await read(name);
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

  it.each(named('.pdf'))('accuses nobody of what is right in %s', async (name) => {
    const documents = await read(name);
    const expected = expectedReports(name);
    const failing = documents.flatMap((document, i) =>
      document.checks
        .filter(({ check, status }) => status === 'fail' && expected[i]?.checks[check] !== 'fail')
        .map(({ check, cause }) => `${check} ${cause}`),
    );
    expect(failing).toEqual([]);
  });
});
