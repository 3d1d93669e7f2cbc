import { APPLICANT_NAMES } from './read-applicant.js';
import { RESULT_NAMES } from './result-names.js';

const NAME = [...RESULT_NAMES.map(([name]) => name), ...APPLICANT_NAMES.keys()].join('|');
/** 不予公开、无法提供共136件; 商业企业和法律服务机构申请10件. */
const IN_A_ROW = new RegExp(
  `(${NAME})(?:类|的|答复|决定|申请)*(?:、|和|与|及|以及)(${NAME})[^，。;:()\\d]*$`,
);

/** Whether words name several results or kinds of applicants with one figure, for which the form has no cell. */
export function nameSeveral(words: string): boolean {
  const [, first, second] = IN_A_ROW.exec(words) ?? [];
  // 予以公开及部分公开 is read as their sum.
  return first !== undefined && !(first === '予以公开' && second === '部分公开');
}
