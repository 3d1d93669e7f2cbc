import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../../../src/model/document.js';
import { buildBlock } from '../../../../src/export/xlsx/report-block.js';
import { SHEETS } from '../../../../src/export/xlsx/table-layout.js';
import { type ReportSketch, sketchDocument } from '../../../support/report-document.js';

function block(table: string, sketch: ReportSketch) {
  const document = sketchDocument(sketch);
  const sheet = SHEETS.find((candidate) => candidate.table === table)!;
  const layout = sheet.byTemplate.get(document.meta.template)!;
  return buildBlock({ document, sheet, layout, firstRow: 10, linkBase: '../in/' });
}

describe('buildBlock', () => {
  it('writes figures as numbers, blanks as nothing, the rest as text', () => {
    const { rows } = block('proactive', {
      figures: {
        'proactive.regulations.issued': 3,
        'proactive.regulations.repealed': null,
        'proactive.regulations.inForce': '?',
        'proactive.normativeDocuments.issued': 'absent',
      },
    });
    const figures = [9, 10, 11].map((column) => rows[0]?.get(column)?.value);
    expect(figures).toEqual([3, null, '?']);
    expect(rows[1]?.get(9)?.value).toBe('（缺）');
  });

  it('puts a tally beside its row, as the form declares it', () => {
    const { rows, checks } = block('proactive', {
      figures: { 'proactive.regulations.inForce': 4, 'proactive.regulations.issued': 6 },
    });
    const at = checks.get('proactive.stock.regulations')!;
    expect(rows[0]?.get(at.difference.column)).toMatchObject({
      value: -2,
      formula: expect.stringContaining('ROUND(SUM(K10,J10)-SUM(I10)-(0),6)'),
    });
    expect(rows[0]?.get(at.status.column)?.value).toBe('不通过');
  });

  it('puts the tallies of columns below the table and colours what they add up', () => {
    const { rows, checks, highlights } = block('requests', {
      figures: { 'requests.received.naturalPerson': 1 },
    });
    const at = checks.get('requests.balance.naturalPerson')!;
    expect(at.status.row).toBe(10 + rows.length - 3);
    expect(rows[at.status.row - 10]?.get(at.status.column)?.value).toBe('不通过');
    expect(highlights[0]?.formula).toBe(`I$${at.status.row}="不通过"`);
    expect(highlights[0]?.ranges).toMatch(/^I10:O11 I\d+:O\d+$/);
  });

  it('links the page, whatever stands in the name', () => {
    const { rows } = block('disputes', { file: '年报 #1 "新".pdf' });
    expect(rows[0]?.get(5)).toMatchObject({
      value: 2,
      formula: 'HYPERLINK("../in/年报 %231 ""新"".pdf#page=2",2)',
    });
  });

  it('keeps remarks, converted texts and corrections as notes', () => {
    const document = sketchDocument({ figures: { 'proactive.fees.amount': 25.1 } });
    const correction = {
      from: 7,
      state: 'number',
      who: '张三',
      when: '',
      why: '核对原件',
    } as const;
    const changed = new Map<string, Partial<Figure>>([
      ['proactive.fees.amount', { raw: '251000元', remark: '含滞纳金' }],
      ['proactive.licensing.decisions', { state: 'blank', value: null, correction }],
    ]);
    const cells = document.cells.map((cell) => ({ ...cell, ...changed.get(cell.id) }));
    const sheet = SHEETS[0]!;
    const layout = sheet.byTemplate.get('2021')!;
    const { rows } = buildBlock({
      document: { ...document, cells },
      sheet,
      layout,
      firstRow: 2,
      linkBase: '',
    });
    const notes = rows.flatMap((row) => [...row.values()].flatMap(({ note }) => note ?? []));
    expect(notes).toEqual([
      '人工更正，原读作 7（张三，核对原件）',
      '原文：251000元\n备注：含滞纳金',
    ]);
  });
});
