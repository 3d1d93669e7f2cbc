/**
 * Applicants in everyday words, brought to the names of the form where they stand in a list of applicants: 公司3件,
 * 律所6件, 业委会等其他组织1件. Two words of a list for one name (国有企业, 民营公司) part it in other ways, and stay.
 */

/** Where an item of a list starts, and what may stand between its name and its figure. */
const START = '(?<=^|[，、;:(]|其中|来自|包括|还有|另有|其次是|和|及)';
const BY = '(?:提[出交]|递交|申请|的|了|有|为|共)*';
const BEFORE_FIGURE = `(?=${BY}\\d+件)`;

/** A list of applicants names those of the form, or people, with a figure of their own. */
const LIST = new RegExp(
  `(?:自然人|公民|个人|商业企业|科研机构|社会公益组织|法律服务机构)${BEFORE_FIGURE}`,
);

const OTHERS = '其[他它]';
const COMPANY = new RegExp(
  `${START}(?:\\d+家)?[^，、;:()\\d和及申收由向]{0,8}(?<!商业)(?:公司|企业)${BEFORE_FIGURE}`,
  'g',
);
const PEOPLE = new RegExp(
  `${START}(?:[本当][地乡镇村]|普通|辖区)?(?:村民|居民|群众|市民|老百姓|个人)(?:个人)?${BEFORE_FIGURE}`,
  'g',
);
const RESEARCH = new RegExp(`${START}(?:科研院所|科研单位|研究机构)${BEFORE_FIGURE}`, 'g');
/** 业委会等其他组织1件, 业主委员会5件（归入其他）. */
const LIKE_OTHERS = new RegExp(
  `${START}[^，、;:()\\d]{1,12}等${OTHERS}(?:组织|类)?${BEFORE_FIGURE}`,
  'g',
);
const COUNTED_AS_OTHERS = new RegExp(
  `${START}[^，、;:()\\d]{2,10}(\\d+件)\\((?:归入|归为|计入|列入|属于?)"?${OTHERS}(?:组织|类)?"?\\)`,
  'g',
);

const NAMES: readonly [pattern: RegExp, name: string][] = [
  [COMPANY, '商业企业'],
  [PEOPLE, '自然人'],
  [RESEARCH, '科研机构'],
  [LIKE_OTHERS, '其他组织'],
  [COUNTED_AS_OTHERS, '其他组织'],
];

/** One name for the one item that means it, where the list has no other. */
function renamed(list: string, pattern: RegExp, name: string): string {
  const found = list.match(pattern);
  if (found?.length !== 1) return list;
  const [rest = '', ...others] = list.split(found[0]);
  if ([rest, ...others].some((part) => part.includes(name))) return list;
  return list.replace(pattern, (_whole, value: unknown) =>
    typeof value === 'string' ? `${name}${value}` : name,
  );
}

/** A folded sentence with its lists of applicants in the names of the form. */
export const restateApplicants = (text: string): string =>
  !/公司|企业|[村居市]民|群众|老百姓|个人|研|其[他它]/.test(text)
    ? text
    : text
        .split(/(?<=[。;])/)
        .map((part) =>
          LIST.test(part)
            ? NAMES.reduce((list, [pattern, name]) => renamed(list, pattern, name), part)
            : part,
        )
        .join('');
