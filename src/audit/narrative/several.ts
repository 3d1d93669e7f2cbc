import { APPLICANT_NAMES } from './read-applicant.js';
import { RESULT_NAMES } from './result-names.js';

const NAME = [...RESULT_NAMES.map(([name]) => name), ...APPLICANT_NAMES.keys()].join('|');
/** 不予公开、无法提供共136件; 商业企业和法律服务机构申请10件. */
const IN_A_ROW = new RegExp(
  `(${NAME})(?:类|的|答复|决定|申请)*(?:、|和|与|及|以及)(${NAME})[^，。;:()\\d]*$`,
);

const OUTCOME = '维持|纠正|其他结果|未审结';
/** 维持、纠正共4件. */
const OUTCOMES_IN_A_ROW = new RegExp(
  `(?:${OUTCOME})的?(?:、|和|与|及|以及)[^，。;:()\\d]{0,6}(?:${OUTCOME})[^，。;:()\\d]*$`,
);

/** Whether words name several outcomes of disputes with one figure. */
export const nameOutcomes = (words: string): boolean => OUTCOMES_IN_A_ROW.test(words);

/** Whether words name several results or kinds of applicants with one figure, for which the form has no cell. */
export function nameSeveral(words: string): boolean {
  const [, first, second] = IN_A_ROW.exec(words) ?? [];
  // 予以公开及部分公开 is read as their sum.
  return first !== undefined && !(first === '予以公开' && second === '部分公开');
}
