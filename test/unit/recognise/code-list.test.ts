import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/index.js';
import type { Check } from '../../../src/model/document.js';
import { chooseForm } from '../../../src/recognise/choose-form.js';
import { formById } from '../../../src/template/index.js';
import { figureOf } from '../../support/audit-form.js';
import { layOut } from '../../support/typeset.js';

const ANSWERS = [
  ['申请总数', '条', '3'],
  ['其中：1.当面申请数', '条', '1'],
  ['2.传真申请数', '条', '0'],
  ['3.电子邮件申请数', '条', '0'],
  ['4.网上申请数', '条', '2'],
  ['5.信函申请数', '条', '0'],
  ['6.其他形式申请数', '条', '0'],
  ['对申请的答复总数', '条', '3'],
  ['其中：1.同意公开答复数', '条', '1'],
  ['2.同意部分公开答复数', '条', '0'],
  ['3.否决公开答复总数', '条', '2'],
];
const NOT_INFORMATION = ['（1）“非《规定》所指政府信息”数', '条', '1'];
const REASONS = [
  ['（2）“信息不存在”数', '条', '0'],
  ['（3）“非本部门掌握”数', '条', '0'],
  ['（4）“申请内容不明确”数', '条', '0'],
  ...[1, 2, 3, 4, 5, 6].map((n) => [`（${n + 4}）“免予公开范围${n}”数`, '条', n === 2 ? '1' : '0']),
];
const OTHER_REASON = ['（11）“其他原因”数', '条', '0'];

/** A list whose columns are called so; the second column of figures holds ten times the first. */
function read(rows: string[][], heads: string[]) {
  const cells = rows.map(([label = '', unit = '', figure = ''], i) => [
    label,
    unit,
    String(i + 10),
    figure,
    ...(heads.length > 1 ? [`${figure}0`] : []),
  ]);
  const table = layOut(
    [['指标名称', '计量单位', '代码', ...heads], ...cells].map((row) =>
      row.map((text) => ({ text })),
    ),
  );
  const reading = chooseForm([table]);
  return {
    form: reading?.form.id,
    warnings: reading?.warnings.map(({ code }) => code),
    textOf: (id: string) => reading?.placements.get(`list.${id}`)?.text,
    checks: checkFigures(
      formById('2008'),
      [...(reading?.placements ?? [])].map(([id, { text }]) => figureOf(id, Number(text))),
    ),
  };
}

const statusOf = (checks: readonly Check[], id: string) =>
  checks.find(({ check }) => check === id)?.status;

describe('the list of codes', () => {
  it.each([
    ['first', [NOT_INFORMATION, ...REASONS, OTHER_REASON]],
    ['last but one', [...REASONS, NOT_INFORMATION, OTHER_REASON]],
  ])('is read with 非《规定》所指政府信息 %s among the reasons', (_, reasons) => {
    const list = read([...ANSWERS, ...reasons], ['本期实际', '本年累计']);
    expect(list.form).toBe('2008');
    expect(list.textOf('requests.online.period')).toBe('2');
    expect(list.textOf('answered.refused.yearToDate')).toBe('20');
    expect(list.textOf('refused.notGovernmentInformation.period')).toBe('1');
    expect(list.textOf('refused.exempt2.yearToDate')).toBe('10');
    expect(list.textOf('refused.exempt2.allYears')).toBeUndefined();
    expect(list.warnings).toEqual([]);
    for (const id of ['requests.period', 'answered.yearToDate', 'refused.period']) {
      expect(statusOf(list.checks, `list.${id}`)).toBe('pass');
    }
  });

  it('never takes the codes for figures', () => {
    const list = read([...ANSWERS, ...REASONS, OTHER_REASON], ['数量']);
    expect(list.textOf('requests.online.period')).toBe('2');
    expect(list.textOf('requests.online.yearToDate')).toBeUndefined();
  });

  it('counts reasons that a later list has among the answers', () => {
    const moved = [
      ...ANSWERS.slice(0, 10),
      ['3.信息不存在数', '条', '2'],
      ['4.否决公开答复总数', '条', '0'],
    ];
    const left = [1, 2, 3, 4, 5, 6].map((n) => [`免予公开范围${n}`, '条', '0']);
    const list = read([...moved, ...left, OTHER_REASON], ['2009年度', '历年累计']);
    expect(list.textOf('answered.notExisting.allYears')).toBe('20');
    expect(statusOf(list.checks, 'list.answered.period')).toBe('pass');
    expect(statusOf(list.checks, 'list.refused.allYears')).toBe('pass');
  });
});
