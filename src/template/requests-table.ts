import type { FormEntry, FormTable, Relation } from '../model/form.js';

const RESULTS = '三、本年度办理结果';

function under(group: string, entries: FormEntry[]): FormEntry[] {
  return entries.map((entry) => ({ ...entry, group: [RESULTS, group] }));
}

/** The seven columns of table 三, the same in every form since 2019. */
const APPLICANTS: FormEntry[] = [
  { id: 'naturalPerson', label: '自然人', aliases: ['公民', '个人'] },
  ...[
    { id: 'commercial', label: '商业企业' },
    { id: 'research', label: '科研机构' },
    { id: 'publicWelfare', label: '社会公益组织', aliases: ['社会公益性组织', '公益组织'] },
    { id: 'legalService', label: '法律服务机构', aliases: ['法律服务组织'] },
    { id: 'otherOrganization', label: '其他', aliases: ['其它', '其他组织'] },
  ].map((entry) => ({ ...entry, group: ['法人或其他组织'] })),
  { id: 'total', label: '总计', aliases: ['合计', '总数'] },
].map((entry) => ({ ...entry, group: ['申请人情况', ...('group' in entry ? entry.group : [])] }));

const DENIED = under('（三）不予公开', [
  { id: 'denied.stateSecret', label: '1.属于国家秘密', aliases: ['涉及国家秘密'] },
  {
    id: 'denied.prohibitedByLaw',
    label: '2.其他法律行政法规禁止公开',
    aliases: ['其他法律法规禁止公开', '法律行政法规禁止公开'],
  },
  {
    id: 'denied.publicSafety',
    label: '3.危及“三安全一稳定”',
    aliases: ['三安全一稳定', '危及国家安全、公共安全、经济安全、社会稳定'],
  },
  {
    id: 'denied.thirdPartyRights',
    label: '4.保护第三方合法权益',
    aliases: ['保护第三方', '涉及第三方合法权益'],
  },
  {
    id: 'denied.internalAffairs',
    label: '5.属于三类内部事务信息',
    aliases: ['属于内部事务信息', '三类内部事务信息', '属于内部管理信息'],
  },
  {
    id: 'denied.processInformation',
    label: '6.属于四类过程性信息',
    aliases: ['属于过程性信息', '四类过程性信息'],
  },
  { id: 'denied.enforcementFile', label: '7.属于行政执法案卷', aliases: ['行政执法案卷信息'] },
  { id: 'denied.administrativeInquiry', label: '8.属于行政查询事项', aliases: ['行政查询事项'] },
]);

const UNAVAILABLE = under('（四）无法提供', [
  {
    id: 'unavailable.notHeld',
    label: '1.本机关不掌握相关政府信息',
    aliases: ['不掌握相关政府信息', '本行政机关不掌握相关政府信息'],
  },
  {
    id: 'unavailable.needsCreation',
    label: '2.没有现成信息需要另行制作',
    aliases: ['没有现成信息', '需要另行制作'],
  },
  {
    id: 'unavailable.unclearRequest',
    label: '3.补正后申请内容仍不明确',
    aliases: ['补正后仍不明确', '申请内容不明确'],
  },
]);

const NOT_PROCESSED = under('（五）不予处理', [
  { id: 'notProcessed.petition', label: '1.信访举报投诉类申请', aliases: ['信访举报投诉'] },
  { id: 'notProcessed.duplicate', label: '2.重复申请' },
  {
    id: 'notProcessed.publicationRequest',
    label: '3.要求提供公开出版物',
    aliases: ['公开出版物'],
  },
  {
    id: 'notProcessed.excessive',
    label: '4.无正当理由大量反复申请',
    aliases: ['大量反复申请', '大量、反复申请'],
  },
  {
    id: 'notProcessed.reconfirmation',
    label: '5.要求行政机关确认或重新出具已获取信息',
    aliases: ['确认或重新出具已获取信息', '要求行政机关确认或者重新出具已获取信息'],
  },
]);

/** （六）其他处理 as the form of 2021 splits it. */
export const OTHER_PARTS = under('（六）其他处理', [
  {
    id: 'other.correctionOverdue',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    aliases: ['逾期不补正', '申请人无正当理由逾期不补正'],
    optional: true,
  },
  {
    id: 'other.feeOverdue',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    aliases: [
      '逾期未缴费',
      '逾期未缴纳费用',
      '逾期未按收费通知要求缴纳费用',
      '申请人逾期未按收费通知要求缴纳费用',
    ],
    optional: true,
  },
  { id: 'other.misc', label: '3.其他', aliases: ['其它'], optional: true },
]);

const SUBTOTAL: FormEntry = {
  id: 'other.subtotal',
  label: '（六）其他处理',
  aliases: ['其它处理'],
  group: [RESULTS],
};

/** Table 三; `parts` are the rows that stand for （六）其他处理, before its own row. */
export function requestsTable(parts: FormEntry[]): FormTable {
  return {
    id: 'requests',
    title: '三、收到和处理政府信息公开申请情况',
    aliases: ['依申请公开政府信息情况', '收到和处理政府信息公开申请的情况'],
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: APPLICANTS,
        rows: [
          {
            id: 'received',
            label: '一、本年新收政府信息公开申请数量',
            aliases: ['本年新收申请数量', '本年新收政府信息公开申请'],
          },
          {
            id: 'carriedOver',
            label: '二、上年结转政府信息公开申请数量',
            aliases: ['上年结转申请数量', '上年转结政府信息公开申请数量'],
          },
          { id: 'granted', label: '（一）予以公开', group: [RESULTS] },
          {
            id: 'partiallyGranted',
            label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
            aliases: ['部分公开'],
            group: [RESULTS],
          },
          ...DENIED,
          ...UNAVAILABLE,
          ...NOT_PROCESSED,
          ...parts,
          { ...SUBTOTAL, ...(parts.length > 0 ? { optional: true } : {}) },
          { id: 'processed', label: '（七）总计', aliases: ['合计'], group: [RESULTS] },
          {
            id: 'carriedForward',
            label: '四、结转下年度继续办理',
            aliases: ['结转下年继续办理', '结转下年度办理'],
          },
        ],
      },
    ],
  };
}

/** The tallies of table 三: the one printed on the form, and the two that 总计 means. */
export function requestsRelations(parts: FormEntry[]): Relation[] {
  const partIds = parts.map((entry) => entry.id);
  const leaves = [...DENIED, ...UNAVAILABLE, ...NOT_PROCESSED].map((entry) => entry.id);
  const organisations = APPLICANTS.map((entry) => entry.id).filter((id) => id !== 'total');
  return [
    {
      check: 'requests.balance.*',
      title: '*：本年新收＋上年结转＝办理结果总计＋结转下年度',
      grade: 'official',
      table: 'requests',
      each: 'column',
      left: ['received', 'carriedOver'],
      op: '=',
      right: ['processed', 'carriedForward'],
    },
    {
      check: 'requests.resultSum.*',
      title: '*：各办理结果之和＝（七）总计',
      grade: 'definition',
      table: 'requests',
      each: 'column',
      left: ['granted', 'partiallyGranted', ...leaves, ...partIds, 'other.subtotal'],
      op: '=',
      right: ['processed'],
      ...(partIds.length > 0
        ? {
            optional: [...partIds, 'other.subtotal'],
            substitutes: { 'other.subtotal': partIds },
          }
        : {}),
    },
    {
      check: 'requests.rowSum.*',
      title: '*：各类申请人之和＝总计',
      grade: 'definition',
      table: 'requests',
      each: 'row',
      left: organisations,
      op: '=',
      right: ['total'],
    },
  ];
}
