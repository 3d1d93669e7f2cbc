import { remembered } from './once.js';
import { isReasonOfForm, isShortReason } from './reasons.js';

/** Words that a plain statement about requests or disputes is made of; whatever is left over may narrow it. */
const TIME =
  /今年以?来|20\d\d年度?|全年|本年度?|今年|报告期内?|年末|年初|一年[来中]|年内|年度内|截[至止]|\d{1,2}月|\d{1,2}日|[年月]?[底末]|期间|上一?年度?|下一?年度?|次年|年度/g;
const BODY =
  /[省市县区州旗镇乡]政府系统|[省市县区州旗镇乡](?:人民)?政府(?:及其?|和)(?:各|所属)*(?:部门|单位)|(?:各级?)?(?:行政机关|政府(?:系统|部门)?|机关|单位|部门)|(?:我|本|全)[省市县区州盟旗局委厅办院校镇乡站队所关]|[\u4e00-\u9fff]{0,8}(?:局|委员会|管委会|委|厅|办公室|街道办事处|街道|人民政府)(?=共|新|收|受|接|办|答|因|发|被|全|累|本|依|政|予|$)/g;
const MATTER =
  /政府|信息|公开|依申请|申请人(?:之?中)?|申请(?:书|之?中)?|事项|事务|件|案|数量|总数|总量|数|量|行政|复议|诉讼|应诉|(?<!提)起诉|自然人|公民|个人|法人|其[他它]|组织|商业|企业|科研|机构|社会公益|法律服务|群众|公众|社会|工作|方面|情况|情形|结果/g;
const DEED =
  /收到|收悉|收取|接收|接到|接|受理|登记|新收|新增|收办|办理|办结|答复|回复|办复|处理|完毕|作出|决定|结转|转|顺延|继续|予以|部分|同意|不予|不服|不|无法|提供|提出|提交|递交|提起|引发|引起|发生|产生|涉及|来自|申请人|未经|不经|径行|直接|复议后|经|后|被|维持|纠正|纠错|审结|尚未|未|在审|审理|答|办|收/g;
const GLUE =
  /政务|涉(?!及|诉)|应当?|需|按(?![时期])照?|类别|类型|类|将|仍|完成|逐件|实际|目前|办理结果|经统计|据统计|含|包括|作为?|各类|仅|本|我|该|实际|我县|我市|我区|我省|我州|共|累计|总计|合计|计|新|已|均|全部|都|按期|按时|依法|依规|依|规定|期限|时限|法定|范围|书面|其中|另有|另|还有|尚有|剩余|其余|至|到|入|为|是|达|有|的|了|类|和|或者?|与|及|以及|并|由|因|对|在|于|内|向|等|方式|形式|渠道|、|“|”|"|"|:|：|\d|[一二三四五六七八九十]是|\(|\)/g;
/** How bodies that are no government call themselves. */
const CALLED: readonly [agency: RegExp, words: RegExp][] = [
  [/大学|学院|学校|[中小]学$/, /学校/g],
  [/医院$/, /医院/g],
  [/中心$/, /中心/g],
  [/公司$/, /公司/g],
  [/街道/, /街道(?:办事处)?/g],
  [/[镇乡]/, /[镇乡](?:党委)?政府/g],
];

/** 青禾县石桥镇人民政府 is 青禾县石桥镇 and 石桥镇, too. */
function namesOf(agency: string): string[] {
  const short = agency.replace(/(?:人民政府|办事处)$/, '');
  const own = /[^省市县区州]+(?:镇|乡|街道)$/.exec(short)?.[0] ?? '';
  return [agency, short, own].filter((one) => one !== '');
}

/** The names of a body and what it calls itself. */
const calledOf = remembered((agency: string) => ({
  names: namesOf(agency),
  called: CALLED.find(([kind]) => kind.test(agency))?.[1],
}));

/** Whether the words before a figure say nothing but what plain statements say. */
export function arePlain(words: string, agency: string): boolean {
  if (words === '' || isReasonOfForm(words) || isShortReason(words)) return true;
  const { names, called } = calledOf(agency);
  const named = names.reduce((left, name) => left.replaceAll(name, ''), words);
  const own = called ? named.replace(called, '') : named;
  const rest = [TIME, BODY, MATTER, DEED, GLUE].reduce(
    (left, known) => left.replace(known, ''),
    own,
  );
  return rest === '';
}
