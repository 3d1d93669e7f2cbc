import { describe, expect, it } from '@jest/globals';
import type { Paragraph } from '../../../src/model/prose.js';
import type { Table } from '../../../src/model/table.js';
import { type RecognisedReport, recogniseReports } from '../../../src/recognise/index.js';
import { formById } from '../../../src/template/index.js';
import { layOut, PARTS, SUBTOTAL, typesetForm } from '../../support/typeset.js';

interface Style {
  page?: number;
  centred?: boolean;
  fontSize?: number;
}

function paragraph(
  text: string,
  { page = 1, centred = false, fontSize = 12 }: Style = {},
): Paragraph {
  const box = { x0: 50, top: 20, x1: 500, bottom: 32 };
  const line = {
    ...box,
    page,
    text,
    words: [],
    fontSize,
    method: 'text' as const,
    confidence: 1,
  };
  return { ...box, page, text, lines: [line], centred };
}

const title = (text: string, page = 1): Paragraph =>
  paragraph(text, { page, centred: true, fontSize: 20 });

const PROSE = [
  '一、总体情况',
  '坚持以公开为常态、不公开为例外，全面推进政务公开工作，提升工作水平，保障人民群众的知情权。',
  '二、主动公开政府信息情况',
  '五、存在的主要问题及改进情况',
  '一是公开意识还不够强；二是信息公开的形式还不够多样，需要在今后的工作中进一步加强和改进。',
].map((text) => paragraph(text));

function only(paragraphs: Paragraph[], tables: Table[] = []): RecognisedReport {
  const reports = recogniseReports({ pages: 5, paragraphs, tables });
  expect(reports).toHaveLength(1);
  return reports[0] as RecognisedReport;
}

/** A table whose blocks, each under a caption of its own, are printed in another order. */
function blocksInOrder(table: Table, order: number[]): Table {
  const starts = table.cells
    .filter(({ text }) => text.startsWith('第二十条'))
    .map(({ row }) => row);
  const ends = [...starts.slice(1), table.rows];
  let below = 0;
  const cells = order.flatMap((block) => {
    const from = starts[block] as number;
    const to = ends[block] as number;
    const moved = table.cells
      .filter(({ row }) => row >= from && row < to)
      .map((cell) => ({ ...cell, row: cell.row - from + below }));
    below += to - from;
    return moved;
  });
  return { ...table, cells };
}

const tables2021 = typesetForm(formById('2021'), () => '0', SUBTOTAL);
const codes = (report: RecognisedReport): string[] => report.warnings.map(({ code }) => code);

