import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createRunWriter } from '../../src/export/index.js';
import type { ReportDocument } from '../../src/model/document.js';
import { FORMS, indicatorsOf } from '../../src/template/index.js';
import { describeWith } from '../support/needs.js';
import { sketchDocument } from '../support/report-document.js';
import { recalculate } from '../support/spreadsheet.js';

const RUN = { version: '0', settings: {}, counts: {}, timings: {}, stages: {} };
const STATUS_TEXT = { pass: '通过', fail: '不通过', unverifiable: '无法核对' };

/** A small linear congruential generator (Numerical Recipes), so that every run sees the same figures. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Reports whose cells are blank, illegible, missing, zero or odd at random, in every mixture. */
function randomReports(count: number): ReportDocument[] {
  const random = createRandom(20240131);
  const pick = (share: number) => {
    const draw = random();
    if (draw < share) return null;
    if (draw < share * 1.1) return '?' as const;
    if (draw < share * 1.2) return 'absent' as const;
    return Math.floor(random() * 3);
  };
  return Array.from({ length: count }, (_, index) => {
    const form = FORMS[index % FORMS.length]!;
    const share = random() * 0.8;
    const figures = Object.fromEntries(indicatorsOf(form).map(({ id }) => [id, pick(share)]));
    return sketchDocument({ template: form.id, agency: `机关${index}`, figures });
  });
}

describeWith(['soffice'], 'gouji.xlsx in LibreOffice', () => {
  let folder: string;
  let sheets: Map<string, Record<string, string>[]>;
  const reports = [
    sketchDocument(),
    sketchDocument({ template: '2014', year: 2015 }),
    ...randomReports(60),
  ];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-xlsx-'));
    const writer = await createRunWriter(folder, { formats: ['xlsx'] });
    // What the formulas give must not come from the results stored beside them.
    const stale = ({ checks, ...rest }: ReportDocument): ReportDocument => ({
      ...rest,
      checks: checks.map((check) => ({
        ...check,
        status: 'pass',
        left: 7,
        right: 7,
        difference: 0,
      })),
    });
    for (const report of reports) await writer.document(stale(report));
    await writer.finish(RUN);
    sheets = await recalculate(join(folder, 'gouji.xlsx'), folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has a sheet for each kind of table, one for the checks and one that explains', () => {
    expect([...sheets.keys()].sort()).toEqual(
      [
        '主动公开',
        '收到和处理申请',
        '复议诉讼',
        '2014统计表',
        '2008统计指标',
        '检查',
        '说明',
      ].sort(),
    );
  });

  it('comes to the same outcome as the audit on every relation of every report', () => {
    const outcomes = sheets
      .get('检查')!
      .filter((row) => row['核对项'] !== 'values.nonNegativeInteger')
      .map((row) =>
        [row['机关'], row['核对项'], row['核对结果'], row['左边'], row['右边'], row['差额']].join(),
      );
    const wanted = reports.flatMap(({ meta, checks }) =>
      checks
        .filter(({ check }) => check !== 'values.nonNegativeInteger')
        .map(({ check, status, left, right, difference }) =>
          [meta.agency, check, STATUS_TEXT[status], left, right, difference].join(),
        ),
    );
    expect(outcomes).toEqual(wanted);
  });
});
