import type { TemplateId } from '../../model/form.js';
import { measureOn, type Named, type RequestKind } from './readings.js';

/** What a result or an event is called; of several the one nearest to the figure counts. */
const KINDS: readonly [pattern: RegExp, kind: RequestKind, firm: boolean][] = [
  [
    /(?<!不予|部分)(?:予以|准予)?公开(?:或者?|及|和|、|与|以及|含|包括|包含)(?:予以)?部分公开(?:类|的)*(?:答复|决定|申请)?/,
    'grantedOrPartially',
    true,
  ],
  [/(?:全部|全|完全)(?:公开)?(?:或者?|及|和|、|与|以及)部分公开/, 'grantedOrPartially', true],
  [/部分(?:予以)?公开(?:类|的)*(?:答复|决定|申请)?/, 'partiallyGranted', true],
  [/不同意公开(?:类|的)*(?:答复|决定|申请)?/, 'denied', true],
  [/同意部分公开(?:类|的)*(?:答复|决定|申请)?/, 'partiallyGranted', true],
  [/(?<!不|部分)(?:予以公开|同意公开)(?:类|的)*(?:答复|决定|申请)?/, 'granted', true],
  [
    /^(?:其中)?(?:已|答复|依法)?公开类?(?:答复|决定)?$|(?<!信息|政务|申请|不|予|部分)公开答复$|[全完][部全]公开(?:类|的)*(?:答复|决定)?$|获得?公开$/,
    'disclosed',
    false,
  ],
  [/不予(?:以)?公开(?:类|的)*(?:答复|决定|申请)?/, 'denied', true],
  [/无法提供(?:类|的)*(?:答复|决定|申请)?/, 'unavailable', true],
  [/不予处理(?:类|的)*(?:答复|决定|申请)?/, 'notProcessed', true],
  [/其他处理(?:类|的)*(?:答复|决定|申请)?/, 'other', true],
  [
    /(?:上一?年度?|去年|20\d\d年度?)(?:办理)?(?:结转|转结|转入|遗留|结余)|结转上一?年|加上结转/,
    'carriedOver',
    true,
  ],
  [
    /(?:结转|转|顺延)(?:至|到|入)?(?:(?:下|次|明)一?年?度?|20\d\d年度?)(?:继续)?(?:办理|处理|答复)?的?/,
    'carriedForward',
    true,
  ],
  [/(?<!年度?)(?:结转|顺延)(?:数量?)?(?:均|共)?[为是]?$/, 'carried', true],
  [/^(?:的)?结转(?:的)?申请/, 'carried', false],
  [
    /未办结|[尚仍还]在.{0,6}(?:办理|期限)|未到.{0,6}期限|期限.{0,4}(?:未|没有)(?:届满|到期|满)|正在.{0,6}办理|在.{0,8}期限内|在办|待办(?!.{0,8}总)|未答复|跨年/,
    'carriedForward',
    false,
  ],
  [/新收(?:到)?|本年(?:度)?(?:新)?收到|新受理|新增/, 'received', true],
  [/收办|应当?办[理结]?|需办[理结]|待办(?=.{0,8}总[数量])/, 'accepted', true],
  [/(?:收到|受理|接收|接到|收悉|登记)(?:并|和|、)?(?:已)?(?:办理|答复|办结|处理)/, 'any', false],
  [
    /收到|受理|接收|接到|收悉|登记|收取|接受|收件|接获|(?:公众|群众).{0,16}(?:提交|递交)/,
    'collected',
    true,
  ],
  [/(?<!众)(?:提交|递交)(?=.{0,10}申请)/, 'collected', false],
  [
    /办理结果(?:总计|合计|共计)|办结|答复|办复|回复|办毕|结案|处理完毕|办理完毕|办理完结|已办(?=的?$)/,
    'processed',
    true,
  ],
  // 按其他情形办理 counts some.
  [/(?<!(?:情形|情况|类型|类别|方式)[”"’]?(?:予以|进行)?)(?:办理|处理)|办件/, 'handled', true],
];

/** Behind 其中 these count some of the requests only. */
const PART_OF_ALL = new Set<RequestKind>(['collected', 'accepted', 'handled', 'processed', 'any']);
/** Words of a result or a stage that a plain number of requests does not have. */
const OF_SOME = /予以|不予|部分|同意|无法|(?<!信息|政务|申请|依|的)公开/;
const REQUESTS_NUMBER =
  /(?:申请|(?:申请|受理|公开|信息)(?:的)?(?:数量?|总数|总量|量|件数?|件总数))(?:均)?(?:共|为|是|共计|合计|总计|达)*$/;

/** 未结转的申请: which they are, not how many came. */
const DENIED = /^(?:未|没有|无(?!法))/;

interface Found {
  kind: RequestKind;
  firm: boolean;
  start: number;
  end: number;
}

/** 无法提供政府信息的答复, 作出不予公开处理: an answer that a result names is that result's. */
const RESULTS = new Set<RequestKind>([
  'granted',
  'partiallyGranted',
  'grantedOrPartially',
  'denied',
  'unavailable',
  'notProcessed',
  'other',
]);
const CLOSING = new Set<RequestKind>(['processed', 'handled']);
const BETWEEN = /^(?:政府|信息|公开|类|的|申请|事项|进行|予以|依法|书面|情形)*$/;

/** Of an answer and the result in front of it: the result where nothing else stands between, else neither surely. */
function ofResult(last: Found, found: readonly Found[], words: string): Found {
  const result = found.findLast(({ kind, end }) => RESULTS.has(kind) && end <= last.start);
  if (!result || !CLOSING.has(last.kind)) return last;
  const joined = BETWEEN.test(words.slice(result.end, last.start));
  return joined ? result : { ...last, firm: false };
}

/** What of a row the words name: of several the one named last. */
function lastKind(words: string): Found | undefined {
  const found: Found[] = [];
  let last: Found | undefined;
  for (const [pattern, kind, firm] of KINDS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const one = { kind, firm, start: match.index, end: match.index + match[0].length };
    found.push(one);
    if (!last || one.end > last.end) last = one;
  }
  return last && ofResult(last, found, words);
}

/** 无法提供等其他情况83件: several rows at once. */
const WITH_OTHERS =
  /(?:公开|无法提供|处理)(?:答复|决定)?等(?:其[他它余])?(?:情况|情形|类型|类别|方式|结果|处理)?$/;

/** The row of the request table that words name. */
export function readKind(words: string, template: TemplateId): Named | undefined {
  if (WITH_OTHERS.test(words)) return undefined;
  const found = lastKind(words);
  const kind =
    found?.kind ??
    (REQUESTS_NUMBER.test(words.replace(/之?中$/, '')) && !DENIED.test(words) ? 'any' : undefined);
  const measure = kind && measureOn(template, kind);
  const partial = words.startsWith('其中') && kind !== undefined && PART_OF_ALL.has(kind);
  const plain = found?.firm ?? !OF_SOME.test(words);
  return measure && { measure, firm: plain && !partial };
}
