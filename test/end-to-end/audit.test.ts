import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recheck } from '../../src/audit/index.js';
import { createRunWriter } from '../../src/export/index.js';
import type { ReportDocument } from '../../src/model/document.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { parseCsv } from '../../src/text/index.js';
import { documentOf, sixSections } from '../support/prose-document.js';
import { randomReport, seededRandom, toFigures, type Values } from '../support/random-report.js';

const GOUJI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const ID = 'requests.received.total';

const reportOf = (agency: string, year: number, values: Values): ReportDocument =>
  recheck({
    ...documentOf(sixSections(), { agency, year }, `${agency}${year}.pdf`),
    cells: toFigures(values),
  });
const sample = (seed: number): Values => randomReport(seededRandom(seed));
const plus = (values: Values, more: number): Values =>
  new Map(values).set(ID, (values.get(ID) ?? 0) + more);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An output folder as a run leaves it. */
async function writeOutput(documents: readonly ReportDocument[]): Promise<void> {
  const writer = await createRunWriter(folder, { formats: ['json', 'csv'] });
  for (const document of documents) await writer.document(document);
  await writer.failure({
    file: 'z.pdf',
    sha256: '',
    code: 'encrypted',
    message: '需要密码, 打不开',
  });
  const run = { version: '1', settings: DEFAULT_SETTINGS, counts: { files: 9 } };
  await writer.finish({ ...run, timings: {}, stages: {} });
}

async function gouji(...args: string[]): Promise<{ code: number; stderr: string }> {
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [
      GOUJI,
      'audit',
      folder,
      ...args,
    ]);
    return { code: 0, stderr };
  } catch (error) {
    return error as { code: number; stderr: string };
  }
}

async function failing(): Promise<string[]> {
  const rows = parseCsv(await readFile(join(folder, 'checks.csv'), 'utf8'));
  return rows.flatMap(({ file, check, status }) => (status === 'fail' ? [`${file} ${check}`] : []));
}

