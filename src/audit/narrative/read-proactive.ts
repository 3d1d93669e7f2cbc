import { isNameOf } from './actor.js';
import { arePlain } from './plain-words.js';
import { clauseStart } from './matches.js';
import { type Clause, isFiller } from './clause.js';
import type { Named } from './readings.js';

/** What of the table on proactive disclosure the words may name. */
const DOCUMENTS: readonly [pattern: RegExp, row: string][] = [
  [/规范性文件/, 'normativeDocuments'],
  [/规章/, 'regulations'],
];
const DECISIONS: readonly [pattern: RegExp, row: string][] = [
  [/行政许可/, 'licensing'],
  [/行政处罚|处罚决定/, 'penalties'],
  [/行政强制/, 'coercion'],
];
const IN_FORCE =
  /现行有效|继续有效|现有有效|仍然?有效|保持有效|^(?:截[至止]|[至到]|目前|保留)*[\d年月日底末]*有效的?$|存量/;
const REPEALED = /废止|失效/;
const ISSUED = /制发|制定|出台|印发|公布(?=[^，。;]*规章)|新增(?=(?:了)?(?:行政规范性文件|规章))/;
/** 决定 is what the cell counts; 公开行政许可信息 55 项 counts postings. */
const DECIDED =
  /(?:处理|处罚|许可|强制)决定(?:数量?)?|作出(?:的)?行政(?:许可|处罚|强制)|行政(?:许可|处罚|强制)决定/;
/** 作出行政许可48211件、行政处罚3907件: said before the first, it holds for the second. */
const DECISION_ONLY = /^行政(?:处罚|强制|许可)$/;
const DECIDED_BEFORE =
  /作出(?:的)?(?:行政(?:许可|处罚|强制)\d+[件宗起]?(?:、|，|和|及))+[^，。;\d]*$/;
/** 全年行政许可4126件: named right before the figure, which counts if it is the cell's. */
const NAMED_ALONE = /(?<!受理的?)行政(?:许可|处罚|强制)(?:共计?|合计|为)?$/;
/** 行政事业性收费628.4万元: the form's own unit. */
export const MONEY = '万元';
export const FEES_CELL = 'proactive.fees.amount';
const FEES =
  /行政事业性收费(?:收缴|收取|征收|实际|收费|总?金?额|收入|总[计数]|(?:的)?(?:方面|情况)|[，:]|我[省市县区局镇]|全[省市县区年局镇]|本年度?|20\d\d年度?|共计?|合计|计|为|达)*$/;
/** 收费金额8120.63万元，主要为…等行政事业性收费. */
const FEES_BEHIND = /^，[^。;]*行政事业性收费(?:[，。;].*)?$/;
/** Fees not taken, or some of them. */
const NOT_TAKEN = /减|免|降|取消|停|退|其中|违规|清理/;
/** 行政处罚决定 and 处理决定: what the cell counts, in its own words. */
const IN_FULL = /(?:处理|处罚)决定|行政(?:许可|处罚|强制)决定|作出(?:的)?行政(?:许可|处罚|强制)/;
/** 公示行政处罚决定36件: decisions all the same. */
const SHOWN = /政府信息公开|公[示开](?:的)?(?=行政(?:处罚|强制|许可)(?:处理)?决定(?!书|信息))/g;
const DECISION_WORDS =
  /以(?:街道|[镇乡](?:人民)?政府|[本我].{1,3})(?:的)?名义|(?:处理)?决定书?|行政(?:许可|处罚|强制)|作出|依法|实施|[a-z]|严格|全面|认真|持续|及时|主动|按[月季]|落实|执行|推[行进]|规范|加强|深化|坚持|执法|公示|三项|制度|全过程|记录|重大|法制|审核|法治|建设/g;
/** 制发并公开. */
const MADE_AND_SHOWN = /(?<=制发|制定|出台|印发|废止)并(?:及时|主动|依法|对外|全部)*(?:公开|公布)/;
/** Of how many kinds of decisions a text speaks: who lists them speaks of all there were. */
const kindsIn = (text: string): number => new Set(text.match(KINDS)).size;
const KINDS = /行政(?:许可|处罚|强制)(?=(?:类)?(?:处理)?(?:决定)?(?:数量?)?(?:为|共)?(?:\d|$))/g;
/** What narrows decisions to some of them, or speaks of what comes before one. */
const OF_SOME = /其中|领域|专项|行动|方面|行业|窗口|申请|办结|受理/;
const SHOWN_DECISIONS = /公[示开]行政|上传/;

/** What turns documents and decisions into something else. */
const ASIDE =
  /公开|公示|上传|备案|审查|审核|解读|评估|清理(?!后?废止)|征求|起草|修[改订]|申请|受理|准予|不予|撤销|信息|信用|听证|事项|目录|案卷|[县市区]级(?!(?:行政)?(?:执法)?(?:机关|部门|单位))|报送|转发|以(?!自[己身]|[本我]|街道|[镇乡]).{0,6}名义|政策性?文件|拟/;

