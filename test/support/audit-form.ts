import type { Figure } from '../../src/model/document.js';
import type { Form, FormEntry } from '../../src/model/form.js';

const entries = (labels: Record<string, string>): FormEntry[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

const APPLICANTS = { naturalPerson: '自然人', commercial: '商业企业', research: '科研机构' };

/** The request and dispute tables in small: three applicants, three results, one of them optional twice. */
export const AUDIT_FORM: Form = {
  id: '2021',
  title: '试验用表',
  source: '',
  years: { from: 2021 },
  tables: [
    {
      id: 'proactive',
      title: '二、主动公开政府信息情况',
      blocks: [
        {
          columns: entries({
            issued: '本年制发件数',
            repealed: '本年废止件数',
            inForce: '现行有效件数',
          }),
          rows: entries({ regulations: '规章', normativeDocuments: '行政规范性文件' }),
        },
        {
          columns: entries({ amount: '本年收费金额' }),
          rows: entries({ fees: '行政事业性收费' }),
          kinds: { amount: 'amount' },
        },
      ],
    },
    {
      id: 'requests',
      title: '三、收到和处理政府信息公开申请情况',
      blocks: [
        {
          columns: entries({ ...APPLICANTS, total: '总计' }),
          rows: [
            { id: 'received', label: '一、本年新收政府信息公开申请数量' },
            { id: 'carriedOver', label: '二、上年结转政府信息公开申请数量' },
            { id: 'granted', label: '（一）予以公开' },
            { id: 'partiallyGranted', label: '（二）部分公开（区分处理的，只计这一情形）' },
            { id: 'other.misc', label: '3.其他', optional: true },
            { id: 'other.subtotal', label: '（六）其他处理', optional: true },
            { id: 'processed', label: '（七）总计' },
            { id: 'carriedForward', label: '四、结转下年度继续办理' },
          ],
        },
      ],
    },
    {
      id: 'disputes',
      title: '四、行政复议、行政诉讼情况',
      blocks: [
        {
          columns: entries({
            upheld: '结果维持',
            corrected: '结果纠正',
            pending: '尚未审结',
            total: '总计',
          }),
          rows: entries({ reconsideration: '行政复议' }),
        },
      ],
    },
  ],
  relations: [
    {
      check: 'requests.balance.*',
      title: '「*」列：新收＋上年结转＝办理＋结转下年',
      grade: 'official',
      table: 'requests',
      each: 'column',
      left: ['received', 'carriedOver'],
      op: '=',
      right: ['processed', 'carriedForward'],
    },
    {
      check: 'requests.resultSum.*',
      title: '「*」列：各项结果之和＝总计',
      grade: 'definition',
      table: 'requests',
      each: 'column',
      left: ['granted', 'partiallyGranted', 'other.misc', 'other.subtotal'],
      op: '=',
      right: ['processed'],
      optional: ['other.misc', 'other.subtotal'],
      substitutes: { 'other.subtotal': ['other.misc'] },
    },
    {
      check: 'requests.rowSum.*',
      title: '「*」行：各类申请人之和＝总计',
      grade: 'definition',
      table: 'requests',
      each: 'row',
      left: Object.keys(APPLICANTS),
      op: '=',
      right: ['total'],
    },
    {
      check: 'disputes.outcomeSum.*',
      title: '「*」：各项结果之和＝总计',
      grade: 'definition',
      table: 'disputes',
      each: 'row',
      left: ['upheld', 'corrected', 'pending'],
      op: '=',
      right: ['total'],
    },
    {
      check: 'proactive.stock.*',
      title: '「*」：现行有效－制发＋废止≥0',
      grade: 'definition',
      table: 'proactive',
      each: 'row',
      only: ['regulations', 'normativeDocuments'],
      left: ['inForce', '-issued', 'repealed'],
      op: '>=',
      right: ['0'],
    },
  ],
};

/** A figure as a digital report prints it: a number, null for a blank, `?` for something illegible. */
export function figureOf(
  id: string,
  printed: number | null | '?',
  more: Partial<Figure> = {},
): Figure {
  const state = printed === null ? 'blank' : printed === '?' ? 'unreadable' : 'number';
  return {
    id,
    state,
    value: typeof printed === 'number' ? printed : null,
    raw: printed === null ? '' : String(printed),
    remark: '',
    page: 1,
    x0: 0,
    top: 0,
    x1: 10,
    bottom: 10,
    method: 'text',
    confidence: 1,
    ...more,
  };
}

/** Figures out of rows of a table: `{ received: [1, 2, 3, 6] }` under the given columns. */
export function figuresOf(
  table: string,
  columns: readonly string[],
  rows: Record<string, readonly (number | null | '?')[]>,
): Figure[] {
  return Object.entries(rows).flatMap(([row, values]) =>
    values.map((value, index) => figureOf(`${table}.${row}.${columns[index]}`, value)),
  );
}

export const REQUEST_COLUMNS = [...Object.keys(APPLICANTS), 'total'];

/** A consistent request table. */
export const SOUND_ROWS: Record<string, (number | null | '?')[]> = {
  received: [23, 4, 0, 27],
  carriedOver: [1, 0, 0, 1],
  granted: [15, 2, 0, 17],
  partiallyGranted: [4, 1, 0, 5],
  'other.misc': [2, 1, 0, 3],
  processed: [21, 4, 0, 25],
  carriedForward: [3, 0, 0, 3],
};
