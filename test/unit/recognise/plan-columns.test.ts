import { describe, expect, it } from '@jest/globals';
import { Grid } from '../../../src/recognise/grid.js';
import { planColumns, printedColumns } from '../../../src/recognise/plan-columns.js';
import { prepareForm } from '../../../src/recognise/prepared-form.js';
import { readForm } from '../../../src/recognise/read-form.js';
import { findSegments } from '../../../src/recognise/segments.js';
import { formById } from '../../../src/template/index.js';
import { layOut } from '../../support/typeset.js';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const FIGURES = [4, 0, 0, 3, 7, 5, 2, 0, 1, 8, 6, 1, 0, 2, 9];
/** What a page break leaves of the first block's words, above the whole words of the other two. */
const REMAINS = ['持', '正', '果', '结', ''];

function disputesBelow(words: readonly string[]): Map<string, string> {
  const table = layOut([
    words.map((text) => ({ text })),
    FIGURES.slice(0, words.length).map((figure) => ({ text: String(figure) })),
  ]);
  const form = formById('2021');
  const { placements } = readForm(form, [new Grid(table, 0)]);
  return new Map([...placements].map(([id, cell]) => [id, cell.text]));
}

describe('the row of figures on disputes', () => {
  it('is read in the form’s order below what a page break left of its header', () => {
    const read = disputesBelow([...REMAINS, ...OUTCOMES, ...OUTCOMES]);
    expect(read.get('disputes.reconsideration.upheld')).toBe('4');
    expect(read.get('disputes.reconsideration.total')).toBe('7');
    expect(read.get('disputes.directLitigation.upheld')).toBe('5');
    expect(read.get('disputes.litigationAfterReconsideration.total')).toBe('9');
    expect(read.size).toBe(FIGURES.length);
  });

  it('is read where the page cuts off its last columns, but not what may be any of its rows', () => {
    const words = [...OUTCOMES, ...OUTCOMES, ...OUTCOMES];
    const read = disputesBelow(words.slice(0, 14));
    expect(read.get('disputes.reconsideration.upheld')).toBe('4');
    expect(read.get('disputes.litigationAfterReconsideration.pending')).toBe('2');
    expect(read.size).toBe(14);
    expect(disputesBelow(words.slice(0, 10)).size).toBe(0);
  });

  it('is left alone where its words stand over other columns than the form’s', () => {
    const turned = OUTCOMES.toReversed();
    expect(disputesBelow([...turned, ...turned, ...turned]).size).toBe(0);
  });
});

describe('heads that touch', () => {
  const read = (glued: string): Map<string, string> => {
    const table = layOut([
      [{ text: '信息内容' }, { text: glued, span: 3 }],
      [{ text: '规章' }, { text: '1' }, { text: '0' }, { text: '14' }],
      [{ text: '行政规范性文件' }, { text: '26' }, { text: '10' }, { text: '66' }],
    ]);
    const { placements } = readForm(formById('2021'), [new Grid(table, 0)]);
    return new Map([...placements].map(([id, cell]) => [id, cell.text]));
  };

  it('name the columns under them where they are the form’s in its order', () => {
    const cells = read('本年制发件数本年废止件数现行有效件数');
    expect(cells.get('proactive.regulations.issued')).toBe('1');
    expect(cells.get('proactive.normativeDocuments.inForce')).toBe('66');
  });

  it('name none in another order', () => {
    expect(read('现行有效件数本年废止件数本年制发件数').size).toBe(0);
  });
});

describe('a row in pieces', () => {
  it('gives no figure that stands beside a sign for none', () => {
    const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const rows = [
      heads,
      ['', '3', '', ''],
      ['规章', '—', '—', '—'],
      ['行政规范性文件', '26', '10', '66'],
    ];
    const table = layOut(rows.map((row) => row.map((text) => ({ text }))));
    const grid = new Grid({ ...table, method: 'aligned' }, 0);
    const { placements } = readForm(formById('2021'), [grid]);
    expect(placements.get('proactive.regulations.issued')?.text).not.toBe('3');
    expect(placements.get('proactive.normativeDocuments.issued')?.text).toBe('26');
  });
});

