import type { ReportDocument } from '../../model/document.js';
import type { ContentRule } from './finding.js';

const PLACEHOLDER =
  /[×xX*＊Ｘ]{2,}(?:年|月|日|件|条|局|次|万元|人|个)|[_＿]{2,}|待补充|待填写|请填写|此处(?:填写|插入)|填写说明|\?{3,}/g;
const IMPOSSIBLE_DATE =
  /(?<!\d)\d{5,}年(?=\d{1,2}月|度)|(?<!\d)20\d\d年年|(?<!\d)(?:1[3-9]|[2-9]\d)月\d{1,2}日|(?<!\d)\d{1,2}月(?:3[2-9]|[4-9]\d)日/g;
/** 资金资金; but 一步一步, 逐项逐项 and numbers may be said twice. */
const DOUBLED = /(?![一二三四五六七八九十几每逐层])([\u4e00-\u9fff]{2,6})\1(?!\1)/g;
/** Words that meet their like across a boundary: 依申请公开|公开…, 人人|人…. */
const MAY_MEET =
  /^(?:公开|信息|申请|工作|管理|服务|政府|情况|单位|部门|机构|平台|[县市区省镇乡]级?.*|讨论|研究|天天|人人|.*[的地得和与及或了])$/;
/** Characters shown on either side of a find. */
const CONTEXT = 8;

const prose = ({ sections }: ReportDocument): string => sections.map(({ text }) => text).join('\n');

function findAll(text: string, pattern: RegExp, keep: (match: RegExpMatchArray) => boolean) {
  return [...text.matchAll(pattern)].filter(keep).map((match) => {
    const from = Math.max(0, match.index - CONTEXT);
    const to = match.index + match[0].length + CONTEXT;
    return `“…${text.slice(from, to).replaceAll('\n', '')}…”`;
  });
}

function wordingRule(
  id: string,
  title: string,
  pattern: RegExp,
  keep: (match: RegExpMatchArray) => boolean = () => true,
): ContentRule {
  return {
    id,
    title,
    findFaults: (document) => {
      const text = prose(document);
      return text === '' ? undefined : findAll(text, pattern, keep);
    },
  };
}

export const placeholders = wordingRule('placeholder', '没有遗留的占位文字', PLACEHOLDER);
export const impossibleDates = wordingRule('date', '没有不存在的日期', IMPOSSIBLE_DATE);
export const doubledWords = wordingRule(
  'doubled',
  '没有重复的词语',
  DOUBLED,
  (match) => !MAY_MEET.test(match[1] ?? ''),
);
