import type { FormTable, Relation } from '../model/form.js';

/** Table 四, the same in every form since 2019: three tracks side by side, five outcomes each. */
export const DISPUTES_TABLE: FormTable = {
  id: 'disputes',
  title: '四、政府信息公开行政复议、行政诉讼情况',
  aliases: [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议行政诉讼情况',
    '行政复议和行政诉讼情况',
  ],
  blocks: [
    {
      across: true,
      rows: [
        { id: 'reconsideration', label: '行政复议' },
        {
          id: 'directLitigation',
          label: '行政诉讼-未经复议直接起诉',
          aliases: ['未经复议直接起诉', '直接起诉', '未经行政复议直接起诉'],
          group: ['行政诉讼'],
        },
        {
          id: 'litigationAfterReconsideration',
          label: '行政诉讼-复议后起诉',
          aliases: ['复议后起诉', '经复议后起诉', '行政复议后起诉'],
          group: ['行政诉讼'],
        },
      ],
      columns: [
        { id: 'upheld', label: '结果维持', aliases: ['维持'] },
        { id: 'corrected', label: '结果纠正', aliases: ['纠正', '结果纠错'] },
        { id: 'otherOutcome', label: '其他结果', aliases: ['其它结果', '其他'] },
        { id: 'pending', label: '尚未审结', aliases: ['未审结', '尚未办结'] },
        { id: 'total', label: '总计', aliases: ['合计', '小计'] },
      ],
    },
  ],
};

export const DISPUTES_RELATIONS: Relation[] = [
  {
    check: 'disputes.outcomeSum.*',
    title: '*：各结果之和＝总计',
    grade: 'definition',
    table: 'disputes',
    each: 'row',
    left: ['upheld', 'corrected', 'otherOutcome', 'pending'],
    op: '=',
    right: ['total'],
  },
];
