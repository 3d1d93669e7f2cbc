import type { Measure } from './readings.js';

/** What has to be zero for a denial to be true. */
export const zero = (indicator: string): Measure => ({ indicator, readings: [[indicator]] });

const DOCUMENTS =
  '(?:(?:市|区|县|省|地方|部门)?(?:人民)?政府)?((?:行政规范性文件|规章)(?:(?:和|及|或|、)(?:政府)?(?:行政规范性文件|规章))?)';
/** 未制定规章: nothing of that kind was issued. */
const NONE_MADE = new RegExp(
  `(?:未|没有|无)(?:新)?((?:制发|制定|出台|印发|发布|公布|废止|和|或|及|、|并|未){1,5})(?:过|新的?|任何)*${DOCUMENTS}(?!以外|之外)`,
);
/** 无规章和行政规范性文件制发、废止情况. */
const NONE_OF = new RegExp(
  `(?:未有|没有|无)(?:新)?${DOCUMENTS}(?:的)?((?:制发|制定|出台|废止|和|或|及|、){1,5})(?:情况|情形|事项)*$`,
);
/** 本年处理决定数量均为0, behind the names of the kinds. */
const NO_DECISION_AT_ALL = /处理决定(?:数量?)?(?:均|都|全)为?(?:0|零)[件宗]?$/;
/** 无废止 behind them. */
const NO_REPEAL = /^(?:也|亦|且)?(?:未|没有|无)废止(?:行政)?(规范性文件|规章)?/;
/** 无新制发、无废止, 没有制发新的 behind the documents that they are said of. */
const NONE_OF_THEM =
  /^(?:且|也|但|而)?(?:20\d\d年度?|全年|本年度?|今年|当年|年内)?((?:(?:、|，|和|也|亦)?(?:未|没有|无)(?:再)?(?:新)?(?:的)?(?:制发|制定|出台|印发|废止)){1,2})(?:过|新的?|任何|的)*(?:情况|情形|文件)?$/;
const NAMED_LAST = /(行政规范性文件|规章)(?!.*(?:行政规范性文件|规章|许可|处罚|强制))/;
/** 无现行有效规章. */
const NONE_IN_FORCE = new RegExp(
  `(?:没有|无)(?:现行有效|继续有效)(?:的)?${DOCUMENTS}(?!以外|之外)`,
);
const ROWS_NAMED =
  '(?:(?:(?:新)?(?:制发|制定)|废止|(?:现行)?有效)(?:的)?(?:数量?|件数)?(?:、|和|及|与)?)';
const ARE_ZERO = '(?:(?:均|都|全)[为是]?|[为是])(?:0|零)[件部个]?$';
/** 规章制发、废止、现行有效均为0件; 制发、废止、现行有效的规章均为0件. */
const ALL_ROWS = [
  new RegExp(`${DOCUMENTS}(?:的)?${ROWS_NAMED}{2,3}${ARE_ZERO}`),
  new RegExp(`${ROWS_NAMED}{2,3}${DOCUMENTS}${ARE_ZERO}`),
];
/** 规章相关数据为0. */
const NOTHING_OF = new RegExp(`^${DOCUMENTS}(?:的)?(?:相关|各项|有关)(?:数据|指标)${ARE_ZERO}`);
/** 没有公开规章，制发、废止、有效件数均为0. */
const ROWS_ALONE = new RegExp(`^${ROWS_NAMED}{2,3}${ARE_ZERO}`);
const ALL_OF_ROW: readonly [row: string, word: RegExp][] = [
  ['issued', /制/],
  ['repealed', /废止/],
  ['inForce', /有效/],
];
/** 无行政事业性收费: fees are an amount of the table; 未收取信息处理费 is none of it. */
const NO_FEES =
  /(?:无|没有|未(?:发生|产生|收取|征收)|不(?:涉及|存在|收取))(?:任何)?行政事业性收费(?:项目|收入|情况|事项|行为)*$/;
/** 行政许可、行政处罚、行政强制均为0件. */
const NO_DECISIONS =
  /(?:(?:作出|实施)?(?:行政)?(?:许可|处罚|强制)(?:处理)?(?:决定)?(?:数量?)?(?:、|和|及|与|以及)?){2,3}(?:均|都|全)为?(?:0|零)[件宗]?$/;
