// A report as a list of blocks: title, prose, headings, tables. Producers set blocks and know no forms.
import { disputeTable, proactiveTables, requestTable, statisticsTable } from './tables.mjs';

const HEADINGS = {
  2021: [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ],
  2014: [
    '一、概述',
    '二、主动公开政府信息情况',
    '三、依申请公开政府信息情况',
    '四、存在的不足及改进措施',
  ],
};
HEADINGS[2019] = HEADINGS[2021];

const PROSE = [
  '我单位坚持以公开为常态、不公开为例外，围绕重点工作和群众关切，不断健全公开制度，细化公开目录，规范公开程序。',
  '全年通过门户网站和政务新媒体发布信息，及时回应社会关切，办理群众留言，按时答复率达到要求。',
  '落实专人负责信息的收集、审核与发布，严格执行先审后发，确保内容准确、表述规范、更新及时。',
  '组织工作人员参加业务培训，学习条例和有关规定，提高答复文书的质量。',
];

const paragraph = (text) => ({ kind: 'paragraph', text });
const heading = (text) => ({ kind: 'heading', text });
const table = (grid) => ({ kind: 'table', ...grid });

function titleLines(report) {
  const { agency, year, style } = report;
  const title = `${year}年政府信息公开工作年度报告`;
  if (style.title === 'one') return [`${agency}${title}`];
  if (style.title === 'three') return [agency, `${year}年`, '政府信息公开工作年度报告'];
  if (style.title === 'yearFirst') return [`${agency}${year}年`, '政府信息公开工作年度报告'];
  return [agency, title];
}

function introduction({ agency, year, style }) {
  const law = '《中华人民共和国政府信息公开条例》';
  return style.introduction === 'long'
    ? `根据${law}及有关文件要求，由${agency}编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
    : `本报告按照${law}的规定编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

function claims({ cells, year, template }) {
  if (template === '2014') return [];
  const total = (row) => cells[`requests.${row}.total`];
  if ([total('received'), total('carriedOver'), total('processed')].includes(null)) return [];
  return [
    paragraph(
      `${year}年，本年新收政府信息公开申请${total('received')}件，上年结转${total('carriedOver')}件，办结${total('processed')}件。`,
    ),
  ];
}

const prose = (report, count) =>
  Array.from({ length: count }, (_, index) =>
    paragraph(PROSE[(index + report.year) % PROSE.length]),
  );

function statisticsBlocks(report) {
  const [a, b, c, d] = report.headings ?? HEADINGS[2014];
  return [
    ...[a, b, c, d].flatMap((text) => [heading(text), ...prose(report, report.style.prose ?? 1)]),
    { kind: 'subtitle', text: '政府信息公开情况统计表' },
    { kind: 'subtitle', text: `（${report.year}年度）` },
    paragraph(`填报单位（盖章）：${report.agency}`),
    table(statisticsTable(report)),
    paragraph('单位负责人：（略） 审核人：（略） 填报人：（略）'),
  ];
}

function articleBlocks(report) {
  const [one, two, three, four, five, six] = report.headings ?? HEADINGS[report.template];
  const count = report.style.prose ?? 1;
  const aside = report.style.annex ? [paragraph('附：网站栏目更新情况'), table(annexTable())] : [];
  return [
    heading(one),
    ...(report.overview?.map(paragraph) ?? [...prose(report, count), ...claims(report)]),
    ...aside,
    heading(two),
    ...(report.style.beside
      ? [{ kind: 'columns', columns: [proactiveTables(report).map(table), [table(annexTable())]] }]
      : proactiveTables(report).map(table)),
    heading(three),
    table(requestTable(report)),
    heading(four),
    ...(report.style.note ? [paragraph('有关情况见下表。')] : []),
    table(disputeTable(report)),
    heading(five),
    ...(report.problems?.map(paragraph) ?? prose(report, count)),
    heading(six),
    ...(report.matters?.map(paragraph) ?? [paragraph('本年度未收取信息处理费。')]),
  ];
}

/** Before 2014 no form was prescribed: prose only. */
const proseBlocks = ({ articles }) =>
  articles.flatMap(([title, ...texts]) => [heading(title), ...texts.map(paragraph)]);

const BODIES = {
  2021: articleBlocks,
  2019: articleBlocks,
  2014: statisticsBlocks,
  '': proseBlocks,
};

function annexTable() {
  const cell = (text, kind = 'label') => ({ kind, text, colSpan: 1, rowSpan: 1 });
  const rows = [
    ['栏目', '更新条数', '备注'],
    ['政策文件', '31', ''],
    ['总计', '128', '含转载'],
  ];
  return {
    widths: [0.4, 0.3, 0.3],
    headRows: 1,
    rows: rows.map((row, index) => row.map((text) => cell(text, index === 0 ? 'head' : 'label'))),
  };
}

/**
 * The blocks of a report, top to bottom.
 * @param {{ agency: string, year: number, template: string, cells: object, style: object }} report
 */
export function reportBlocks(report) {
  const body = BODIES[report.template](report);
  return [
    ...(report.titleLines ?? titleLines(report)).map((text) => ({ kind: 'title', text })),
    paragraph(report.introduction ?? introduction(report)),
    ...body,
    { kind: 'signature', text: report.agency },
    { kind: 'signature', text: `${report.year + 1}年1月20日` },
  ];
}
