// What stands in samples/, file by file: one oddity of the printed page each, with the producer that has it.
import { readFileSync } from 'node:fs';
import { APPLICANTS } from './labels.mjs';
import {
  dropUnicode,
  encryptOpen,
  mapUnicode,
  offsetCrop,
  redistil,
  scan,
  turnSideways,
  turnUpright,
} from './edit-pdf.mjs';

const SONG = 'AR PL UMing CN';
const KAI = 'AR PL UKai CN';
const HEI = 'WenQuanYi Zen Hei';

const QUANZHOU = JSON.parse(
  readFileSync(new URL('./reports/quanzhou-2024.json', import.meta.url), 'utf8'),
);

const PROSE_REPORT = {
  articles: [
    ['一、概述', '2011年，我局认真贯彻《中华人民共和国政府信息公开条例》，推进统计信息公开。'],
    ['二、主动公开政府信息的情况', '全年主动公开政府信息126条，其中全文电子化的126条。'],
    ['三、依申请公开政府信息的情况', '全年共收到政府信息公开申请3件，均已按期答复。'],
    ['四、收费及减免情况', '2011年度未收取检索、复制、邮寄等费用。'],
    ['五、行政复议和行政诉讼情况', '2011年度未发生有关政府信息公开的行政复议和行政诉讼。'],
    ['六、存在的主要问题和改进措施', '公开内容还不够丰富，下一步将充实栏目、加快更新。'],
  ],
};

/** Radicals that browsers write for characters; both look the same on paper. */
const RADICALS = new Map(
  [...'入支方比长门见车贝页'].map((c, i) => [c, [...'⼊⽀⽅⽐⻓⻔⻅⻋⻉⻚'][i]]),
);

const setBlank = (pattern) => (report) => {
  report.blanks = Object.keys(report.cells).filter((id) => pattern.test(id));
};

const STOCK = ['proactive.regulations', 'proactive.normativeDocuments'];
/** In force at the end of 2022, as office-plain prints them; nothing was carried forward then. */
const IN_FORCE_BEFORE = [13, 55];

/** Goes on from office-plain, save for one request that it claims to have taken over from it. */
function followLastYear({ cells }) {
  for (const [i, kind] of STOCK.entries()) {
    const [issued, repealed] = [cells[`${kind}.issued`], cells[`${kind}.repealed`]];
    cells[`${kind}.inForce`] = IN_FORCE_BEFORE[i] + issued - repealed;
  }
  for (const [who] of APPLICANTS) {
    const carried = who === 'naturalPerson' || who === 'total' ? 1 : 0;
    cells[`requests.received.${who}`] += cells[`requests.carriedOver.${who}`] - carried;
    cells[`requests.carriedOver.${who}`] = carried;
  }
}

/** Money printed in 元 under a title that says 万元; remarks beside figures. */
function printRemarks({ cells, prints }) {
  cells['proactive.fees.amount'] = 25.1;
  prints['proactive.fees.amount'] = '251000元';
  cells['proactive.normativeDocuments.issued'] = 22;
  prints['proactive.normativeDocuments.issued'] = '22（其中修订16件）';
  cells['proactive.normativeDocuments.inForce'] = 1240;
  prints['proactive.normativeDocuments.inForce'] = '1,240件';
}

function printSigns({ cells, prints }) {
  cells['proactive.licensing.change'] = 3;
  prints['proactive.licensing.change'] = '+3';
  cells['proactive.penalties.previousItems'] = 260;
  cells['proactive.penalties.change'] = -253;
  prints['proactive.penalties.change'] = '--253';
  cells['proactive.coercion.change'] = -3;
  prints['proactive.coercion.change'] = '减3';
}

/** A row of their own that the whole includes: the form's parts alone no longer add up to it. */
function addLocalRow(report) {
  report.cells['statistics.requests.received'] += 5;
  report.localRows = { 'requests.received.letter': [['5.电子邮件申请数', '件', '5']] };
}

/** Characters of two row labels that lose their Unicode wherever they stand. */
const LOST = new Set('危及稳重复');

const chrome = (name, agency, year, style, more = {}) => ({
  name,
  agency,
  year,
  producer: 'browser',
  template: '2021',
  style: { font: HEI, ...style },
  ...more,
});
const office = (name, agency, year, style, more = {}) => ({
  ...chrome(name, agency, year, { font: SONG, ...style }, more),
  producer: 'office',
});

/** The two bytes of a character upon each other, as a re-distiller writes them. */
function fold(character) {
  const code = character.charCodeAt(0);
  return String.fromCharCode((code >> 8) | (code & 0xff));
}

