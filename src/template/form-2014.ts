import type { Form, FormEntry, Grade, Relation } from '../model/form.js';

const ROWS: FormEntry[] = [
  {
    id: 'disclosure.disclosed',
    label: '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    unit: '条',
    aliases: ['主动公开政府信息数'],
    group: ['一、主动公开情况'],
  },
  {
    id: 'disclosure.normativeDocuments',
    label: '其中：主动公开规范性文件数',
    unit: '条',
    aliases: ['主动公开规范性文件数'],
    group: ['一、主动公开情况'],
  },
  {
    id: 'disclosure.normativeDocumentsIssued',
    label: '制发规范性文件总数',
    unit: '件',
    aliases: ['制发规范性文件数', '制发规范性文件总数量'],
    group: ['一、主动公开情况'],
  },
  {
    id: 'disclosure.channel.gazette',
    label: '1.政府公报公开政府信息数',
    unit: '条',
    group: ['一、主动公开情况（二）'],
  },
  {
    id: 'disclosure.channel.website',
    label: '2.政府网站公开政府信息数',
    unit: '条',
    group: ['一、主动公开情况（二）'],
  },
  {
    id: 'disclosure.channel.weibo',
    label: '3.政务微博公开政府信息数',
    unit: '条',
    group: ['一、主动公开情况（二）'],
  },
  {
    id: 'disclosure.channel.wechat',
    label: '4.政务微信公开政府信息数',
    unit: '条',
    aliases: ['政务微信公众号公开政府信息数'],
    group: ['一、主动公开情况（二）'],
  },
  {
    id: 'disclosure.channel.other',
    label: '5.其他方式公开政府信息数',
    unit: '条',
    group: ['一、主动公开情况（二）'],
  },
  {
    id: 'response.hotTopics',
    label: '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    unit: '次',
    aliases: ['回应公众关注热点或重大舆情数'],
    group: ['二、回应解读情况'],
  },
  {
    id: 'response.pressConferences',
    label: '1.参加或举办新闻发布会总次数',
    unit: '次',
    aliases: ['参加或举办新闻发布会次数'],
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'response.pressConferencesByHead',
    label: '其中：主要负责同志参加新闻发布会次数',
    unit: '次',
    aliases: ['主要负责同志参加新闻发布会次数', '主要负责人参加新闻发布会次数'],
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'response.onlineInterviews',
    label: '2.政府网站在线访谈次数',
    unit: '次',
    aliases: ['政府网站在线访谈总次数'],
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'response.onlineInterviewsByHead',
    label: '其中：主要负责同志参加政府网站在线访谈次数',
    unit: '次',
    aliases: ['主要负责同志参加政府网站在线访谈次数', '主要负责同志参加在线访谈次数'],
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'response.interpretations',
    label: '3.政策解读稿件发布数',
    unit: '篇',
    aliases: ['政策解读稿件数'],
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'response.socialMedia',
    label: '4.微博微信回应事件数',
    unit: '次',
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'response.other',
    label: '5.其他方式回应事件数',
    unit: '次',
    group: ['二、回应解读情况（二）'],
  },
  {
    id: 'requests.received',
    label: '（一）收到申请数',
    unit: '件',
    aliases: ['收到政府信息公开申请数'],
    group: ['三、依申请公开情况'],
  },
  {
    id: 'requests.received.inPerson',
    label: '1.当面申请数',
    unit: '件',
    group: ['三、依申请公开情况（一）'],
  },
  {
    id: 'requests.received.fax',
    label: '2.传真申请数',
    unit: '件',
    group: ['三、依申请公开情况（一）'],
  },
  {
    id: 'requests.received.online',
    label: '3.网络申请数',
    unit: '件',
    aliases: ['网络申请数', '互联网申请数', '网上申请数'],
    group: ['三、依申请公开情况（一）'],
  },
  {
    id: 'requests.received.letter',
    label: '4.信函申请数',
    unit: '件',
    group: ['三、依申请公开情况（一）'],
  },
  { id: 'requests.closed', label: '（二）申请办结数', unit: '件', group: ['三、依申请公开情况'] },
  {
    id: 'requests.closed.onTime',
    label: '1.按时办结数',
    unit: '件',
    group: ['三、依申请公开情况（二）'],
  },
  {
    id: 'requests.closed.extended',
    label: '2.延期办结数',
    unit: '件',
    group: ['三、依申请公开情况（二）'],
  },
  { id: 'requests.answered', label: '（三）申请答复数', unit: '件', group: ['三、依申请公开情况'] },
  {
    id: 'requests.answered.alreadyPublic',
    label: '1.属于已主动公开范围数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.answered.granted',
    label: '2.同意公开答复数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.answered.partiallyGranted',
    label: '3.同意部分公开答复数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.answered.refused',
    label: '4.不同意公开答复数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.refused.stateSecret',
    label: '其中：涉及国家秘密',
    unit: '件',
    aliases: ['涉及国家秘密'],
    group: ['三、依申请公开情况（三）4'],
  },
  {
    id: 'requests.refused.tradeSecret',
    label: '涉及商业秘密',
    unit: '件',
    group: ['三、依申请公开情况（三）4'],
  },
  {
    id: 'requests.refused.privacy',
    label: '涉及个人隐私',
    unit: '件',
    group: ['三、依申请公开情况（三）4'],
  },
  {
    id: 'requests.refused.publicSafety',
    label: '危及国家安全、公共安全、经济安全和社会稳定',
    unit: '件',
    group: ['三、依申请公开情况（三）4'],
  },
  {
    id: 'requests.refused.notGovernmentInformation',
    label: '不是《条例》所指政府信息',
    unit: '件',
    aliases: ['不是条例所指政府信息', '不属于《条例》所指政府信息'],
    group: ['三、依申请公开情况（三）4'],
  },
  {
    id: 'requests.refused.otherLaw',
    label: '法律法规规定的其他情形',
    unit: '件',
    group: ['三、依申请公开情况（三）4'],
  },
  {
    id: 'requests.answered.notThisAgency',
    label: '5.不属于本行政机关公开数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.answered.notExisting',
    label: '6.申请信息不存在数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.answered.amendmentAsked',
    label: '7.告知作出更改补充数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'requests.answered.otherChannel',
    label: '8.告知通过其他途径办理数',
    unit: '件',
    group: ['三、依申请公开情况（三）'],
  },
  {
    id: 'reconsideration',
    label: '四、行政复议数量',
    unit: '件',
    aliases: ['行政复议数', '收到行政复议数量'],
  },
  {
    id: 'reconsideration.upheld',
    label: '（一）维持具体行政行为数',
    unit: '件',
    group: ['四、行政复议数量'],
  },
  {
    id: 'reconsideration.corrected',
    label: '（二）被依法纠错数',
    unit: '件',
    group: ['四、行政复议数量'],
  },
  {
    id: 'reconsideration.other',
    label: '（三）其他情形数',
    unit: '件',
    group: ['四、行政复议数量'],
  },
  {
    id: 'litigation',
    label: '五、行政诉讼数量',
    unit: '件',
    aliases: ['行政诉讼数', '收到行政诉讼数量'],
  },
  {
    id: 'litigation.upheld',
    label: '（一）维持具体行政行为或者驳回原告诉讼请求数',
    unit: '件',
    group: ['五、行政诉讼数量'],
  },
  {
    id: 'litigation.corrected',
    label: '（二）被依法纠错数',
    unit: '件',
    group: ['五、行政诉讼数量'],
  },
  { id: 'litigation.other', label: '（三）其他情形数', unit: '件', group: ['五、行政诉讼数量'] },
  { id: 'complaints', label: '六、举报投诉数量', unit: '件', aliases: ['举报投诉数'] },
  {
    id: 'fees',
    label: '七、依申请公开信息收取的费用',
    unit: '万元',
    aliases: ['依申请公开信息收取的费用数', '依申请公开收取的费用'],
  },
  {
    id: 'organisation.offices',
    label: '（一）政府信息公开工作专门机构数',
    unit: '个',
    group: ['八、机构建设和保障经费情况'],
  },
  {
    id: 'organisation.readingPoints',
    label: '（二）设置政府信息公开查阅点数',
    unit: '个',
    group: ['八、机构建设和保障经费情况'],
  },
  {
    id: 'organisation.staff',
    label: '（三）从事政府信息公开工作人员数',
    unit: '人',
    group: ['八、机构建设和保障经费情况'],
  },
  {
    id: 'organisation.staff.fullTime',
    label: '1.专职人员数（不包括政府公报及政府网站工作人员数）',
    unit: '人',
    aliases: ['专职人员数'],
    group: ['八、机构建设和保障经费情况（三）'],
  },
  {
    id: 'organisation.staff.partTime',
    label: '2.兼职人员数',
    unit: '人',
    group: ['八、机构建设和保障经费情况（三）'],
  },
  {
    id: 'organisation.budget',
    label: '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    unit: '万元',
    aliases: ['政府信息公开专项经费'],
    group: ['八、机构建设和保障经费情况'],
  },
  {
    id: 'training.meetings',
    label: '（一）召开政府信息公开工作会议或专题会议数',
    unit: '次',
    aliases: ['召开政府信息公开工作会议或专题会议次数'],
    group: ['九、政府信息公开会议和培训情况'],
  },
  {
    id: 'training.courses',
    label: '（二）举办各类培训班数',
    unit: '次',
    group: ['九、政府信息公开会议和培训情况'],
  },
  {
    id: 'training.trainees',
    label: '（三）接受培训人员数',
    unit: '人次',
    group: ['九、政府信息公开会议和培训情况'],
  },
];

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
  return ROWS.map((row) => row.id).filter((id) => id.startsWith(prefix));
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
          columns: [{ id: '', label: '统计数', aliases: ['数量', '统计数据', '合计'] }],
          rows: ROWS,
          headings: HEADINGS,
        },
      ],
    },
  ],
  relations: RELATIONS,
};