const cell = (indicator: string, firm: boolean): Named => ({
  measure: { indicator: `proactive.${indicator}`, readings: [[`proactive.${indicator}`]] },
  firm,
});

/** 现行有效 187 件，其中当年制发 31 件. */
const ISSUED_OF_THESE =
  /^(?:其中)?(?:20\d\d年度?|当年|全年|本年度?|今年|年内|新)+(?:制发|制定|出台|印发|新增)的?$/;
/** 现行有效行政规范性文件5件，其中. */
const IN_FORCE_BEFORE = /现行有效(?:的)?行政规范性文件(?:共|为)?\d+[件部个份][，(][^，。;\d]*$/;
/** 对滞后于改革要求的31件宣布废止. */
const REPEALED_BEHIND = /^(?:文件)?(?:予以|宣布|依法|全部|均|被|已|作出)*(?:废止|失效)/;
/** 以省农业农村厅名义制发: in the author's own name. */
const IN_NAME_OF = /以([^，。;\d]{2,16}?)(?:的)?名义/;
/** 制发、废止行政规范性文件共3件: one figure for several cells. */
const SEVERAL_DEEDS =
  /(?:制发|制定|出台|印发|修订|修改|废止)(?:、|和|与|及|以及)(?:制发|制定|出台|印发|修订|修改|废止)[^，。;:()\d]*$/;
/** 余1件继续有效: what became of some of the documents told before. */
const DONE_BEHIND: readonly [pattern: RegExp, row: string][] = [
  [/^(?:文件)?(?:予以|宣布|已|被)*废止(?=[，。;、]|$)/, 'repealed'],
  [/^(?:文件)?(?:现行|继续|仍然?|保持)+有效(?=[，。;、]|$)/, 'inForce'],
];
/** 制发9份行政规范性文件: the name behind the figure. */
const NAMED_BEHIND = /^(?:行政)?规范性文件|^规章|^行政(?:许可|处罚|强制)(?:处理)?决定/;
/** 现行有效规章 23 件、行政规范性文件 187 件: said before the first, it holds for the second. */
const SAID_BEFORE =
  /(现行有效|现有有效|继续有效|废止|失效|制发|制定|出台|印发)[^，。;:\d]*(?:规章|规范性文件)\d+[件部个份](?:、|，|和|及)[^，。;:\d]*$/;

/** 行政规范性文件：制发9件. */
const HEAD =
  /(?:规范性文件|规章)(?:方面，|:)[^，。;:]*$|行政规范性文件[^，。;:\d]*(?:管理|工作)[^，。;:\d]*，[^，。;:]*$/;
const ISSUED_ONLY =
  /^(?:[全我][省市县区州旗镇局委]|20\d\d年度?|全年|本年度?|今年|年内|新|共)*(?:制发|制定|出台|印发)$/;
/** 行政规范性文件制发9件、废止6件: named at the head of the clause. */
const SAME_CLAUSE = /行政规范性文件(?![之以]外)[^，。;]*$/;
/** 公开现行有效行政规范性文件120件、废止2件: those shown, gathered or gone through need not be all. */
const SHOWN_ROW =
  /(?:(?<!信息|政务)公[开示]|梳理|备案|审[查核]|收录|汇编)[^，。;:]*(?:规范性文件|规章)(?:[^，。;:]*$|[^，。;:\d]*\d[^。;]*$)|(?:规范性文件|规章)(?:专栏|数据库|库)[^。;]*$/;
/** 制发行政规范性文件9件，废止6件，现行有效83件: named once for the figures of a row. */
const ROW = /[^，。;:]*(?:行政规范性文件|规章)[^，。;\d]*\d+[件部个份][^。;]*$/;
/** What is done with documents besides: 清理行政规范性文件, where the clause that names them says so. */
const NOT_OF_ROW = /(?<!行政)规范性文件|清理|起草|修[改订]|审[查核]|备案/;
const ROW_WORDS =
  /^(?:同期|同时|目前|当年|年内|年末|年底|截[至止]|20\d\d年|12月31日|[年底末]|本年|新|并|宣布|、|，)*(?:废止|现行有效|制发|制定)(?:的)?(?:件数|数量?)?(?:共|为)?$/;

/** 联合其他部门印发 counts some of what was issued: what else stands before a figure may narrow it. */
const DOCUMENT_WORDS =
  /(?:自治)?[省市县区州](?:人民)?政府|行政规范性文件|规章|制发|制定|出台|印发|公布|废止|失效|现行|继续|有效|现有|存量|目前|宣布|保留|新增|修订|主动|及时/g;

function readDocuments(words: string, before: string, agency: string): Named | undefined {
  // 制发规范性文件6件，废止2件，现行有效41件: named once for all.
  const row = DOCUMENTS.find(([pattern]) => pattern.test(words)) ?? nearestDocuments(before);
  if (!row) return undefined;
  const own = DOCUMENTS.some(([pattern]) => pattern.test(words));
  const named = own
    ? /行政规范性文件|规章/.test(words)
    : SAME_CLAUSE.test(before) || (ROW_WORDS.test(words) && isOfRow(before));
  const firm =
    named &&
    !SHOWN_ROW.test((before + words).replace(MADE_AND_SHOWN, '')) &&
    arePlain(words.replace(DOCUMENT_WORDS, ''), agency);
  if (IN_FORCE.test(words)) return cell(`${row[1]}.inForce`, firm);
  if (REPEALED.test(words)) return cell(`${row[1]}.repealed`, firm && !/失效/.test(words));
  if (!own) {
    const ofThese = ISSUED_OF_THESE.test(words);
    const issued = ofThese || (ISSUED_ONLY.test(words) && HEAD.test(before));
    return issued ? cell(`${row[1]}.issued`, ofThese && IN_FORCE_BEFORE.test(before)) : undefined;
  }
  if (ISSUED.test(words)) return cell(`${row[1]}.issued`, firm);
  const said = SAID_BEFORE.exec(before)?.[1] ?? '';
  if (IN_FORCE.test(said)) return cell(`${row[1]}.inForce`, false);
  if (REPEALED.test(said)) return cell(`${row[1]}.repealed`, false);
  return ISSUED.test(said) ? cell(`${row[1]}.issued`, false) : undefined;
}

/** The documents named last are those of the form, not any 规范性文件. */
function isOfRow(before: string): boolean {
  const row = ROW.exec(before)?.[0];
  if (row === undefined) return false;
  const own = /(?:制发|制定|出台|印发|现行有效)[^，。;:]*\d/.test(row);
  return !NOT_OF_ROW.test(own ? row : before);
}

/** The documents that the sentence spoke of just before. */
function nearestDocuments(before: string): (typeof DOCUMENTS)[number] | undefined {
  const found = DOCUMENTS.map((entry) => ({ entry, at: before.search(entry[0]) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.entry;
}

/** Fees in the form's own unit; 减免的行政事业性收费 were not taken. */
function readFees(
  { before, rest }: Pick<Clause, 'before' | 'rest'>,
  agency: string,
): Named | undefined {
  // 收费1.83亿元（18346.52万元）
  const clause = (before.split(/[。;]/).at(-1) ?? '').replace(/[\d.,]+[万亿]?元\((?:即)?$/, '');
  if (FEES_BEHIND.test(rest) && /收费(?:总?金?额|收入)(?:共计?|合计|为|达)*$/.test(clause))
    return cell('fees.amount', false);
  const named = clause.slice(clauseStart(clause.replace(FEES, ''), clause.search(FEES)));
  if (!FEES.test(clause) || NOT_TAKEN.test(named)) return undefined;
  return cell('fees.amount', !NOT_TAKEN.test(clause) && arePlain(clause.replace(FEES, ''), agency));
}

/** Nothing in the sentence says which decisions: 开展食品检查1200次，作出行政处罚决定15件 counts some. */
const namesDecisionsOnly = (words: string, agency: string): boolean =>
  !OF_SOME.test(words) && arePlain(words.replace(DECISION_WORDS, '').replace(/[，;]/g, ''), agency);

/**
 * Reads what a figure about documents or decisions counts. Local ways of counting differ much
 * here, so only the words of the form itself are firm.
 */
export function readProactive(
  { lead: said, phrase, before, tail, rest }: Clause,
  unit: string,
  agency: string,
): Named | undefined {
  if (unit === MONEY) return readFees({ before, rest }, agency);
  if (SEVERAL_DEEDS.test(phrase)) return undefined;
  const behind = NAMED_BEHIND.exec(tail)?.[0] ?? '';
  const own = said.replace(IN_NAME_OF, (words, name: string) =>
    isNameOf(name, agency) ? '' : words,
  );
  const lead =
    isFiller(said) && behind !== '' && !tail.includes('由')
      ? tail
      : own.replace(MADE_AND_SHOWN, '') + behind;
  if (/^(?:并|其中)?[对将]/.test(said) && REPEALED_BEHIND.test(tail)) {
    const row = nearestDocuments(before);
    return row && cell(`${row[1]}.repealed`, false);
  }
  const done = isFiller(said) && DONE_BEHIND.find(([pattern]) => pattern.test(rest));
  if (done) {
    const row = nearestDocuments(before);
    return row && cell(`${row[1]}.${done[1]}`, false);
  }
  if (isFiller(lead) || ASIDE.test(lead.replace(SHOWN, ''))) return undefined;
  const decision = DECISIONS.find(([pattern]) => pattern.test(lead));
  if (decision) {
    const decided =
      DECIDED.test(lead) ||
      NAMED_ALONE.test(lead) ||
      (DECISION_ONLY.test(lead) && DECIDED_BEFORE.test(before));
    const words = before + lead;
    const several = kindsIn(before + said + rest) > 1 && !OF_SOME.test(words);
    const full = IN_FULL.test(words) && !SHOWN_DECISIONS.test(words);
    const firm = full && (several || namesDecisionsOnly(words, agency));
    return decided ? cell(`${decision[1]}.decisions`, firm) : undefined;
  }
  return readDocuments(lead, before, agency);
}
