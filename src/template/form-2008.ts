import type { Form, FormEntry, Relation } from '../model/form.js';
import {
  CHANNELS,
  CODE_LIST_ROWS,
  OTHER_ANSWERS,
  PROACTIVE_FEES,
  REFUSALS,
} from './code-list-rows.js';

const FIRST_YEAR = 2004;
const LAST_YEAR = 2013;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);

const COLUMNS: FormEntry[] = [
  {
    id: 'period',
    label: '本期实际',
    aliases: [
      '本月实际',
      '本期',
      '本月',
      '本年度',
      '年度',
      '数量',
      '统计数',
      ...YEARS.map((year) => `${year}年度`),
    ],
    optional: true,
  },
  { id: 'yearToDate', label: '本年累计', aliases: ['本年累计数'], optional: true },
  { id: 'allYears', label: '历年累计', aliases: ['历年累计数'], optional: true },
];

/** A relation between rows that holds in each of the columns. */
function tally(
  name: string,
  title: string,
  [left, op, right]: [string, Relation['op'], string[]],
): Relation {
  const free = CODE_LIST_ROWS.filter((row) => row.optional && right.includes(row.id));
  return {
    check: `list.${name}.*`,
    title: `*：${title}`,
    grade: 'definition',
    table: 'list',
    each: 'column',
    left: [left],
    op,
    right,
    ...(free.length > 0 ? { free: free.map(({ id }) => id) } : {}),
  };
}

const ids = (entries: readonly FormEntry[]): string[] => entries.map(({ id }) => id);
const ANSWERS = ['answered.granted', 'answered.partiallyGranted', 'answered.refused'];

/** The list of codes that provinces gave their bodies before there was a form for all; its rows vary. */
export const FORM_2008: Form = {
  id: '2008',
  title: '政府信息公开统计指标（代码01—47）',
  source: '各地2008年前后的统计制度',
  years: { from: FIRST_YEAR, to: LAST_YEAR },
  tables: [
    {
      id: 'list',
      title: '政府信息公开统计指标',
      aliases: ['政府信息公开统计表', '政府信息公开情况统计表'],
      blocks: [
        {
          corner: '指标名称',
          serials: ['代码', '指标代码', '序号', '行次'],
          columns: COLUMNS,
          rows: CODE_LIST_ROWS,
        },
      ],
    },
  ],
  relations: [
    tally('electronic', '全文电子化的≤主动公开信息数', [
      'disclosed.electronic',
      '<=',
      ['disclosed'],
    ]),
    tally('requests', '申请总数＝各申请形式之和', ['requests', '=', ids(CHANNELS)]),
    tally('answered', '答复总数＝各类答复之和', [
      'answered',
      '=',
      [...ANSWERS, ...ids(OTHER_ANSWERS)],
    ]),
    tally('refused', '否决公开答复总数＝各理由之和', ['answered.refused', '=', ids(REFUSALS)]),
    tally('appeals', '首次处理引起的申诉≤行政申诉数', ['appeals.firstHandling', '<=', ['appeals']]),
    tally('fees', '收取费用总数＝主动公开收费＋依申请公开收费', [
      'fees',
      '=',
      ['fees.proactive', 'fees.onRequest'],
    ]),
    tally('fees.proactive', '主动公开收费＝各项费用之和', [
      'fees.proactive',
      '=',
      ids(PROACTIVE_FEES),
    ]),
  ],
};