describe('title, agency and year', () => {
  it('parts two reports where the text of one is larger than that of most', () => {
    const named = (agency: string, page: number): Paragraph =>
      title(`${agency}2024年政府信息公开工作年度报告`, page);
    const law = '本报告按照《中华人民共和国政府信息公开条例》的规定编制，所列数据的统计';
    const large = [law, ...PROSE.map(({ text }) => text)].map((text) =>
      paragraph(text, { fontSize: 14 }),
    );
    const small = [...PROSE, ...PROSE, ...PROSE].map(({ text }) => paragraph(text, { page: 4 }));
    const paragraphs = [named('福鼎市审计局', 1), ...large, named('翔安区林业局', 4), ...small];
    const reports = recogniseReports({ pages: 5, paragraphs, tables: [] });
    expect(reports.map(({ meta }) => meta.agency)).toEqual(['福鼎市审计局', '翔安区林业局']);
  });

  it.each([
    [['泉州市数据管理局 2024 年 政府信息公开工作报告'], '泉州市数据管理局', 2024],
    [['淮安市洪泽区人民政府', '2024年政府信息公开工作年度报告'], '淮安市洪泽区人民政府', 2024],
    [['2023年度', '洪泽区水务局', '政府信息公开年度报告'], '洪泽区水务局', 2023],
    [['云山县民政局二〇二三年政府信息公开工作年度报告'], '云山县民政局', 2023],
    [['云山县民政局二○二四年度政府信息公开工作年度报告'], '云山县民政局', 2024],
    [['云山县民政局二O一二年政府信息公开工作年度报告'], '云山县民政局', 2012],
    [['云山县民政局2024年政务公开工作年度报告'], '云山县民政局', 2024],
    [['云山县审计局2021年政府信息}开工作年度报告'], '云山县审计局', 2021],
    [['云山县⾃然资源局2021年政府信息公开⼯作年度报告'], '云山县自然资源局', 2021],
  ])('%j', (lines, agency, year) => {
    const report = only([...lines.map((line) => title(line)), ...PROSE], tables2021);
    expect(report.meta).toMatchObject({ agency, year, template: '2021' });
    expect(report.kind).toBe('report');
  });

  it('takes from the text what the title does not say', () => {
    const intro = paragraph(
      '本报告由云山县水务局根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
    );
    const report = only([title('政府信息公开工作年度报告'), intro, ...PROSE], tables2021);
    expect(report.meta).toMatchObject({
      agency: '云山县水务局',
      year: 2022,
      period: { from: '2022-01-01', to: '2022-12-31' },
    });
  });

  it('takes the agency from the foot', () => {
    const foot = [paragraph('云山县民政局'), paragraph('2025年1月20日')];
    const report = only([title('2024年政府信息公开工作年度报告'), ...PROSE, ...foot], tables2021);
    expect(report.meta).toMatchObject({ agency: '云山县民政局', year: 2024 });
  });

  it('takes the agency from the line below the title', () => {
    const below = paragraph('云山县民政局');
    const report = only([title('2024年政府信息公开工作年度报告'), below, ...PROSE], tables2021);
    expect(report.meta.agency).toBe('云山县民政局');
  });

  it('leaves out of the title what no engine could read, and dirt beside a name that the foot tells', () => {
    const foot = [paragraph('云山县民政局'), paragraph('2025年1月20日')];
    for (const line of ['\ufffd云山县民政局2024年', '守云山县民政局府守2024年']) {
      const report = only(
        [title(`${line}政府信息公开工作年度报告`), ...PROSE, ...foot],
        tables2021,
      );
      expect(report.meta.agency).toBe('云山县民政局');
    }
  });

  it('completes a government that the title only names by its area', () => {
    const text = paragraph('洪泽区人民政府严格落实有关规定。');
    const report = only(
      [title('洪泽区政府信息公开年度报告（2024年）'), text, ...PROSE],
      tables2021,
    );
    expect(report.meta.agency).toBe('洪泽区人民政府');
  });
});

describe('what is no report', () => {
  it.each([
    '云山县民政局2023年政府信息公开工作年度报告解读',
    '云山县2024年上半年政府信息公开工作情况统计表',
    '云山县民政局2024年第三季度政府信息公开工作报告',
    '云山县民政局政府信息公开指南',
    '关于做好2023年政府信息公开工作年度报告编制工作的通知',
  ])('%s', (text) => {
    expect(only([title(text), ...PROSE], tables2021).kind).toBe('notAReport');
  });

  it('statistics of half a year, with nothing but a table below their title', () => {
    const [table] = typesetForm(formById('2014'), () => '3');
    const cells = (table as Table).cells.map((cell) => ({ ...cell, fontSize: 9 }));
    const name = paragraph('云山县2016年上半年政府信息公开统计表', { fontSize: 18 });
    expect(only([name], [{ ...(table as Table), cells }]).kind).toBe('notAReport');
  });

  it('any other document', () => {
    const texts = ['采购合同', '甲方：云山县民政局', '第一条 合同标的'];
    const report = only(texts.map((text) => paragraph(text)));
    expect(report).toMatchObject({ kind: 'notAReport', form: null });
  });
});

