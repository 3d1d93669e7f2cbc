import { parseChineseNumeral } from '../../text/index.js';
import { APPLICANT_NAMES } from './read-applicant.js';
import { restateApplicants } from './restate-applicants.js';
import { isShortReason } from './reasons.js';
import { restateYearly, restateYears, VALUE } from './restate-years.js';
import { RESULT_NAMES } from './result-names.js';

/** Prose in the words of the form: what different habits write differently, brought to one wording before it is read. */

const GOING_ON = '(?:继续|再行?)?(?:进行)?(?:办理|处理|答复|办结)?';
const CARRIED = '(?:跨年(?!度)|结转|转结|接转|转入|转来|遗留|结余|顺延|延续|留转|结存)';
const LAST = '(?:上一?年度?|去年|往年)';
const NEXT = '(?:(?:下|次)一?个?年?度|下一?年度?|次年度?|明年)';

/** Words that stand for a word of the form, wherever they are. */
const SYNONYMS: readonly [pattern: RegExp, word: string][] = [
  [/依申(?=公开)|依申请(?=信息公开)|依申请政府信息(?=公开)/g, '依申请'],
  [/转结|接转|留转/g, '结转'],
  [/(?<!社会)公益组织/g, '社会公益组织'],
  [/(?<=申请)未予(?=处理)/g, '不予'],
  [/政府信息依申请公开/g, '依申请公开'],
  [/准予公开/g, '予以公开'],
  [/依申请(?:政府)?信息公开(?!申请|条例|工作|制度)/g, '依申请公开'],
  [
    /(?:律师事务所|律所)(?=(?:提[出交]|申请|的|[\d一]|、|和|占))|(?<=件(?:来自|由))(?:律师事务所|律所)/g,
    '法律服务机构',
  ],
  [
    /，(?=(?:截[至止](?:20\d\d)?年[末底]共?)?\d+件[，。;、])(?<=(?:^|[，。;:])[^，。;:()\d]{2,24}(?:的|决定|文件)，)/g,
    '',
  ],
  [/(\((?<=(?:^|[，。;])\d+件\()[^()]*\d[^()]*\))([^，。;:()、\d]{2,12})(?=[，。;])/g, '$2$1'],
  [/(?:不是|并非)\d+件，?而是(?=\d)/g, '为'],
  [/，?而(?:非|不是)\d+件/g, ''],
  [/占(?:了|到)?(?=\d+件(?!的))/g, ''],
  [/涉及(?=(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他组织)\d)/g, ''],
  [/(?:绝大|大)(?:多数|部分)\((\d+件)\)(?=为|是|系|属)/g, '$1'],
  [/信访类(?<=不予处理[^。;]{0,20}信访类)/g, '信访举报投诉类'],
  [/(?:第三项)?\(七\)总?计?(?=为?\d)/g, '办理结果总计'],
  [/(?<=行政许可[^，。;]{0,30}[、和及])(?=(?:处罚|强制)(?:\d|[、和及]|分别|$))/g, '行政'],
  [
    /(?<=公开\d{1,6}件[、，;])不(?=公开类?\d)|(?<=部分公开[^。;]{0,12}\d件)不(?=公开[，。;、])|(?<=^|[，。;])不(?=公开的\d+件)/g,
    '不予',
  ],
];

/** 上年结转的66件已于一季度全部办结: when they were closed says nothing of how many there were. */
const CLOSED_WHEN =
  /(上年结转的?(?:政府信息公开)?(?:申请)?\d+件(?:政府信息公开)?(?:申请)?(?:\([^()]*\))?)(?:均|都|全部|已)*(?:于|在|至)[^，。;]{0,10}(?:季度|月|年)[^，。;\d]{0,3}?((?:均|都|全部|已)*(?:办结|(?:答复|办理|处理)完毕))/g;

/** The same behind the applicants that they are parted into. */
const CLOSED_LATER =
  /(?<=上年结转[^。;]{4,90}，)(?:均|都|全部|已)*(?:于|在|至)(?:20\d\d年)?(?:第?[一二三四1-4]季度|\d{1,2}月)(?:份|前|内|末|底)*(?:均|都|全部|已)*(?=办结|答复|办理完毕)/g;

interface CarryWords {
  over: RegExp;
  into: RegExp;
  forward: RegExp;
  later: RegExp;
}

/** How requests that go from year to year are spoken of in a report on `year`. */
function carryWords(year: number | null): CarryWords {
  const named = (other: number, words: string): string =>
    year === null ? words : `(?:${year + other}年度?|${words})`;
  const own = named(0, '(?:本年度?|今年|当年)');
  const next = named(1, NEXT);
  const over = `(?:从|由|自)?${named(-1, LAST)}(?:年?[底末])?(?:未(?:办结|答复|完成|办理完毕))?(?:的|、)?(?:申请)?(?:办理)?${CARRIED}(?:至|到|入|来)?(?:${own})?${GOING_ON}(?:、?于${own}继续(?:办理|处理|答复|办结))?`;
  const unfinished = `${named(-1, LAST)}(?:年?[底末])?(?:尚)?未(?:办结|办完|办理完毕|答复|完成)(?:的)?(?:申请|件|事项)*(?=\\d)`;
  const into = `(?:${CARRIED}|转)(?:至|到|入)?${own}${GOING_ON}(?!底|末|度)`;
  const from = `结转自${named(-1, LAST)}`;
  const forward = `(?:跨年度?)?(?:需|须|将|均|已)?(?:${CARRIED}|延|转|留|跨)(?:至|到|入|待)?${next}${GOING_ON}`;
  const later = `(?:留待|待|在|于)?${next}继续(?:办理|处理|答复|办结)|(?:留待|待|留到|将[于在])${next}(?:办理|处理|答复|办结)`;
  return {
    over: new RegExp(`${over}|${unfinished}|${from}`, 'g'),
    into: new RegExp(into, 'g'),
    forward: new RegExp(forward, 'g'),
    later: new RegExp(later, 'g'),
  };
}

const CARRY_WORDS = new Map<number | null, CarryWords>();
const CARRY = /[转延留跨待]|将[于在]|遗留|结余|结存|继续|未[办答完]/;

/** 2023年结转 and 结转至2024年 are 上年结转, 结转至2025年 is 结转下年, for a report on 2024. */
function restateCarry(text: string, year: number | null): string {
  if (!CARRY.test(text)) return text;
  const words = CARRY_WORDS.get(year) ?? carryWords(year);
  CARRY_WORDS.set(year, words);
  return text
    .replace(words.over, '上年结转')
    .replace(words.into, '上年结转')
    .replace(words.forward, '结转下年')
    .replace(words.later, '结转下年')
    .replace(CLOSED_WHEN, '$1$2')
    .replace(CLOSED_LATER, '均已');
}

const RESPECTIVELY = new RegExp(
  `([^，。;:()\\d]*?(?:、|和|与|及)[^，。;:()\\d]*?)(?:数量?|总数)?(?:各?分别)(?:为|是|有|达|计|发生|收到|办理|办结|受理|新收|作出|(?:提[出交])?申请|提[出交])?(${VALUE}(?:(?:、|，|和|与|及)${VALUE})+)`,
  'g',
);
const PARTED = /、|以及|和|与|及/;
/** 法人和其他组织 is one name. */
const ONE_NAME = /法人(?:和|与|及|或者?)其他组织/g;

/** 直接起诉50件、复议后起诉30件，判决纠正的分别为6件和2件: an outcome of each of the two kinds told before. */
const OF_BOTH = new RegExp(
  `((?:未经复议|直接|复议后|行政复议|行政诉讼)[^，。;:、\\d]*)(${VALUE})(?:、|和|，)((?:未经复议|直接|复议后|行政复议|行政诉讼)[^，。;:、\\d]*)(${VALUE})，([^，。;:、\\d和与及]{2,16}?)的?(?:各?分别)(?:为|是|有)?(${VALUE})(?:、|和|，)(${VALUE})(?![、和]\\d)`,
  'g',
);
const restateOfBoth = (text: string): string =>
  text.replace(OF_BOTH, '$1$2、$3$4，$1$5的$6，$3$5的$7');

/** 复议、诉讼分别为58件、35件 as 复议58件、诉讼35件: each figure behind its own name. */
function restateRespective(text: string): string {
  if (!text.includes('分别')) return text;
  return restateOfBoth(restateYearly(text)).replace(
    RESPECTIVELY,
    (whole, names: string, values: string) => {
      const parted = names.replace(ONE_NAME, '法人或其他组织');
      const figures = values.split(/、|，|和|与|及/);
      const parts = [/、/, PARTED]
        .map((mark) => parted.split(mark))
        .find(({ length }) => length === figures.length);
      if (!parts?.every((part) => part !== '')) return whole;
      return parts.map((part, index) => `${part}${figures[index] ?? ''}`).join('、');
    },
  );
}

/** 自然人、商业企业各1件, 科研机构和社会公益组织均为0件, 予以公开、不予公开的件数都是0: the figure of each of them. */
const EACH = new RegExp(
  `(?<=^|[，。;:(]|申请之?中|其中)([^，。;:()\\d]*?(?:、|和|与|及)[^，。;:()\\d]*?)(?:的)?(?:件数|数量)?(?:各(?:有|为)?(\\d+件)|[均都][为有是](\\d+件|[0零]件?(?![\\d.])))`,
  'g',
);
const OUTCOME = /^(?:结果)?(?:维持|纠正|其他结果|(?:尚)?未审结)$/;
const isOfTable = (name: string): boolean =>
  APPLICANT_NAMES.has(name) ||
  OUTCOME.test(name) ||
  isShortReason(name) ||
  RESULT_NAMES.some(([result]) => result === name);
const restateEach = (text: string): string =>
  !/[各均都][有为是]?[\d零]/.test(text)
    ? text
    : text.replace(EACH, (whole, names: string, each?: string, all?: string) => {
        const value = (each ?? all ?? '').replace(/^[0零]件?$/, '0件');
        const [head = ''] = /^.*(?:申请之?中|其中)/.exec(names) ?? [];
        const parts = names.slice(head.length).split(PARTED);
        const told = parts.map((name) => name + value).join('、');
        return parts.every(isOfTable) ? head + told : whole;
      });

/** 新收申请较上年的85件减少17件，为68件: the change stands between the name and its figure. */
const CHANGE_FIRST =
  /([^，。;:()\d]{2,30}?)((?:同?比|较|与)(?:上一?年度?|去年|20\d\d年度?)(?:同期)?(?:的?[\d,]+件)?(?:相比)?(?:增[加长]|减少|上升|下降|多|少)了?[\d.,]+(?:件|%))，((?:全年|本年度?|一?共计?|合计|总数|为|计|达到?|是)*[\d,]+件)(?=[，。;])/g;

/** 未经复议直接起诉 and 复议后起诉 behind their figures. */
const LAWSUITS_BEHIND =
  /(?<=^|[，。;:()、]|其中)(\d+件)(?:系|为|是|属于?|由)?(未经复议直接起诉|复议后)(?:(?<=后)[再又]?行?起诉)?(?<=诉)(?:的)?(?=[，。;:()、])/g;

/** 占比最高的是属于行政查询事项22件: how a part ranks does not say more of it. */
const RANKED =
  /(?:其中)?(?:占比|数量|比例)?(?:最[高多大]|居首位?|居前列?)的(?:是|为)(?=[^，。;、:%\d]{2,24}\d+[件宗起])/g;

const MARKED = /["(:]|法院|被告|复议决定|危及国家安全|(?:予以|全部)公开、部分公开|的(?:是|为)/;
/** 予以公开：208件 and 公开（含部分公开）: marks inside a name or right behind it. */
const plainMarks = (text: string): string =>
  !MARKED.test(text)
    ? text
    : text
        .replace(/""/g, '"、"')
        .replace(/"((?:不?予以?|部分)公开|无法提供|不予处理|其他处理)"(?:的?(?:答复|决定))?/g, '$1')
        .replace(/(?:人民)?法院(?:已)?(?:受理|立案)的(?=[^，。;]{0,16}(?:诉讼|起诉))/g, '')
        .replace(/(?:行政机关)?作为被告的(?=[^，。;]{0,6}信息公开|行政诉讼案件\d)/g, '')
        .replace(/以[我本][局厅委镇乡市县区省校院街道机关单位]{1,3}为被告(?:而)?(?=提起|的)/g, '被')
        .replace(/\((?:单位:?)?[件宗]\):?(?=\d)/g, '')
        .replace(/\((?:单位:?)?万元\):?(\d[\d,.]*)/g, '$1万元')
        .replace(
          /对?(?:不服)?复议决定(?:不服)?(?:而|后)?(?:再|又)?(?:提起|起)(?:行政)?(?:诉讼|诉)/g,
          '复议后起诉',
        )
        .replace(
          /\((?!其中|[^()]*[含包不])[^()\d]{2,40}\)(?=(?:等|而|的)*(?:不予公开|无法提供|不予处理))/g,
          '',
        )
        .replace(
          /(?<=[，。;:、]|其中)(\d+件)[^，。;:()、\d]{2,12}\((?:计入|列入|归入|属于?)?"?(其他结果|其他处理)"?\)/g,
          '$1$2',
        )
        .replace(RANKED, '其中')
        .replace(/(?<=[去今]年|本年度?)\(20\d\d年度?\)/g, '')
        .replace(
          /(?<=[\u4e00-\u9fff)])(?<![是为下中况面类示]|结果|办理|\d[件宗起例份]):(?=\d[\d,.]*(?:[件宗起例份个项条%]|万元)?(?![\u4e00-\u9fff\d]))/g,
          '',
        )
        .replace(
          /公开类?\((?:(?:含|包括)(?:了)?|(?:予以|全部)公开(?:、|和|及|与))(?:予以)?部分公开类?\)/g,
          '公开及部分公开',
        )
        .replace(
          /危及国家安全、公共安全、经济安全(?:、|和|及|以及|与)社会稳定/g,
          '危及三安全一稳定',
        )
        .replace(/"([^"\d，。;:]{2,12})"/g, '$1')
        .replace(
          /(?:予以|全部)公开、部分公开(?=(?:类|的|答复|决定|两类|申请)*(?:共计?|合计|总计|两[类项]))/g,
          '予以公开及部分公开',
        );

