import type { Form, Grade, Relation } from '../model/form.js';
import { STATISTICS_ROWS } from './statistics-rows.js';

/** Rows that only head others; `——` stands where figures would. */
const HEADINGS = [
  '一、主动公开情况',
  '（二）通过不同渠道和方式公开政府信息的情况',
  '二、回应解读情况',
  '（二）通过不同渠道和方式回应解读的情况',
  '三、依申请公开情况',
  '八、机构建设和保障经费情况',
  '九、政府信息公开会议和培训情况',
];

const RECEIVED = ['inPerson', 'fax', 'online', 'letter'].map((id) => `requests.received.${id}`);
const CLOSED = ['onTime', 'extended'].map((id) => `requests.closed.${id}`);
const ANSWERED = rowsUnder('requests.answered.');
const REFUSED = rowsUnder('requests.refused.');
const CHANNELS = rowsUnder('disclosure.channel.');

function rowsUnder(prefix: string): string[] {
  return STATISTICS_ROWS.map((row) => row.id).filter((id) => id.startsWith(prefix));
}

function parts(id: string, names: string[]): string[] {
  return names.map((name) => `${id}.${name}`);
}

/** A relation between rows of the one column: what stands in `left` against what stands in `right`. */
function tally(
  name: string,
  title: string,
  grade: Grade,
  [left, op, right]: [string[], Relation['op'], string[]],
): Relation {
  const ids = (rows: string[]): string[] => rows.map((row) => `statistics.${row}`);
  return {
    check: `statistics.${name}`,
    title,
    grade,
    table: 'statistics',
    each: 'once',
    left: ids(left),
    op,
    right: ids(right),
  };
}

/**
 * The tallies of the form. Channels are counted apart, so their sum is at least the number of items;
 * cases that are still open have no row, so a sum below the whole is only unlikely. Requests received
 * and requests closed may differ either way and are not compared.
 */
const RELATIONS: Relation[] = [
  tally('requests.received', '收到申请数＝各申请方式之和', 'definition', [
    ['requests.received'],
    '=',
    RECEIVED,
  ]),
  tally('requests.closed', '申请办结数＝按时办结＋延期办结', 'definition', [
    ['requests.closed'],
    '=',
    CLOSED,
  ]),
  tally('requests.answered', '申请答复数＝八类答复之和', 'definition', [
    ['requests.answered'],
    '=',
    ANSWERED,
  ]),
  tally('requests.refused', '不同意公开答复数＝各不公开理由之和', 'definition', [
    ['requests.answered.refused'],
    '=',
    REFUSED,
  ]),
  tally('reconsideration', '行政复议数量＝维持＋纠错＋其他情形', 'plausibility', [
    ['reconsideration'],
    '=',
    parts('reconsideration', ['upheld', 'corrected', 'other']),
  ]),
  tally('litigation', '行政诉讼数量＝维持＋纠错＋其他情形', 'plausibility', [
    ['litigation'],
    '=',
    parts('litigation', ['upheld', 'corrected', 'other']),
  ]),
  tally('organisation.staff', '工作人员数＝专职＋兼职', 'definition', [
    ['organisation.staff'],
    '=',
    parts('organisation.staff', ['fullTime', 'partTime']),
  ]),
  tally('response.pressConferences', '主要负责同志参加新闻发布会次数≤总次数', 'definition', [
    ['response.pressConferencesByHead'],
    '<=',
    ['response.pressConferences'],
  ]),
  tally('response.onlineInterviews', '主要负责同志参加在线访谈次数≤总次数', 'definition', [
    ['response.onlineInterviewsByHead'],
    '<=',
    ['response.onlineInterviews'],
  ]),
  tally('disclosure.normativeDocuments', '主动公开规范性文件数≤主动公开政府信息数', 'definition', [
    ['disclosure.normativeDocuments'],
    '<=',
    ['disclosure.disclosed'],
  ]),
  tally(
    'disclosure.normativeDocumentsIssued',
    '主动公开规范性文件数≤制发规范性文件总数',
    'plausibility',
    [['disclosure.normativeDocuments'], '<=', ['disclosure.normativeDocumentsIssued']],
  ),
  tally('disclosure.channels', '各渠道公开数之和≥主动公开政府信息数', 'plausibility', [
    CHANNELS,
    '>=',
    ['disclosure.disclosed'],
  ]),
  tally('requests.answers', '申请答复数≥申请办结数', 'plausibility', [
    ['requests.answered'],
    '>=',
    ['requests.closed'],
  ]),
];

/** 政府信息公开情况统计表, the annex of reports for 2014 to 2018. */
export const FORM_2014: Form = {
  id: '2014',
  title: '政府信息公开情况统计表',
  source: '国办发〔2014〕32号',
  years: { from: 2014, to: 2018 },
  tables: [
    {
      id: 'statistics',
      title: '政府信息公开情况统计表',
      aliases: ['政府信息公开工作情况统计表', '信息公开情况统计表'],
      blocks: [
        {
          corner: '统计指标',
          columns: [
            {
              id: '',
              label: '统计数',
              aliases: [
                '数量',
                '数值',
                '统计数据',
                '统计数值',
                '本年统计数',
                '本年度',
                '合计',
                '总计',
              ],
            },
          ],
          rows: STATISTICS_ROWS,
          headings: HEADINGS,
        },
      ],
    },
  ],
  relations: RELATIONS,
};