describe('tables without a title', () => {
  it('are a report where they print the labels of a form', () => {
    expect(only([], tables2021)).toMatchObject({ kind: 'report', form: { id: '2021' } });
  });

  it('are a report under the form’s own title, which is none over prose alone', () => {
    const name = title('政府信息公开情况统计表（2018年度）');
    const tables = typesetForm(formById('2014'), () => '3');
    expect(only([...PROSE, name], tables)).toMatchObject({ kind: 'report', meta: { year: 2018 } });
    expect(only([name, ...PROSE]).kind).toBe('notAReport');
  });

  it('are none where their labels are only somewhat like those of a form', () => {
    const words = { 申请: '合同', 公开: '采购', 政府: '公司', 数: '额' };
    const others = typesetForm(formById('2014'), () => '7').map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({
        ...cell,
        text: Object.entries(words).reduce((text, [a, b]) => text.replaceAll(a, b), cell.text),
      })),
    }));
    expect(only([], others).kind).toBe('notAReport');
  });
});

describe('reports', () => {
  it('takes headings of a table that stand outside it for no prose', () => {
    const heads = [
      '申请人情况',
      '法人或其他组织',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第',
    ];
    const { sections } = only([
      title('某县财政局2023年政府信息公开工作年度报告'),
      ...PROSE,
      paragraph('三、收到和处理政府信息公开申请情况'),
      ...heads.map((text) => paragraph(text)),
      paragraph('法人或其他组织的申请逐年增多。'),
    ]);
    expect(sections.at(-1)?.text).toBe('法人或其他组织的申请逐年增多。');
  });

  it('of prose alone have no form', () => {
    const report = only([title('云山县民政局2010年政府信息公开工作年度报告'), ...PROSE]);
    expect(report).toMatchObject({
      kind: 'report',
      form: null,
      meta: { year: 2010, template: '' },
    });
    expect(codes(report)).toEqual(['form.unknown']);
    expect(report.sections.map(({ number, title: name }) => [number, name])).toEqual([
      ['一', '总体情况'],
      ['二', '主动公开政府信息情况'],
      ['五', '存在的主要问题及改进情况'],
    ]);
  });

  it('in one file are told apart by their titles', () => {
    const paragraphs = [
      title('云山县政府信息公开工作年度报告汇编', 1),
      title('云山县民政局2023年政府信息公开工作年度报告', 2),
      ...PROSE.map((one) => paragraph(one.text, { page: 2 })),
      title('云山县水务局2023年政府信息公开工作年度报告', 5),
      ...PROSE.map((one) => paragraph(one.text, { page: 5 })),
    ];
    const at = (table: Table, page: number): Table => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, page })),
      parts: table.parts.map((part) => ({ ...part, page })),
    });
    const tables = [...tables2021.map((one) => at(one, 3)), ...tables2021.map((one) => at(one, 6))];
    const reports = recogniseReports({ pages: 7, paragraphs, tables });
    expect(
      reports.map(({ meta, firstPage, lastPage }) => [meta.agency, firstPage, lastPage]),
    ).toEqual([
      ['云山县民政局', 2, 3],
      ['云山县水务局', 5, 7],
    ]);
    expect(reports[1]?.placements.get('requests.received.total')?.page).toBe(6);
  });

  it('say when the form is that of other years, blank or incomplete', () => {
    const name = title('云山县民政局2022年政府信息公开工作年度报告');
    const old = typesetForm(formById('2019'), () => '0');
    expect(codes(only([name, ...PROSE], old))).toContain('form.outdated');
    const blank = typesetForm(formById('2021'), () => '', SUBTOTAL);
    const empty = only([name, ...PROSE], blank);
    expect(empty.form?.id).toBe('2021');
    expect(codes(empty)).toEqual(['form.blank']);
    expect(codes(only([name, ...PROSE], tables2021.slice(0, 2)))).toEqual(['form.missingTable']);
    const print = (id: string): string => (id.startsWith('disputes.') ? '' : '0');
    const partly = only([name, ...PROSE], typesetForm(formById('2021'), print, SUBTOTAL));
    expect(partly.warnings).toEqual([
      {
        code: 'form.blank',
        message: '“四、政府信息公开行政复议、行政诉讼情况”没有填写任何数字',
      },
    ]);
  });

  it('do not say that a form is outdated where only tables that two forms share are left', () => {
    const tables = typesetForm(formById('2021'), () => '3', PARTS);
    const shared = tables.filter(
      ({ cells }) => !cells.some(({ text }) => text.startsWith('第二十条')),
    );
    const report = only([title('云山县民政局2022年政府信息公开工作年度报告'), ...PROSE], shared);
    expect(codes(report)).toContain('form.missingTable');
    expect(codes(report)).not.toContain('form.outdated');
  });

  it('print other results in three rows or in one', () => {
    const print = (id: string): string => (id.startsWith('requests.other.') ? '5' : '0');
    const placed = (skip: string[], row: string): string | null => {
      const report = only([], typesetForm(formById('2021'), print, skip));
      return report.placements.get(`requests.other.${row}.total`)?.text ?? null;
    };
    expect([placed(SUBTOTAL, 'subtotal'), placed(SUBTOTAL, 'misc')]).toEqual([null, '5']);
    expect([placed(PARTS, 'subtotal'), placed(PARTS, 'misc')]).toEqual(['5', null]);
    expect([placed([], 'subtotal'), placed([], 'misc')]).toEqual(['5', '5']);
  });
});