describe('two heads over one column of figures', () => {
  it('name neither of their columns', () => {
    const table = layOut([
      [
        { text: '' },
        { text: '自然人' },
        ...['科研机构', '总计'].map((text) => ({ text, rows: 2 })),
      ],
      [{ text: '' }, { text: '商业企业' }],
      ...[
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        '（一）予以公开',
      ].map((label) => [label, '148', '5', '153'].map((text) => ({ text }))),
    ]);
    const { placements } = readForm(formById('2021'), [new Grid(table, 0)]);
    expect(placements.get('requests.received.commercial')).toBeUndefined();
    expect(placements.get('requests.received.naturalPerson')).toBeUndefined();
  });
});

describe('heads that touch over a column that is blank throughout', () => {
  const read = (shift: number): (string | undefined)[] => {
    const rows = [
      ['', '自然人', '商业企业科研机构', '总计'],
      ['一、本年新收政府信息公开申请数量', '148', '5', '153'],
      ['二、上年结转政府信息公开申请数量', '3', '1', '4'],
      ['（一）予以公开', '8', '2', '10'],
    ];
    const laid = layOut(rows.map((row) => row.map((text) => ({ text }))));
    const cells = laid.cells.map((cell) => {
      if (cell.col !== 2) return cell;
      const [x0, x1] = cell.row === 0 ? [150, 230] : [165 + shift, 175 + shift];
      return { ...cell, x0, x1 };
    });
    const form = prepareForm(formById('2021'));
    const table = { ...laid, cells, method: 'aligned' as const };
    const [segment] = findSegments(new Grid(table, 0), form);
    const block = form.tables
      .flatMap(({ blocks }) => blocks)
      .find(({ columns }) => columns.length === 7);
    if (!segment || !block) return [];
    return planColumns(printedColumns(segment), block).match.found.map((head) => head?.text);
  };

  it('name the column of figures by the one over its middle', () => {
    const empty = [undefined, undefined, undefined];
    expect(read(0)).toEqual(['自然人', '商业企业', undefined, ...empty, '总计']);
    expect(read(40)).toEqual(['自然人', undefined, '科研机构', ...empty, '总计']);
  });
});

describe('the last column under two heads, the lower one alone on its line', () => {
  const headed = (lowest: string): unknown[] => {
    const rows = [
      ['', '自然人', '商业企业', '总计'],
      ['等于第三项）', '', '', lowest],
      ['一、本年新收政府信息公开申请数量', '148', '5', '76229'],
    ];
    const table = layOut(rows.map((row) => row.map((text) => ({ text }))));
    const form = prepareForm(formById('2021'));
    const [segment] = findSegments(new Grid(table, 0), form);
    const block = form.tables
      .flatMap(({ blocks }) => blocks)
      .find(({ columns }) => columns.length === 7);
    if (!segment || !block) return [];
    return planColumns(printedColumns(segment), block).match.found.map((head) => head?.text);
  };

  it('is neither 总计 nor 其他', () => {
    expect(headed('其他').slice(5)).toEqual([undefined, undefined]);
    expect(headed('').slice(5)).toEqual([undefined, '总计']);
  });
});

describe('a row set one cell too far left', () => {
  it.each([
    ['a sign for none', '-'],
    ['a figure', '0'],
  ])('gives nothing where %s stands before its columns', (_, first) => {
    const rows = [
      ['', '', '自然人', '科研机构', '总计'],
      ['（五）不予处理', '1.信访举报投诉类申请', '2', '1', '3'],
      ['', '2.重复申请', '-', '1', '1'],
      ['3.要求提供公开出版物', first, '1', '1', ''],
    ];
    const table = layOut(rows.map((row) => row.map((text) => ({ text }))));
    const { placements } = readForm(formById('2021'), [new Grid(table, 0)]);
    const total = (row: string) => placements.get(`requests.notProcessed.${row}.total`)?.text;
    expect([total('petition'), total('duplicate')]).toEqual(['3', '1']);
    const shifted = placements.get('requests.notProcessed.publicationRequest.naturalPerson');
    expect(shifted).toBeUndefined();
  });
});
