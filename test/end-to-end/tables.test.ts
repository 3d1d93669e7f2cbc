import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PdfBuilder, onePage } from '../support/pdf-builder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Two rows of three cells, fully ruled; the head of the second and third column is one cell. */
const RULED = `1 w
50 700 m 350 700 l S  50 680 m 350 680 l S  50 660 m 350 660 l S
50 700 m 50 660 l S  150 700 m 150 660 l S  250 680 m 250 660 l S  350 700 m 350 660 l S
BT /F1 10 Tf 55 686 Td (Item) Tj 100 0 Td (Cost | price) Tj ET
BT /F1 10 Tf 55 666 Td (Bread, white) Tj 100 0 Td (1.20) Tj 100 0 Td (1.50) Tj ET`;
const ROWS = [
  ['Item', 'Cost | price', ''],
  ['Bread, white', '1.20', '1.50'],
];

interface TableJson {
  page: number;
  method: string;
  cells: { row: number; col: number; rowSpan: number; colSpan: number; text: string }[];
}

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'tables', ...args], {
    encoding: 'utf8',
  });

describe('gouji tables of a scan', () => {
  it('reads its tables by OCR', () => {
    const { status, stdout } = run(
      join(ROOT, 'samples/scan-with-hidden-text.pdf'),
      '--format',
      'md',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('行政许可');
  });
});

describe('gouji tables of one file', () => {
  const source = join(temporaryFolder(), 'prices.pdf');
  beforeAll(() => {
    const blank = 'BT /F1 10 Tf 55 666 Td (No table here.) Tj ET';
    writeFileSync(source, new PdfBuilder().page(blank).page(RULED).build());
  });

  it('prints JSON with pages, spans and texts', () => {
    const { status, stdout } = run(source);
    const { tables } = JSON.parse(stdout) as { tables: TableJson[] };
    expect(status).toBe(0);
    expect(tables.map(({ page, method }) => [page, method])).toEqual([[2, 'ruled']]);
    expect(
      tables[0]?.cells.map(({ row, col, rowSpan, colSpan, text }) => [
        row,
        col,
        rowSpan,
        colSpan,
        text,
      ]),
    ).toEqual([
      [0, 0, 1, 1, 'Item'],
      [0, 1, 1, 2, 'Cost | price'],
      [1, 0, 1, 1, 'Bread, white'],
      [1, 1, 1, 1, '1.20'],
      [1, 2, 1, 1, '1.50'],
    ]);
  });

  it('prints CSV', () => {
    expect(parse(run(source, '--format', 'csv').stdout, { bom: true })).toEqual(ROWS);
  });

  it('prints Markdown', () => {
    expect(run(source, '--format', 'md').stdout).toBe(
      '| Item | Cost \\| price |  |\n| --- | --- | --- |\n| Bread, white | 1.20 | 1.50 |\n',
    );
  });
});

describe('gouji tables of a folder with bad files among good ones', () => {
  const folder = temporaryFolder();
  const input = join(folder, 'in');
  const output = join(folder, 'out');
  let ended: ReturnType<typeof run>;
  beforeAll(() => {
    mkdirSync(join(input, 'sub'), { recursive: true });
    const good = onePage(RULED);
    writeFileSync(join(input, 'a.pdf'), good);
    writeFileSync(join(input, 'cut.pdf'), good.subarray(0, 200));
    writeFileSync(join(input, 'words.pdf'), 'not a PDF at all');
    writeFileSync(join(input, 'sub', 'z.pdf'), good);
    ended = run(input, join(folder, 'nowhere.pdf'), '-o', output, '--format', 'csv');
  });

  it('ends with exit code 1 and a line for each file that failed', () => {
    expect(ended.status).toBe(1);
    const named = ended.stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split('：')[0]);
    const bad = [join(input, 'cut.pdf'), join(input, 'words.pdf'), join(folder, 'nowhere.pdf')];
    expect(named).toEqual(bad);
  });

  it('writes the tables of the others under their paths, and nothing for the bad', () => {
    for (const name of ['a.csv', 'sub/z.csv']) {
      expect(parse(readFileSync(join(output, name)), { bom: true })).toEqual(ROWS);
    }
    expect(existsSync(join(output, 'cut.csv'))).toBe(false);
  });
});

describe('gouji tables told something impossible', () => {
  const folder = temporaryFolder();

  it('wants a folder for several files', () => {
    const { status, stderr } = run('a.pdf', 'b.pdf');
    expect([status, stderr]).toEqual([2, '多个文件或文件夹须用 -o 指定输出文件夹\n']);
  });

  it('says what it cannot write', () => {
    const source = join(folder, 'a.pdf');
    writeFileSync(source, onePage(RULED));
    const { status, stderr } = run(source, '-o', join(source, 'x.json'));
    expect(status).toBe(1);
    expect(stderr).toContain(`无法写入 ${join(source, 'x.json')}`);
  });
});