describe('tables', () => {
  const cells = (rows: string[][]): Table =>
    layOut(rows.map((row) => row.map((text) => ({ text }))));

  it('that only look alike are left alone', () => {
    const other = cells([
      ['单位', '行政许可', '行政处罚', '总计'],
      ['第一所', '3', '4', '7'],
      ['第二所', '1', '2', '3'],
    ]);
    const report = only([], [other, ...tables2021]);
    expect(report.unrecognised).toEqual([]);
    expect(report.placements.get('proactive.licensing.decisions')?.text).toBe('0');
  });

  it('of table 四 may lie on their side, or be three', () => {
    const [, , disputes] = typesetForm(formById('2021'), (id) => id.replace(/\D/g, '') || '7');
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const three = ['1', '2', '3'].map((n) => cells([outcomes, outcomes.map((_, i) => `${n}${i}`)]));
    const report = only([], [...tables2021.slice(0, 2), ...three]);
    expect(report.placements.get('disputes.directLitigation.corrected')?.text).toBe('21');
    expect(only([], [...tables2021.slice(0, 2), disputes as Table]).placements.size).toBe(207);
    const tracks = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const upright = cells([
      ['类别', ...outcomes],
      ...tracks.map((one, n) => [one, ...outcomes.map((_, i) => `${n}${i}`)]),
    ]);
    const turned = only([], [...tables2021.slice(0, 2), upright]);
    expect(turned.placements.get('disputes.litigationAfterReconsideration.total')?.text).toBe('24');
  });

  it('may have their blocks in another order', () => {
    const cells = typesetForm(formById('2021'), (id) => String(id.length), SUBTOTAL);
    const [proactive, ...others] = cells;
    const report = only(
      [title('洪泽区司法局2022年政府信息公开工作年度报告'), ...PROSE],
      [blocksInOrder(proactive as Table, [3, 1, 0, 2]), ...others],
    );
    for (const id of [
      'proactive.fees.amount',
      'proactive.regulations.inForce',
      'proactive.coercion.decisions',
      'proactive.licensing.decisions',
    ]) {
      expect(report.placements.get(id)?.text).toBe(String(id.length));
    }
    expect(codes(report)).not.toContain('rows.missing');
  });

  it('without rulings that print every nought have no blank row: its figures were lost', () => {
    const isLost = (id: string): boolean => id.startsWith('requests.notProcessed.duplicate.');
    const printed = typesetForm(formById('2021'), (id) => (isLost(id) ? '' : '0'), SUBTOTAL);
    const stateOf = (method: Table['method']): (string | undefined)[] => {
      const { placements } = only(
        [title('洪泽区司法局2022年政府信息公开工作年度报告'), ...PROSE],
        printed.map((table) => ({ ...table, method })),
      );
      return ['requests.notProcessed.duplicate.total', 'requests.granted.total'].map(
        (id) => placements.get(id)?.text,
      );
    };
    expect(stateOf('ruled')).toEqual(['', '0']);
    expect(stateOf('aligned')).toEqual([undefined, '0']);
  });

  it('have none between rulings where a page ends with it', () => {
    const isLost = (id: string): boolean => id.startsWith('requests.carriedForward.');
    const textOf = (blank: (id: string) => boolean): string | undefined =>
      only(
        [title('洪泽区司法局2022年政府信息公开工作年度报告'), ...PROSE],
        typesetForm(formById('2021'), (id) => (blank(id) ? '' : '——'), SUBTOTAL),
      ).placements.get('requests.carriedForward.total')?.text;
    expect(textOf(isLost)).toBeUndefined();
    expect(textOf((id) => id.startsWith('requests.'))).toBe('');
  });

  it('keep a row and a column that the form does not have', () => {
    const table = cells([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '备注'],
      ['规章', '1', '2', '3', '无'],
      ['其他主动公开的文件目录', '7', '8', '9', '见网站'],
      ['行政规范性文件', '4', '5', '6', ''],
    ]);
    const report = only([], [table, ...tables2021.slice(1)]);
    expect(report.placements.get('proactive.normativeDocuments.inForce')?.text).toBe('6');
    expect(report.unrecognised.map(({ kind, label }) => [kind, label])).toEqual([
      ['row', '其他主动公开的文件目录'],
      ['column', '备注'],
    ]);
  });

  it('keep a column that is called much like one of the form', () => {
    const head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const requests = cells([
      ['', ...head, '小计', '总计'],
      ['本年新收政府信息公开申请数量', '5', '1', '0', '0', '0', '2', '3', '8'],
    ]);
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const disputes = layOut([
      [
        { text: '行政复议', span: 5 },
        { text: '未经复议直接起诉', span: 5 },
        { text: '复议后起诉', span: 5 },
        { text: '合计', rows: 2 },
      ],
      [...outcomes, ...outcomes, ...outcomes].map((text) => ({ text })),
      Array.from({ length: 16 }, (_, i) => ({ text: String(i) })),
    ]);
    const report = only([], [tables2021[0] as Table, requests, disputes]);
    expect(report.placements.get('requests.received.otherOrganization')?.text).toBe('2');
    expect(report.placements.get('requests.received.total')?.text).toBe('8');
    expect(report.placements.get('disputes.litigationAfterReconsideration.total')?.text).toBe('14');
    expect(report.unrecognised.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['column', '小计', ['3']],
      ['column', '合计', ['15']],
    ]);
  });

  it('of which no column is the form’s are known by their rows and kept', () => {
    const rows = formById('2014').tables[0]?.blocks[0]?.rows ?? [];
    const table = cells([
      ['统计指标', '单位', '区直单位', '乡镇街道'],
      ...rows.map(({ label, unit = '' }) => [label, unit, '3', '4']),
    ]);
    const report = only([], [table]);
    expect(report.form?.id).toBe('2014');
    expect([...report.placements.values()].filter((cell) => cell !== null)).toEqual([]);
    expect(report.warnings.map(({ message }) => message)).toEqual([
      '“区直单位”一列不在统一格式内，原样保留',
      '“乡镇街道”一列不在统一格式内，原样保留',
      '没有找到发布机关的名称',
    ]);
    expect(report.unrecognised.map(({ text }) => text.length)).toEqual([58, 58]);
  });

  it('tell the unit of money in the header', () => {
    const table = cells([
      ['信息内容', '本年收费金额（单位：元）'],
      ['行政事业性收费', '25000'],
    ]);
    const report = only([], [table, ...tables2021.slice(1)]);
    expect(report.units.get('proactive.fees.amount')).toBe('元');
  });
});
