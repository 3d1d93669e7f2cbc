import type { Form, FormTable } from '../model/form.js';
import { DISPUTES_RELATIONS, DISPUTES_TABLE } from './disputes-table.js';
import { proactiveLikelihoods } from './likelihoods.js';
import { OTHER_PARTS, requestsRelations, requestsTable } from './requests-table.js';

const PROACTIVE: FormTable = {
  id: 'proactive',
  title: '二、主动公开政府信息情况',
  aliases: ['行政机关主动公开政府信息情况', '主动公开情况'],
  blocks: [
    {
      caption: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { id: 'issued', label: '本年制发件数', aliases: ['制发件数', '本年度制发件数'] },
        { id: 'repealed', label: '本年废止件数', aliases: ['废止件数', '本年度废止件数'] },
        {
          id: 'inForce',
          label: '现行有效件数',
          aliases: ['现行有效件数（历史累计）', '有效件数'],
        },
      ],
      rows: [
        { id: 'regulations', label: '规章', unit: '件', aliases: ['政府规章'] },
        {
          id: 'normativeDocuments',
          label: '行政规范性文件',
          unit: '件',
          aliases: ['规范性文件'],
        },
      ],
    },
    {
      caption: '第二十条第（五）项',
      corner: '信息内容',
      columns: [{ id: 'decisions', label: '本年处理决定数量', aliases: ['处理决定数量'] }],
      rows: [{ id: 'licensing', label: '行政许可', unit: '件' }],
    },
    {
      caption: '第二十条第（六）项',
      corner: '信息内容',
      columns: [{ id: 'decisions', label: '本年处理决定数量', aliases: ['处理决定数量'] }],
      rows: [
        { id: 'penalties', label: '行政处罚', unit: '件' },
        { id: 'coercion', label: '行政强制', unit: '件' },
      ],
    },
    {
      caption: '第二十条第（八）项',
      corner: '信息内容',
      columns: [
        {
          id: 'amount',
          label: '本年收费金额（单位：万元）',
          unit: '万元',
          aliases: ['本年收费金额', '收费金额（万元）'],
        },
      ],
      rows: [{ id: 'fees', label: '行政事业性收费', aliases: ['行政事业性收费项目'] }],
    },
  ],
};

/** Reports for 2021 and later. */
export const FORM_2021: Form = {
  id: '2021',
  title: '政府信息公开工作年度报告格式',
  source: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  tables: [PROACTIVE, requestsTable(OTHER_PARTS), DISPUTES_TABLE],
  relations: [
    ...requestsRelations(OTHER_PARTS),
    ...DISPUTES_RELATIONS,
    {
      check: 'proactive.stock.*',
      title: '*：现行有效－本年制发＋本年废止≥0',
      grade: 'definition',
      table: 'proactive',
      each: 'row',
      only: ['regulations', 'normativeDocuments'],
      left: ['inForce', '-issued', 'repealed'],
      op: '>=',
      right: ['0'],
    },
  ],
  likelihoods: proactiveLikelihoods([
    'proactive.regulations.issued',
    'proactive.regulations.repealed',
    'proactive.regulations.inForce',
  ]),
  variants: [
    {
      name: '湖北 2022',
      labels: { 本年制发件数: ['本年（2022）制发件数'], 本年废止件数: ['本年（2022）废止件数'] },
    },
  ],
};