/** One report each; the seed of its figures is its place in this list, of those that came later their own `seed`. */
export const CATALOGUE = [
  {
    ...office('quanzhou-2024', '', 0, {
      labels: ['halfWidth', 'spaced', 'shortLaw'],
      sideLabel: 'upright',
      size: 12,
      tableSize: 9,
      repeatHead: false,
    }),
    report: QUANZHOU,
  },
  office('office-plain', '晋江市教育局', 2022, { sideLabel: 'upright', repeatHead: true }),
  office('office-row-cut-by-page', '南安市水利局', 2023, {
    cutRows: true,
    sideLabel: 'characters',
    size: 15,
    tableSize: 12.5,
  }),
  office('office-dashed-borders', '永春县财政局', 2024, {
    border: 'dashed',
    otherRows: 'emptySub',
  }),
  office('office-double-borders', '德化县司法局', 2025, { border: 'double', font: KAI }),
  office('office-landscape', '惠安县审计局', 2021, { page: 'A4 landscape', brokenHeads: true }),
  office('office-no-upright-borders', '安溪县水利局', 2024, { border: 'horizontal' }),
  office(
    'office-one-other-row',
    '石狮市自然资源局',
    2022,
    { otherRows: 'single', thousands: true },
    { scale: 4000 },
  ),
  office(
    'form-2019-signs',
    '洛江区民政局',
    2019,
    { labels: ['halfWidth'] },
    { template: '2019', change: printSigns },
  ),
  office(
    'form-2014-ordinals',
    '泉港区统计局',
    2016,
    { ordinals: true, repeatHead: true },
    { template: '2014' },
  ),
  chrome('form-2019-blank', '丰泽区教育局', 2020, { zero: '' }, { template: '2019' }),
  chrome(
    'form-2014-plain',
    '鲤城区民政局',
    2017,
    { sideLabel: 'upright', font: HEI },
    { template: '2014' },
  ),
  office('no-form-2011', '惠安县统计局', 2011, {}, { template: '', report: PROSE_REPORT }),
  chrome('form-outdated', '永春县卫生健康局', 2022, {}, { template: '2019', seed: 14 }),
  chrome('header-repeated', '惠安县公安局', 2023, {
    repeatHead: true,
    tableSize: 11.5,
    padding: '4pt 3pt',
  }),
  chrome('row-cut-by-page', '晋江市民政局', 2024, {
    font: SONG,
    cutRows: true,
    tableSize: 13,
    padding: '6pt 3pt',
    prose: 4,
  }),
  chrome(
    'publishers-error',
    '石狮市司法局',
    2023,
    { font: SONG, sideLabel: 'upright' },
    { blunders: 2 },
  ),
  chrome('zero-blank', '南安市审计局', 2025, { zero: '' }, { blunders: 1 }),
  chrome('zero-slash', '安溪县公安局', 2022, { zero: '/' }),
  chrome('zero-dash', '德化县教育局', 2023, { font: SONG, zero: '——', headingMark: '——' }),
  chrome('zero-space', '永春县司法局', 2024, { zero: '　' }),
  chrome('zero-nbsp', '洛江区审计局', 2024, { zero: '\u00A0' }),
  chrome(
    'total-column-blank',
    '丰泽区财政局',
    2021,
    {},
    { change: setBlank(/^requests\.(granted|denied|unavailable|notProcessed|other).*\.total$/) },
  ),
  chrome(
    'applicants-blank',
    '鲤城区财政局',
    2022,
    {},
    { change: setBlank(/^requests\.(?!.*\.total$)/) },
  ),
  chrome('full-width-figures', '泉港区公安局', 2023, { fullWidth: true, spaced: true }),
  chrome(
    'thousands',
    '晋江市市场监督管理局',
    2023,
    { thousands: true, align: 'right' },
    { scale: 9000 },
  ),
  chrome('remarks-and-units', '石狮市教育局', 2024, {}, { change: printRemarks }),
  chrome('figure-in-split-cell', '南安市民政局', 2022, { splitDecisions: true }),
  chrome('straight-quotes', '惠安县司法局', 2024, {
    labels: ['halfWidth', 'straightQuotes', 'spaced'],
    brokenHeads: true,
  }),
  chrome('corner-quotes', '安溪县民政局', 2023, {
    labels: ['cornerQuotes', 'ideographic', 'comma'],
  }),
  chrome('upright-labels', '德化县审计局', 2022, { sideLabel: 'characters', uprightGroups: true }),
  chrome(
    'wrapped-figures',
    '晋江市公安局',
    2021,
    { wrap: true, tableSize: 12, padding: '1pt 3pt', requestWidths: [0.08, 0.15, 0.42, 0.05] },
    { scale: 30000 },
  ),
  chrome('side-by-side', '永春县水利局', 2023, { beside: true }),
  chrome('annex-table', '洛江区教育局', 2022, { annex: true, note: true, proactive: 'four' }),
  chrome('hairline-borders', '丰泽区审计局', 2024, { font: SONG, border: 'hairline' }),
  chrome('coloured-borders', '鲤城区教育局', 2025, { border: 'coloured', shadedHeads: true }),
  chrome('shaded-rows', '泉港区水利局', 2023, { border: 'shaded' }),
  chrome('no-borders', '石狮市民政局', 2022, { font: SONG, border: 'none' }),
  chrome('watermark', '南安市公安局', 2024, { watermark: 'slanted' }),
  chrome('stamp', '惠安县民政局', 2023, { stamp: 'absolute', stampTop: '300px' }),
  chrome('title-over-three-lines', '泉州市洛江区人民政府', 2023, {
    title: 'three',
    introduction: 'long',
  }),
  chrome('type-3-fonts', '安溪县财政局', 2024, { font: 'Noto Sans CJK SC' }),
  chrome(
    'radicals',
    '德化县水利局',
    2023,
    { font: SONG },
    { after: (pdf) => mapUnicode(pdf, (c) => RADICALS.get(c) ?? c) },
  ),
  chrome('turned-upright', '永春县教育局', 2022, {}, { after: turnUpright }),
  chrome('turned-sideways', '丰泽区公安局', 2023, {}, { after: turnSideways }),
  chrome('crop-box', '鲤城区水利局', 2024, {}, { after: offsetCrop }),
  chrome('encrypted-open', '泉港区民政局', 2022, {}, { after: encryptOpen, last: true }),
  office('redistilled', '石狮市水利局', 2024, {}, { after: redistil }),
  chrome('no-unicode', '南安市财政局', 2023, { tableSize: 10 }, { after: dropUnicode }),
  chrome(
    'private-use-unicode',
    '惠安县水利局',
    2022,
    { tableSize: 10 },
    {
      after: (pdf) =>
        mapUnicode(pdf, (c) => String.fromCharCode(0xe000 + (c.charCodeAt(0) % 0x1800))),
    },
  ),
  office(
    'scan-with-hidden-text',
    '安溪县司法局',
    2022,
    { tableSize: 10 },
    { after: (pdf) => scan(pdf, { dpi: 150, textUnder: true }) },
  ),
  chrome('blocks-reordered', '泉港区司法局', 2024, { font: SONG, blockOrder: [2, 0, 3, 1] }),
  chrome(
    'form-2014-local-row',
    '石狮市公安局',
    2015,
    { font: SONG },
    {
      template: '2014',
      change: addLocalRow,
      unverifiable: ['statistics.requests.received'],
    },
  ),
  chrome(
    'form-2019-long-labels',
    '武昌区教育局',
    2020,
    { font: SONG },
    {
      template: '2019',
      report: {
        rowLabels: {
          规章: '规章（设区的市、自治州人民政府应提供相关数据）',
          规范性文件: '规范性文件（行政机关制定发布的决定、公告等）',
        },
        columnTitles: {
          上一年项目数量: '上一年项目数量（指2019年事项数）',
          '本年增/减': '本年增/减（减用负值表示，如-8）',
          处理决定数量: '处理决定数量（指2020年办件量）',
        },
      },
    },
  ),
  chrome(
    'labels-lost',
    '南安市教育局',
    2022,
    { font: SONG },
    { after: (pdf) => mapUnicode(pdf, (c) => (LOST.has(c) ? '\uFFFD' : c)) },
  ),
  office(
    'next-year',
    '晋江市教育局',
    2023,
    { sideLabel: 'upright', repeatHead: true },
    { change: followLastYear },
  ),
  chrome(
    'maps-folded',
    '人民政府办公室',
    2023,
    { zero: '——', sideLabel: 'characters' },
    { after: (pdf) => mapUnicode(pdf, fold) },
  ),
];

/** Files made of several reports: names of reports above, and how they are put together. */
export const COMPOSITIONS = [
  {
    name: 'yearbook',
    of: ['office-plain', 'office-dashed-borders', 'form-2019-signs'],
    how: 'concatenate',
  },
  { name: 'portfolio', of: ['office-landscape'], how: 'attach' },
];