/** 未实施行政强制, 无行政许可、行政强制事项. */
const NOT_DECIDED =
  /(?:无|(?:没有|未)(?:作出|实施|办理|发生|开展)?)((?:行政(?:许可|处罚|强制)(?:处理)?(?:决定)?(?:、|和|及|与|或)?){1,3}(?:行政事业性收费)?)(?:的)?(?:事项|案件|情形|情况|决定|行为)*$/;
const DECISIONS: readonly [word: string, row: string][] = [
  ['许可', 'licensing'],
  ['处罚', 'penalties'],
  ['强制', 'coercion'],
];

/** Without one of these a clause says nothing of the first table. */
/** 无废止和现行有效的规章. */
const NONE_REPEALED_OR_LEFT = new RegExp(
  `(?:未有|没有|无)((?:(?:制发|制定|废止|现行有效|继续有效)(?:的)?(?:和|或|及|、)?){2,3})${DOCUMENTS}(?:[，。;]|$)`,
);
const OF_TABLE = /规章|规范性文件|废止|有效|制[发定]|印发|出台|收费|许可|处罚|强制|处理决定/;

const rows = (names: string, what: string): Measure[] => [
  ...(names.includes('规章') ? [zero(`proactive.regulations.${what}`)] : []),
  ...(names.includes('规范性文件') ? [zero(`proactive.normativeDocuments.${what}`)] : []),
];

/** What of the first table a clause says there was none of: documents, decisions, fees. */
export function zeroDocuments(clause: string, before: string): Measure[] {
  if (!OF_TABLE.test(clause)) return [];
  const [, undoneRows = '', ofThese] = NONE_REPEALED_OR_LEFT.exec(clause) ?? [];
  if (ofThese) {
    const denied = ALL_OF_ROW.filter(([, word]) => word.test(undoneRows));
    return denied.flatMap(([row]) => rows(ofThese, row));
  }
  const [, deeds = '', documents] = NONE_MADE.exec(clause) ?? [];
  if (documents) {
    return [
      ...(/[制出印发公]/.test(deeds) ? rows(documents, 'issued') : []),
      ...(/废止/.test(deeds) ? rows(documents, 'repealed') : []),
    ];
  }
  const [, named, undone = ''] = NONE_OF.exec(clause) ?? [];
  if (named) {
    return [
      ...(/[制出]/.test(undone) ? rows(named, 'issued') : []),
      ...(/废止/.test(undone) ? rows(named, 'repealed') : []),
    ];
  }
  const inForce = NONE_IN_FORCE.exec(clause)?.[1];
  if (inForce) return rows(inForce, 'inForce');
  const repeal = NO_REPEAL.exec(clause);
  const unmade = NONE_MADE.exec(before)?.[2] ?? '';
  if (repeal && (repeal[1] || unmade)) return rows(repeal[1] ?? unmade, 'repealed');
  const left = NONE_OF_THEM.exec(clause)?.[1];
  const last = left === undefined ? undefined : NAMED_LAST.exec(before)?.[1];
  if (left !== undefined && last !== undefined) {
    return [
      ...(/[制出印]/.test(left) ? rows(last, 'issued') : []),
      ...(/废止/.test(left) ? rows(last, 'repealed') : []),
    ];
  }
  const nothing = NOTHING_OF.exec(clause)?.[1];
  if (nothing) return ALL_OF_ROW.flatMap(([row]) => rows(nothing, row));
  const [all = '', listed] = ALL_ROWS.map((one) => one.exec(clause)).find((one) => one) ?? [
    ROWS_ALONE.exec(clause)?.[0],
  ];
  const of = all && (listed ?? NAMED_LAST.exec(before)?.[1]);
  if (of) return ALL_OF_ROW.filter(([, word]) => word.test(all)).flatMap(([row]) => rows(of, row));
  if (NO_FEES.test(clause)) return [zero('proactive.fees.amount')];
  const none = NO_DECISIONS.exec(clause)?.[0] ?? '';
  const earlier = NO_DECISION_AT_ALL.test(clause) ? (before.split(/[。;]/).at(-1) ?? '') : '';
  const without =
    (NOT_DECIDED.exec(clause)?.[1] ?? '') +
    (/行政许可.*行政处罚|行政处罚.*行政许可/.test(earlier) ? earlier : '');
  const decisions = DECISIONS.filter(([word]) => (none + without).includes(word));
  return [
    ...decisions.map(([, row]) => zero(`proactive.${row}.decisions`)),
    ...(without.includes('收费') ? [zero('proactive.fees.amount')] : []),
  ];
}
