import type { FormEntry } from '../model/form.js';

type Row = [id: string, label: string, unit: string, ...aliases: string[]];

function rows(group: string | undefined, entries: Row[]): FormEntry[] {
  return entries.map(([id, label, unit, ...aliases]) => ({
    id,
    label,
    unit,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(group === undefined ? {} : { group: [group] }),
  }));
}

/** Reasons that later lists count among the answers instead, or at another place among the refusals. */
const leftOut = (entries: FormEntry[]): FormEntry[] =>
  entries.map((entry) => ({ ...entry, optional: true }));

export const CHANNELS = rows('申请总数', [
  ['requests.inPerson', '当面申请数', '条'],
  ['requests.fax', '传真申请数', '条'],
  ['requests.email', '电子邮件申请数', '条'],
  ['requests.online', '网上申请数', '条', '网络申请数'],
  ['requests.letter', '信函申请数', '条'],
  ['requests.other', '其他形式申请数', '条', '其它形式申请数', '其他申请数'],
]);

/** What later lists count as answers of their own, before the refusals. */
export const OTHER_ANSWERS = leftOut(
  rows('对申请的答复总数', [
    ['answered.notGovernmentInformation', '非《规定》所指政府信息数', '条', '非政府信息数'],
    ['answered.notHeld', '非本机关职责权限范围数', '条', '非本机关政府信息数', '非本机关数'],
    ['answered.notExisting', '信息不存在数', '条'],
    ['answered.unclear', '申请内容不明确数', '条'],
    ['answered.duplicate', '重复申请数', '条'],
  ]),
);

const NOT_GOVERNMENT_INFORMATION: FormEntry = {
  id: 'refused.notGovernmentInformation',
  label: '非《规定》所指政府信息数',
  aliases: ['非规定所指政府信息', '非《条例》所指政府信息'],
  unit: '条',
  group: ['否决公开答复总数'],
  optional: true,
  alsoAfter: 'refused.exempt6',
};

export const REFUSALS: FormEntry[] = [
  NOT_GOVERNMENT_INFORMATION,
  ...leftOut(
    rows('否决公开答复总数', [
      ['refused.notExisting', '信息不存在数', '条'],
      ['refused.notHeld', '非本部门掌握数', '条', '非本机关掌握数'],
      ['refused.unclear', '申请内容不明确数', '条'],
    ]),
  ),
  ...rows('否决公开答复总数', [
    ['refused.exempt1', '免予公开范围1', '条', '不予公开范围1'],
    ['refused.exempt2', '免予公开范围2', '条', '不予公开范围2'],
    ['refused.exempt3', '免予公开范围3', '条', '不予公开范围3'],
    ['refused.exempt4', '免予公开范围4', '条', '不予公开范围4'],
    ['refused.exempt5', '免予公开范围5', '条', '不予公开范围5'],
    ['refused.exempt6', '免予公开范围6', '条', '不予公开范围6'],
    ['refused.otherReason', '其他原因数', '条', '其它原因', '其他原因'],
  ]),
];

export const PROACTIVE_FEES = rows('主动公开收费总数', [
  ['fees.proactive.post', '邮寄费', '元'],
  ['fees.proactive.delivery', '递送费', '元'],
  ['fees.proactive.copyPaper', '复制费（纸张）', '元', '纸张复制费'],
  ['fees.proactive.copyDisc', '复制费（光盘）', '元', '光盘复制费'],
  ['fees.proactive.copyFloppy', '复制费（软盘）', '元', '软盘复制费'],
]);

/** The rows of the list with the codes 01 to 47, in the order of the codes. */
export const CODE_LIST_ROWS: FormEntry[] = [
  ...rows(undefined, [
    ['disclosed', '主动公开信息数', '条', '主动公开政府信息数'],
    ['disclosed.electronic', '其中：全文电子化的主动公开信息数', '条', '全文电子化的信息数'],
    ['normativeDocuments', '新增的行政规范性文件数', '条', '新增行政规范性文件数'],
    ['services', '提供服务类信息数', '条'],
    ['siteVisits', '网站专栏页面访问量', '人次'],
    ['visitors', '现场接待人数', '人次'],
    ['onlineInquiries', '网上咨询数', '人次'],
    ['phoneInquiries', '咨询电话接听数', '人次'],
    ['directory', '依申请公开信息目录数', '条'],
    ['requests', '申请总数', '条'],
  ]),
  ...CHANNELS,
  ...rows(undefined, [['answered', '对申请的答复总数', '条']]),
  ...rows('对申请的答复总数', [
    ['answered.granted', '同意公开答复数', '条'],
    ['answered.partiallyGranted', '同意部分公开答复数', '条'],
  ]),
  ...OTHER_ANSWERS,
  ...rows('对申请的答复总数', [['answered.refused', '否决公开答复总数', '条', '否决公开答复数']]),
  ...REFUSALS,
  ...rows(undefined, [
    ['reconsideration', '行政复议数', '件'],
    ['litigation', '行政诉讼数', '件'],
    ['appeals', '行政申诉数', '件'],
    ['appeals.firstHandling', '其中：对本部门首次处理不满意的行政申诉数', '件'],
    ['fees', '收取费用总数', '元'],
    ['fees.proactive', '主动公开收费总数', '元', '主动公开收费'],
  ]),
  ...PROACTIVE_FEES,
  ...rows(undefined, [['fees.onRequest', '依申请公开收费总数', '元', '依申请公开收费']]),
  ...leftOut(
    rows('依申请公开收费总数', [
      ['fees.onRequest.search', '检索费', '元'],
      ['fees.onRequest.post', '邮寄费', '元'],
      ['fees.onRequest.delivery', '递送费', '元'],
      ['fees.onRequest.copyPaper', '复制费（纸张）', '元', '复制费', '纸张复制费'],
      ['fees.onRequest.copyDisc', '复制费（光盘）', '元', '光盘复制费'],
      ['fees.onRequest.copyFloppy', '复制费（软盘）', '元', '软盘复制费'],
    ]),
  ),
];
