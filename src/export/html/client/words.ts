/// <reference lib="dom" />

/** What the codes of the data mean, in the reader's language. */
export function wordOf(code: string): string {
  const words: Record<string, string> = {
    pass: '通过',
    fail: '不通过',
    unverifiable: '无法核对',
    source: '报告本身有误',
    reading: '可能读错',
    unknown: '不能断定',
    error: '错误',
    warning: '提示',
    'requests.balance': '勾稽关系（新收＋结转＝办理＋结转下年）',
    'requests.resultSum': '各办理结果之和',
    'requests.rowSum': '各类申请人之和',
    'disputes.outcomeSum': '复议诉讼各结果之和',
    'proactive.stock': '规章、规范性文件存量',
    'values.nonNegativeInteger': '件数为非负整数',
    'reading.doubtful': '识读存疑，请对照原图',
    'series.carry': '与上年结转衔接',
    'series.inForce': '与上年有效件数衔接',
    'series.items': '与上年项目数量衔接',
    'series.list': '与上年历年累计衔接',
    'series.repeated': '数字与上年雷同',
    'series.allZero': '全零报告',
    'series.jump': '与前后年份相差十倍',
    'proactive.items': '项目数量与增减',
    'proactive.disclosed': '新公开与对外公开数量',
    'narrative.list': '正文中的分项与合计',
    'content.parts': '各部分是否齐全',
    'content.empty': '各部分有无内容',
    'content.ordinals': '各部分序号',
    'content.year': '正文年份',
    'content.placeholder': '遗留的占位文字',
    'content.date': '不存在的日期',
    'content.doubled': '重复的词语',
    'content.versions': '同一年度的几个版本',
    'content.repeatedProse': '正文与上年雷同',
    'content.copiedProse': '正文与其他单位雷同',
  };
  const parts: Record<string, string> = {
    narrative: '正文与统计表',
    rollup: '汇总与分项',
    statistics: '2014 统计表',
    list: '2008 统计指标',
  };
  const tables: Record<string, string> = {
    proactive: '主动公开',
    disclosure: '主动公开',
    response: '回应解读',
    requests: '依申请公开',
    disputes: '复议诉讼',
    reconsideration: '行政复议',
    litigation: '行政诉讼',
    organisation: '机构和人员',
    electronic: '电子化公开',
    answered: '答复数',
    refused: '不予公开',
    appeals: '复议诉讼',
    fees: '收费',
  };
  const known = words[code];
  if (known !== undefined) return known;
  const [first = '', second = ''] = code.split('.');
  const part = parts[first];
  return part === undefined ? code : `${part}：${tables[second] ?? second}`;
}