describe('gouji audit', () => {
  it('applies corrections, checks again and writes the same bytes every time', async () => {
    const right = sample(1);
    await writeOutput([reportOf('德化县财政局', 2024, plus(right, 3))]);
    expect(await failing()).toEqual([
      '德化县财政局2024.pdf requests.balance.total',
      '德化县财政局2024.pdf requests.rowSum.received',
    ]);
    const failures = await readFile(join(folder, 'failures.csv'), 'utf8');
    const rows = [
      'file,id,value,who,when,why',
      `德化县财政局2024.pdf,${ID},${right.get(ID)},张三,,`,
    ];
    await writeFile(join(folder, 'corrections.csv'), rows.join('\n'));
    expect((await gouji()).code).toBe(0);
    expect(await failing()).toEqual([]);
    expect(await readFile(join(folder, 'failures.csv'), 'utf8')).toBe(failures);
    const checks = await readFile(join(folder, 'checks.csv'), 'utf8');
    expect((await gouji('--fail-on', 'finding')).code).toBe(0);
    expect(await readFile(join(folder, 'checks.csv'), 'utf8')).toBe(checks);
  });

  it('tells which corrections it could not use', async () => {
    await writeOutput([reportOf('德化县财政局', 2024, sample(1))]);
    const file = '德化县财政局2024.pdf';
    const rows = [
      'file,id,value,why',
      `${file},${ID},5,"两行\n说明"`,
      `none.pdf,${ID},1,`,
      `${file},requests.none,1,`,
      `${file},requests.carriedOver.total,约五件,`,
    ];
    await writeFile(join(folder, 'corrections.csv'), `\uFEFF${rows.join('\r\n')}\r\n`);
    const { code, stderr } = await gouji();
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'corrections.csv 第 4 行未采用：没有文件“none.pdf”的报告',
      `corrections.csv 第 5 行未采用：${file} 没有指标“requests.none”`,
      'corrections.csv 第 6 行未采用：“约五件”不是数字',
    ]);
  });

  it('puts a correction on one report only: names shared by several of them are refused', async () => {
    const named = (report: ReportDocument, file: string, sha256: string): ReportDocument => ({
      ...report,
      source: { ...report.source, file, sha256 },
    });
    const first = named(reportOf('甲局', 2024, sample(1)), 'a/年报.pdf', '1'.repeat(64));
    const second = named(reportOf('乙局', 2024, sample(2)), 'b/年报.pdf', '2'.repeat(64));
    const later = { ...second, source: { ...second.source, firstPage: 5 } };
    await writeOutput([first, second, later]);
    const [over, done] = ['requests.carriedOver.total', 'requests.processed.total'];
    const rows = [
      'file,id,value',
      `年报.pdf,${ID},901`,
      `a/年报.pdf,${over},902`,
      `b/年报.pdf,${over},903`,
      `年报.22222222-2.json,${done},904`,
    ];
    await writeFile(join(folder, 'corrections.csv'), rows.join('\n'));
    expect(await gouji()).toMatchObject({
      code: 1,
      stderr: `corrections.csv 第 2 行未采用：多份报告都叫“年报.pdf”，请改写为 reports/ 中的文件名
corrections.csv 第 4 行未采用：多份报告都叫“b/年报.pdf”，请改写为 reports/ 中的文件名
`,
    });
    const cells = parseCsv(await readFile(join(folder, 'cells.csv'), 'utf8'));
    const corrected = (wanted: string): (string | undefined)[] =>
      cells.flatMap(({ id, value = '' }) => (id === wanted ? [/^90\d$/.exec(value)?.[0]] : []));
    expect([ID, over, done].map(corrected)).toEqual([
      [undefined, undefined, undefined],
      ['902', undefined, undefined],
      [undefined, undefined, '904'],
    ]);
  });

  it('checks a report on no known form, and stops cleanly at a file that is spoilt', async () => {
    const plain = documentOf(sixSections(), { template: '' }, '文字.pdf');
    await writeOutput([plain, documentOf(sixSections(), { template: '' }, '另一.pdf')]);
    expect((await gouji()).code).toBe(0);
    const checks = parseCsv(await readFile(join(folder, 'checks.csv'), 'utf8'));
    expect(checks.some(({ file }) => file === '文字.pdf')).toBe(true);
    const [name = ''] = await readdir(join(folder, 'reports'));
    await writeFile(join(folder, 'reports', name), '{"source":');
    expect(await gouji()).toMatchObject({ code: 2, stderr: expect.stringContaining(name) });
    expect(await readdir(folder)).not.toContain('.gouji-unfinished');
  });

  it('takes a corrections file as Excel in Chinese saves it, in GBK', async () => {
    await writeOutput([reportOf('德化', 2024, sample(1))]);
    const row = Buffer.from([0xb5, 0xc2, 0xbb, 0xaf]); // 德化
    const rest = Buffer.from(`2024.pdf,${ID},5\r\n`);
    const table = Buffer.concat([Buffer.from('file,id,value\r\n'), row, rest]);
    await writeFile(join(folder, 'corrections.csv'), table);
    expect((await gouji()).stderr).toBe('');
    const cells = parseCsv(await readFile(join(folder, 'cells.csv'), 'utf8'));
    expect(cells.find(({ id }) => id === ID)?.['value']).toBe('5');
  });

  it('says what is wrong with other arguments in a line', async () => {
    await writeFile(join(folder, 'run.json'), '{"name":"mine"}');
    expect(await gouji()).toMatchObject({
      code: 2,
      stderr: `${folder} 中没有 gouji 的结果（run.json）\n`,
    });
    await rm(join(folder, 'run.json'));
    await writeOutput([reportOf('德化县财政局', 2024, sample(1))]);
    const tree = join(folder, 'tree.yaml');
    await writeFile(tree, '- whole: 甲\n  scope: 全部\n  parts: [乙]\n');
    expect(await gouji('--rollup', tree)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^无法使用 .*tree\.yaml：每一项须有 whole.*\n$/),
    });
    const none = join(folder, 'none.csv');
    expect(await gouji('--aliases', none)).toMatchObject({
      code: 2,
      stderr: `无法使用 ${none}：文件不存在，或在运行期间消失（ENOENT）\n`,
    });
    expect((await gouji('--fail-on', 'findings')).code).toBe(2);
    await writeFile(tree, 'whole: 德化县财政局\nparts: [没有的局]\n');
    expect((await gouji('--rollup', tree)).stderr).toBe(
      `${tree}：结果中没有能认定为“没有的局”的报告\n`,
    );
  });

  it('says what is wrong with a corrections file, and leaves the output as it was', async () => {
    await writeOutput([reportOf('德化县财政局', 2024, sample(1))]);
    const before = await readFile(join(folder, 'run.json'), 'utf8');
    await writeFile(join(folder, 'corrections.csv'), `file,id,value\na.pdf,${ID},1\na.pdf,x"y,2\n`);
    expect(await gouji()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('第 3 行的引号不成对'),
    });
    await writeFile(join(folder, 'corrections.csv'), `file,indicator,value\na.pdf,${ID},1\n`);
    expect(await gouji()).toMatchObject({ code: 2, stderr: expect.stringContaining('缺少列 id') });
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe(before);
  });

  it('checks wholes against parts by a declared tree, and years through aliases', async () => {
    const [a, b] = [sample(1), sample(2)];
    const whole = new Map([...a].map(([id, value]) => [id, value + (b.get(id) ?? 0)]));
    await writeOutput([
      reportOf('泉州市人民政府', 2024, plus(whole, 1)),
      reportOf('丰泽区人民政府', 2024, a),
      reportOf('鲤城区人民政府', 2024, b),
      reportOf('鲤城老区人民政府', 2023, sample(3)),
    ]);
    const tree = join(folder, 'tree.yaml');
    const parts = '  - 丰泽区人民政府\n  - 鲤城区人民政府\n';
    await writeFile(tree, `whole: 泉州市人民政府\nscope: complete\nparts:\n${parts}`);
    const aliases = join(folder, 'aliases.csv');
    await writeFile(aliases, 'alias,name\n鲤城老区人民政府,鲤城区人民政府\n');
    expect((await gouji('--rollup', tree, '--aliases', aliases, '--fail-on', 'finding')).code).toBe(
      3,
    );
    const found = await failing();
    expect(found).toContain(`泉州市人民政府2024.pdf rollup.${ID}`);
    expect(found).toContain('鲤城区人民政府2024.pdf series.carry.total');
  });

  it('refuses a folder that no run has written, and files that it cannot use', async () => {
    expect((await gouji()).code).toBe(2);
    await writeOutput([]);
    expect((await gouji('--rollup', join(folder, 'none.yaml'))).code).toBe(2);
  });
});
