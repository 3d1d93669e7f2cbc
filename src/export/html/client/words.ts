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
  };
  const parts: Record<string, string> = {
    narrative: '正文与统计表',
    rollup: '汇总与分项',
    series: '上下年度',
    content: '内容',
    form: '格式',
    statistics: '2014 统计表',
    list: '2008 统计指标',
  };
  const known = words[code];
  if (known !== undefined) return known;
  const part = parts[code.split('.')[0] ?? ''];
  return part === undefined ? code : `${part}：${code.split('.').slice(1).join('.')}`;
}
