import type { Section } from '../../model/document.js';
import { normaliseAgency } from './link-agencies.js';

/** Bodies that a report says it is the sum of. */
export interface StatedParts {
  parts: string[];
  /** True where the list is said to be whole; a list that ends in 等 is not. */
  complete: boolean;
}

/** 本报告由甲、乙和丙的年度报告汇总: a list, what it is a list of, and that it was put together. */
const STATEMENT =
  /(?:本报告|本年报|年度报告|数据)[^。；\n]{0,20}?(?:由|综合|汇总|根据|涵盖|包括)(?:了)?([^。；\n]{6,800}?)(?:的?(?:政府信息公开工作)?(?:年度报告|年报|统计数据|有关数据|数据))?(?:汇总|综合|编制|组成|共同|$|[。；\n])/;
/** Words that rule a sentence out before it costs anything. */
const HINT = /汇总|综合|组成|涵盖/;
const SEPARATOR = /[、，,]|以及|及其|和|及|与/;
/** Items that stand for bodies without naming them. */
const UNNAMED = /各|所有|全[市县区省]|所属|有关|相关|下属|本级|部门$|单位$/;
const REST = /等(?:\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:单位|部门|机关|地区|县区)?$/;
/** Shortest name that can be looked up, in characters. */
const SHORTEST_NAME = 3;

function partsOf(list: string): StatedParts | undefined {
  const open = REST.test(list);
  const parts = list
    .replace(REST, '')
    .split(SEPARATOR)
    .map((item) => item.trim().replace(/的$/, ''))
    .filter((item) => item !== '');
  const named = parts.every((part) => part.length >= SHORTEST_NAME && !UNNAMED.test(part));
  return named && parts.length > 1 ? { parts, complete: !open } : undefined;
}

/** The bodies that the prose names as the parts of its figures; none where it names them in general only. */
export function readStatedParts(sections: readonly Section[]): StatedParts | undefined {
  for (const { text } of sections) {
    for (const sentence of HINT.test(text) ? text.split(/[。；\n]/) : []) {
      const list = HINT.test(sentence) ? STATEMENT.exec(`${sentence}。`)?.[1] : undefined;
      const stated = list === undefined ? undefined : partsOf(list);
      if (stated) return stated;
    }
  }
  return undefined;
}

const GOVERNMENT = /人民政府(?:办公室|办公厅)?$/;
const PLACE_OF_THE_WHOLE = /^(?:我|本|全)?[省市县区州旗](?=[\u4e00-\u9fff]{2})/;

/** What a body may be called in full that a report of its superior calls by a short name, likeliest first. */
export function fullNames(part: string, whole: string): string[] {
  const place = normaliseAgency(whole).replace(GOVERNMENT, '');
  const own = [part, `${place}${part.replace(PLACE_OF_THE_WHOLE, '')}`, `${place}${part}`];
  const endings = /[县区市旗镇乡]$/.test(part)
    ? ['人民政府', '']
    : part.endsWith('街道')
      ? ['办事处', '']
      : [''];
  return endings.flatMap((ending) => own.map((name) => `${name}${ending}`));
}
