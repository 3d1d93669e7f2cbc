import type { FormEntry } from '../model/form.js';
import { FORMS } from './forms.js';
import { SECTION_TITLES } from './section-titles.js';

/** What reports say in the same words year by year, besides the forms. */
const COMMON = [
  '政府信息公开工作年度报告',
  '年政府信息公开工作年度报告',
  '年度政府信息公开工作报告',
  '年政府信息公开年度报告',
  '根据《中华人民共和国政府信息公开条例》',
  '按照《中华人民共和国政府信息公开条例》的规定编制',
  '所列数据的统计期限自',
  '1月1日起至',
  '12月31日止。',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '本年新收政府信息公开申请',
  '政府信息公开情况统计表',
  '填报单位（盖章）：',
  '单位负责人：',
  '审核人：',
  '填报人：',
  '（单位：件）',
  '（单位：万元）',
  '单位',
  '单位统计数',
  '（其中修订',
  '（其中',
  '（含',
  '件）',
  '万元',
];

/** What the bodies that report are called, behind the name of their place. */
const BODIES = [
  '人民政府',
  '人民政府办公室',
  '街道办事处',
  '管理委员会',
  '发展和改革委员会',
  '发展和改革局',
  '教育局',
  '教育体育局',
  '科学技术局',
  '工业和信息化局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源局',
  '自然资源和规划局',
  '生态环境局',
  '住房和城乡建设局',
  '住房和城乡建设委员会',
  '城市管理局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文化和旅游局',
  '文化广电和旅游局',
  '卫生健康委员会',
  '卫生健康局',
  '退役军人事务局',
  '应急管理局',
  '审计局',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
  '林业局',
  '信访局',
  '行政审批局',
  '乡村振兴局',
  '税务局',
];

const ORDINAL = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.．、])/u;

/** All that the forms print, with and without ordinals, and what else stands in every report: each phrase once. */
export function printedPhrases(): string[] {
  const phrases = new Set([...COMMON, ...BODIES, ...SECTION_TITLES]);
  for (const { tables } of FORMS) {
    for (const { title, aliases = [], blocks } of tables) {
      for (const text of [title, ...aliases]) phrases.add(text);
      for (const { caption = '', corner = '', serials = [], columns, rows } of blocks) {
        for (const text of [caption, corner, ...serials]) phrases.add(text);
        for (const text of [...columns, ...rows].flatMap(textsOf)) phrases.add(text);
      }
    }
  }
  const bare = Array.from(phrases, (text) => text.replace(ORDINAL, ''));
  return [...new Set([...phrases, ...bare])].filter((text) => text.length > 1);
}

function textsOf({ label, aliases = [], group = [], unit = '' }: FormEntry): string[] {
  return [label, ...aliases, ...group, unit];
}
