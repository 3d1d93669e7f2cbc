import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRunWriter } from '../../src/export/index.js';
import { type ReportSketch, sketchDocument } from '../support/report-document.js';

const RUN = { version: '0', settings: {}, counts: {}, timings: {}, stages: {} };
const DOCS = new URL('../../docs/queries.md', import.meta.url);

/** Headings of the document and the query that stands under each. */
async function readQueries(): Promise<[title: string, sql: string][]> {
  const text = await readFile(DOCS, 'utf8');
  return [...text.matchAll(/^## (.+?)$[\s\S]*?```sql\n([\s\S]+?)```/gm)].map(
    ([, title = '', sql = '']) => [title, sql],
  );
}

const queries = await readQueries();

/** Two years of one agency, consistent in themselves: 3 requests of a citizen, 2 decided, 1 carried on. */
const SOUND = {
  'requests.received.naturalPerson': 3,
  'requests.received.total': 3,
  'requests.granted.naturalPerson': 1,
  'requests.granted.total': 1,
  'requests.denied.stateSecret.naturalPerson': 1,
  'requests.denied.stateSecret.total': 1,
  'requests.processed.naturalPerson': 2,
  'requests.processed.total': 2,
  'requests.carriedForward.naturalPerson': 1,
  'requests.carriedForward.total': 1,
  'disputes.reconsideration.corrected': 1,
  'disputes.reconsideration.upheld': 3,
  'disputes.reconsideration.total': 4,
  'proactive.normativeDocuments.inForce': 10,
  'proactive.regulations.issued': null,
};

const SKETCHES: ReportSketch[] = [
  { agency: '清源市人民政府', year: 2022, figures: SOUND },
  {
    agency: '清源市人民政府',
    year: 2023,
    figures: { ...SOUND, 'proactive.normativeDocuments.inForce': 12 },
  },
  { agency: '泉城县教育局', year: 2022, template: '2019' },
  { agency: '泉城县教育局', year: 2023, figures: { ...SOUND, 'requests.received.total': 5 } },
];

/** First row that each query must give on these reports, by its ordinal. */
const FIRST_ROWS: Record<string, unknown>[] = [
  { agency: '泉城县教育局', failed: 2n, years: 1n },
  { year: 2022, backlog: 1, percent: 33.3 },
  { rule: 'requests.balance', failed: 1n },
  { agency: '泉城县教育局', year: 2023, id: 'requests.received.total', printed: '5' },
  { agency: '泉城县教育局', year: 2023, percent: 50 },
  { year: 2022, ground: '1.属于国家秘密', requests: 1n },
  { agency: '清源市人民政府', cases: 8n, corrected: 2n, percent: 25 },
  { agency: '泉城县教育局', year: 2022, template: '2019' },
  { agency: '清源市人民政府', year: 2023, in_force_before: 10, in_force: 12, difference: 2 },
  { table: '二、主动公开政府信息情况', state: 'blank', cells: 3n, files: 3n },
];

describe('docs/queries.md', () => {
  let folder: string;
  let connection: DuckDBConnection;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-queries-'));
    const writer = await createRunWriter(folder, { formats: ['parquet'] });
    for (const sketch of SKETCHES) await writer.document(sketchDocument(sketch));
    await writer.finish(RUN);
    connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
  });

  afterAll(async () => {
    connection.closeSync();
    await rm(folder, { recursive: true });
  });

  it('holds ten queries', () => {
    expect(queries).toHaveLength(FIRST_ROWS.length);
  });

  it.each(queries.map(([title, sql], index) => ({ title, sql, first: FIRST_ROWS[index] })))(
    'answers: $title',
    async ({ sql, first }) => {
      const rows = (await connection.runAndReadAll(sql)).getRowObjects();
      expect(rows[0]).toMatchObject(first ?? {});
    },
  );
});
