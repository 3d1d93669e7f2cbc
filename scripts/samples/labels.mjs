// The official forms as the sample maker prints them. Written down a second time on purpose: the
// samples are the proof of src/template, and a proof must not read its answer there.

export const APPLICANTS = [
  ['naturalPerson', '自然人'],
  ['commercial', '商业企业'],
  ['research', '科研机构'],
  ['publicWelfare', '社会公益组织'],
  ['legalService', '法律服务机构'],
  ['otherOrganization', '其他'],
  ['total', '总计'],
];

export const GRANTED = [
  ['granted', '（一）予以公开'],
  ['partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
];

const GROUPS = [
  [
    '（三）不予公开',
    'denied',
    [
      ['stateSecret', '1.属于国家秘密'],
      ['prohibitedByLaw', '2.其他法律行政法规禁止公开'],
      ['publicSafety', '3.危及“三安全一稳定”'],
      ['thirdPartyRights', '4.保护第三方合法权益'],
      ['internalAffairs', '5.属于三类内部事务信息'],
      ['processInformation', '6.属于四类过程性信息'],
      ['enforcementFile', '7.属于行政执法案卷'],
      ['administrativeInquiry', '8.属于行政查询事项'],
    ],
  ],
  [
    '（四）无法提供',
    'unavailable',
    [
      ['notHeld', '1.本机关不掌握相关政府信息'],
      ['needsCreation', '2.没有现成信息需要另行制作'],
      ['unclearRequest', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    '（五）不予处理',
    'notProcessed',
    [
      ['petition', '1.信访举报投诉类申请'],
      ['duplicate', '2.重复申请'],
      ['publicationRequest', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['reconfirmation', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
];

const OTHER_ROWS = [
  ['correctionOverdue', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['feeOverdue', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['misc', '3.其他'],
];

/** Whether （六）其他处理 stands as three rows; the 2019 form and many reports give it one. */
export const hasThreeOtherRows = (template, otherRows) =>
  template === '2021' && otherRows === 'three';

/** The groups of results: [label, rows as [row id, label]]; （六） with its three rows where the form has them. */
export function resultGroups(template, otherRows) {
  const groups = GROUPS.map(([label, id, rows]) => [
    label,
    rows.map(([row, text]) => [`${id}.${row}`, text]),
  ]);
  if (hasThreeOtherRows(template, otherRows)) {
    groups.push(['（六）其他处理', OTHER_ROWS.map(([row, text]) => [`other.${row}`, text])]);
  }
  return groups;
}

/** Ids of the rows that add up to （七）总计. */
export function resultRows(template, otherRows) {
  const rows = [
    ...GRANTED.map(([id]) => id),
    ...resultGroups(template, otherRows).flatMap(([, group]) => group.map(([id]) => id)),
  ];
  return hasThreeOtherRows(template, otherRows) ? rows : [...rows, 'other.subtotal'];
}

export const TRACKS = [
  ['reconsideration', '行政复议'],
  ['directLitigation', '未经复议直接起诉'],
  ['litigationAfterReconsideration', '复议后起诉'],
];

export const OUTCOMES = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherOutcome', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
];

/** Table 二 block by block: caption, column titles, column ids, rows as [row id, label]. */
export const PROACTIVE = {
  2021: [
    {
      caption: '第二十条第（一）项',
      columns: [
        ['issued', '本年制发件数'],
        ['repealed', '本年废止件数'],
        ['inForce', '现行有效件数'],
      ],
      rows: [
        ['regulations', '规章'],
        ['normativeDocuments', '行政规范性文件'],
      ],
    },
    {
      caption: '第二十条第（五）项',
      columns: [['decisions', '本年处理决定数量']],
      rows: [['licensing', '行政许可']],
    },
    {
      caption: '第二十条第（六）项',
      columns: [['decisions', '本年处理决定数量']],
      rows: [
        ['penalties', '行政处罚'],
        ['coercion', '行政强制'],
      ],
    },
    {
      caption: '第二十条第（八）项',
      columns: [['amount', '本年收费金额（单位：万元）']],
      rows: [['fees', '行政事业性收费']],
    },
  ],
  2019: [
    {
      caption: '第二十条第（一）项',
      columns: [
        ['created', '本年新制作数量'],
        ['disclosed', '本年新公开数量'],
        ['totalDisclosed', '对外公开总数量'],
      ],
      rows: [
        ['regulations', '规章'],
        ['normativeDocuments', '规范性文件'],
      ],
    },
    {
      caption: '第二十条第（五）项',
      columns: [
        ['previousItems', '上一年项目数量'],
        ['change', '本年增/减'],
        ['decisions', '处理决定数量'],
      ],
      rows: [
        ['licensing', '行政许可'],
        ['otherServices', '其他对外管理服务事项'],
      ],
    },
    {
      caption: '第二十条第（六）项',
      columns: [
        ['previousItems', '上一年项目数量'],
        ['change', '本年增/减'],
        ['decisions', '处理决定数量'],
      ],
      rows: [
        ['penalties', '行政处罚'],
        ['coercion', '行政强制'],
      ],
    },
    {
      caption: '第二十条第（八）项',
      columns: [
        ['previousItems', '上一年项目数量'],
        ['change', '本年增/减'],
      ],
      rows: [['fees', '行政事业性收费']],
    },
    {
      caption: '第二十条第（九）项',
      columns: [
        ['projects', '采购项目数量'],
        ['amount', '采购总金额'],
      ],
      rows: [['procurement', '政府集中采购']],
    },
  ],
};