/** 申请量（含上年结转）643件 is 收办: what a bracket without a figure adds to the one behind it. */
const BRACKET_CARRIED = /\([^()\d]*结转/;
const restateIncluded = (text: string): string =>
  !BRACKET_CARRIED.test(text)
    ? text
    : text.replace(
        /([^，。;:()\d]*)\((不?)(?:(?:含|包括|包含)(?:了)?|(?:本年)?新收[+、和与加及])(?:上年)?结转(?:数量?|部分|件|申请|的)*\)(?=[^，。;:()\d]{0,4}\d)/g,
        (_whole, words: string, not: string) =>
          not || /办结|答复|办复|办理/.test(words) ? words : `${words}收办`,
      );

/** 上年结转和本年新收申请共643件 is 收办. */
const OWN_YEAR = '(?:本年度?|当年|今年)?';
const JOINT = new RegExp(
  `(?:新收(?:和|与|及|、|\\+)(?:上年)?结转|上年结转的?(?:申请)?(?:和|与|及|加上?|、)${OWN_YEAR}(?:新收|收到)|${OWN_YEAR}(?:新收|收到)的?(?:申请)?(?:和|与|及|加上?|、)上年结转)的?(?=[^，。;:()\\d均各]{0,16}(?:共计?|合计|总计)\\d)`,
  'g',
);

/** 一百二十件 in the figures of a table; 一件 may be a manner of speaking and stays. */
const COUNTED = /[零〇一二三四五六七八九十百千万两][件宗起例]/;
const SPELLED =
  /(?<![\d.第几数余多同零〇一二三四五六七八九十百千万两])([一二三四五六七八九十两][零〇一二三四五六七八九十百千万两]*)(?=(?:件|宗|起|例)(?!套))/g;

const restateNumerals = (text: string): string =>
  !COUNTED.test(text)
    ? text
    : text.replace(SPELLED, (whole) => {
        const numeral = parseChineseNumeral(whole);
        const counted = whole.length === 1 || /[十百千万]/.test(whole);
        return counted && numeral && !numeral.approximate && numeral.value > 1
          ? String(numeral.value)
          : whole;
      });

/** A folded sentence in the words of the form, for a report on `year`; figures stay as they are. */
export function restate(folded: string, year: number | null): string {
  const named = SYNONYMS.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    plainMarks(restateNumerals(folded)),
  );
  const listed = restateApplicants(named);
  const own = restateYears(restateIncluded(restateCarry(listed, year)));
  const plain = /[比较与]/.test(own) ? own.replace(CHANGE_FIRST, '$1$3，$2') : own;
  return restateEach(restateRespective(plain.replace(`${year}年以来`, '今年以来')))
    .replace(JOINT, '收办')
    .replace(LAWSUITS_BEHIND, (_whole, count: string, kind: string) =>
      kind.endsWith('后') ? `复议后起诉${count}` : kind + count,
    );
}
