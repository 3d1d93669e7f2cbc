import type { Form, FormEntry, FormTable } from '../model/form.js';
import { DISPUTES_RELATIONS, DISPUTES_TABLE } from './disputes-table.js';
import { proactiveLikelihoods } from './likelihoods.js';
import { requestsRelations, requestsTable } from './requests-table.js';

const ITEM_COLUMNS: FormEntry[] = [
  { id: 'previousItems', label: '上一年项目数量', unit: '项', aliases: ['上年项目数量'] },
  {
    id: 'change',
    label: '本年增/减',
    unit: '项',
    aliases: ['本年增减', '本年增（减）', '本年增加/减少'],
  },
];

const DECISIONS: FormEntry = {
  id: 'decisions',
  label: '处理决定数量',
  unit: '件',
  aliases: ['本年处理决定数量'],
};

const PROACTIVE: FormTable = {
  id: 'proactive',
  title: '二、主动公开政府信息情况',
  aliases: ['行政机关主动公开政府信息情况', '主动公开情况'],
  blocks: [
    {
      caption: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { id: 'created', label: '本年新制作数量', aliases: ['本年新制作', '新制作数量'] },
        { id: 'disclosed', label: '本年新公开数量', aliases: ['本年新公开', '新公开数量'] },
        { id: 'totalDisclosed', label: '对外公开总数量', aliases: ['对外公开总数'] },
      ],
      rows: [
        { id: 'regulations', label: '规章', unit: '件', aliases: ['政府规章'] },
        {
          id: 'normativeDocuments',
          label: '规范性文件',
          unit: '件',
          aliases: ['行政规范性文件'],
        },
      ],
    },
    {
      caption: '第二十条第（五）项',
      corner: '信息内容',
      columns: [...ITEM_COLUMNS, DECISIONS],
      rows: [
        { id: 'licensing', label: '行政许可' },
        {
          id: 'otherServices',
          label: '其他对外管理服务事项',
          aliases: ['其它对外管理服务事项', '其他对外服务管理事项'],
        },
      ],
      kinds: { change: 'change' },
      columnLabels: { 'licensing.decisions': '本年处理决定数量' },
    },
    {
      caption: '第二十条第（六）项',
      corner: '信息内容',
      columns: [...ITEM_COLUMNS, DECISIONS],
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
      kinds: { change: 'change' },
      columnLabels: {
        'penalties.decisions': '本年处理决定数量',
        'coercion.decisions': '本年处理决定数量',
      },
    },
    {
      caption: '第二十条第（八）项',
      corner: '信息内容',
      columns: ITEM_COLUMNS,
      rows: [{ id: 'fees', label: '行政事业性收费', aliases: ['行政事业性收费项目'] }],
      kinds: { change: 'change' },
    },
    {
      caption: '第二十条第（九）项',
      corner: '信息内容',
      columns: [
        { id: 'projects', label: '采购项目数量', unit: '项' },
        {
          id: 'amount',
          label: '采购总金额',
          unit: '万元',
          aliases: ['采购总金额（单位：万元）', '采购总金额（万元，保留四位小数）', '采购金额'],
        },
      ],
      rows: [{ id: 'procurement', label: '政府集中采购', aliases: ['政府采购'] }],
    },
  ],
};

/** Reports for 2019 and 2020. */
export const FORM_2019: Form = {
  id: '2019',
  title: '政府信息公开工作年度报告格式（试行）',
  source: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  tables: [PROACTIVE, requestsTable([]), DISPUTES_TABLE],
  relations: [
    ...requestsRelations([]),
    ...DISPUTES_RELATIONS,
    {
      check: 'proactive.items.*',
      title: '*：上一年项目数量＋本年增/减≥0',
      grade: 'plausibility',
      table: 'proactive',
      each: 'row',
      only: ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'],
      left: ['previousItems', 'change'],
      op: '>=',
      right: ['0'],
    },
    {
      check: 'proactive.disclosed.*',
      title: '*：对外公开总数量≥本年新公开数量',
      grade: 'plausibility',
      table: 'proactive',
      each: 'row',
      only: ['regulations', 'normativeDocuments'],
      left: ['totalDisclosed'],
      op: '>=',
      right: ['disclosed'],
    },
  ],
  likelihoods: proactiveLikelihoods(['proactive.regulations.created']),
  variants: [
    {
      name: '湖北 2020',
      labels: {
        规章: ['规章（设区的市、自治州人民政府应提供相关数据）'],
        规范性文件: ['规范性文件（行政机关制定发布的决定、公告等）'],
        上一年项目数量: ['上一年项目数量（指2019年事项数）'],
        '本年增/减': ['本年增/减（减用负值表示，如-8）'],
        处理决定数量: ['处理决定数量（指2020年办件量）'],
      },
      extraRows: [{ table: 'proactive', after: 'normativeDocuments', label: '其他主动公开文件' }],
    },
  ],
};
