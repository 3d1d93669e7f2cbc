import type { FormEntry } from '../model/form.js';

type Row = [id: string, label: string, unit: string, ...aliases: string[]];

/** Rows of one heading; `prefix` goes before their ids. */
function section(group: string | undefined, prefix: string, rows: Row[]): FormEntry[] {
  return rows.map(([id, label, unit, ...aliases]) => ({
    id: prefix + id,
    label,
    unit,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(group === undefined ? {} : { group: [group] }),
  }));
}

/** The 58 rows of the 政府信息公开情况统计表, in print order. */
export const STATISTICS_ROWS: FormEntry[] = [
  ...section('一、主动公开情况', 'disclosure.', [
    [
      'disclosed',
      '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
      '条',
      '主动公开政府信息数',
    ],
    ['normativeDocuments', '其中：主动公开规范性文件数', '条', '主动公开规范性文件数'],
    [
      'normativeDocumentsIssued',
      '制发规范性文件总数',
      '件',
      '制发规范性文件数',
      '制发规范性文件总数量',
    ],
  ]),
  ...section('一、主动公开情况（二）', 'disclosure.', [
    ['channel.gazette', '1.政府公报公开政府信息数', '条'],
    ['channel.website', '2.政府网站公开政府信息数', '条'],
    ['channel.weibo', '3.政务微博公开政府信息数', '条'],
    ['channel.wechat', '4.政务微信公开政府信息数', '条', '政务微信公众号公开政府信息数'],
    ['channel.other', '5.其他方式公开政府信息数', '条'],
  ]),
  ...section('二、回应解读情况', 'response.', [
    [
      'hotTopics',
      '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
      '次',
      '回应公众关注热点或重大舆情数',
    ],
  ]),
  ...section('二、回应解读情况（二）', 'response.', [
    ['pressConferences', '1.参加或举办新闻发布会总次数', '次', '参加或举办新闻发布会次数'],
    [
      'pressConferencesByHead',
      '其中：主要负责同志参加新闻发布会次数',
      '次',
      '主要负责同志参加新闻发布会次数',
      '主要负责人参加新闻发布会次数',
    ],
    ['onlineInterviews', '2.政府网站在线访谈次数', '次', '政府网站在线访谈总次数'],
    [
      'onlineInterviewsByHead',
      '其中：主要负责同志参加政府网站在线访谈次数',
      '次',
      '主要负责同志参加政府网站在线访谈次数',
      '主要负责同志参加在线访谈次数',
    ],
    ['interpretations', '3.政策解读稿件发布数', '篇', '政策解读稿件数'],
    ['socialMedia', '4.微博微信回应事件数', '次'],
    ['other', '5.其他方式回应事件数', '次'],
  ]),
  ...section('三、依申请公开情况', 'requests.', [
    ['received', '（一）收到申请数', '件', '收到政府信息公开申请数'],
  ]),
  ...section('三、依申请公开情况（一）', 'requests.', [
    ['received.inPerson', '1.当面申请数', '件'],
    ['received.fax', '2.传真申请数', '件'],
    ['received.online', '3.网络申请数', '件', '网络申请数', '互联网申请数', '网上申请数'],
    ['received.letter', '4.信函申请数', '件'],
  ]),
  ...section('三、依申请公开情况', 'requests.', [['closed', '（二）申请办结数', '件']]),
  ...section('三、依申请公开情况（二）', 'requests.', [
    ['closed.onTime', '1.按时办结数', '件'],
    ['closed.extended', '2.延期办结数', '件'],
  ]),
  ...section('三、依申请公开情况', 'requests.', [['answered', '（三）申请答复数', '件']]),
  ...section('三、依申请公开情况（三）', 'requests.', [
    ['answered.alreadyPublic', '1.属于已主动公开范围数', '件'],
    ['answered.granted', '2.同意公开答复数', '件'],
    ['answered.partiallyGranted', '3.同意部分公开答复数', '件'],
    ['answered.refused', '4.不同意公开答复数', '件'],
  ]),
  ...section('三、依申请公开情况（三）4', 'requests.', [
    ['refused.stateSecret', '其中：涉及国家秘密', '件', '涉及国家秘密'],
    ['refused.tradeSecret', '涉及商业秘密', '件'],
    ['refused.privacy', '涉及个人隐私', '件'],
    ['refused.publicSafety', '危及国家安全、公共安全、经济安全和社会稳定', '件'],
    [
      'refused.notGovernmentInformation',
      '不是《条例》所指政府信息',
      '件',
      '不是条例所指政府信息',
      '不属于《条例》所指政府信息',
    ],
    ['refused.otherLaw', '法律法规规定的其他情形', '件'],
  ]),
  ...section('三、依申请公开情况（三）', 'requests.', [
    ['answered.notThisAgency', '5.不属于本行政机关公开数', '件'],
    ['answered.notExisting', '6.申请信息不存在数', '件'],
    ['answered.amendmentAsked', '7.告知作出更改补充数', '件'],
    ['answered.otherChannel', '8.告知通过其他途径办理数', '件'],
  ]),
  ...section(undefined, '', [
    ['reconsideration', '四、行政复议数量', '件', '行政复议数', '收到行政复议数量'],
  ]),
  ...section('四、行政复议数量', 'reconsideration.', [
    ['upheld', '（一）维持具体行政行为数', '件'],
    ['corrected', '（二）被依法纠错数', '件'],
    ['other', '（三）其他情形数', '件'],
  ]),
  ...section(undefined, '', [
    ['litigation', '五、行政诉讼数量', '件', '行政诉讼数', '收到行政诉讼数量'],
  ]),
  ...section('五、行政诉讼数量', 'litigation.', [
    ['upheld', '（一）维持具体行政行为或者驳回原告诉讼请求数', '件'],
    ['corrected', '（二）被依法纠错数', '件'],
    ['other', '（三）其他情形数', '件'],
  ]),
  ...section(undefined, '', [
    ['complaints', '六、举报投诉数量', '件', '举报投诉数'],
    [
      'fees',
      '七、依申请公开信息收取的费用',
      '万元',
      '依申请公开信息收取的费用数',
      '依申请公开收取的费用',
    ],
  ]),
  ...section('八、机构建设和保障经费情况', 'organisation.', [
    ['offices', '（一）政府信息公开工作专门机构数', '个'],
    ['readingPoints', '（二）设置政府信息公开查阅点数', '个'],
    ['staff', '（三）从事政府信息公开工作人员数', '人'],
  ]),
  ...section('八、机构建设和保障经费情况（三）', 'organisation.', [
    ['staff.fullTime', '1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', '专职人员数'],
    ['staff.partTime', '2.兼职人员数', '人'],
  ]),
  ...section('八、机构建设和保障经费情况', 'organisation.', [
    [
      'budget',
      '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
      '万元',
      '政府信息公开专项经费',
    ],
  ]),
  ...section('九、政府信息公开会议和培训情况', 'training.', [
    [
      'meetings',
      '（一）召开政府信息公开工作会议或专题会议数',
      '次',
      '召开政府信息公开工作会议或专题会议次数',
    ],
    ['courses', '（二）举办各类培训班数', '次'],
    ['trainees', '（三）接受培训人员数', '人次'],
  ]),
];
