import { lastMatch } from './matches.js';

/** Which body a clause says to act, and whether it is the author of the report. */

/** How and when it acts, between its name and the verb. */
const HOW =
  '(?:20\\d\\d年度?|全年|本年度?|今年|当年|年内|期间|共计?|合计|总计|累计|一共|直接|牵头|具体|主动|单独|自行|独立|实际|统一|依法|依规|新|已|也|亦|则|还|均|仍|另|分别|先后|仅|只)*';
/** What bodies are told to have done, or to have had none of. */
const TAKES =
  '(?:收到|受理|办理|接收|接到|接待|新收|新增|承办|答复|办结|收办|因|被|发生|产生|引发|涉及|收取|未|没有|无|有(?!关)|政府信息公开(?:申请|行政)|行政(?:复议|诉讼|许可|处罚|强制))';
const DEED = `(?:${TAKES}|作出|实施|制发|制定|出台|印发|废止)`;

const HAN = '[\\u4e00-\\u9fff]';
const NAMED = `(?:${HAN}{1,14}(?:政府(?!信息)|局|管委会|委|厅|镇|乡|街道|中心|部门|站|院|校|[书案]馆|公司|[县区市])|${HAN}{0,14}(?:(?:派出|司法|监管|税务|财政|研究)所|(?:查阅|受理|服务)点))`;
/** A body named as the one that acts: 县公安局收到, 某某镇2023年受理. */
const ACTOR = new RegExp(`(${NAMED})(?:办事处)?${HOW}${DEED}`, 'g');
/** 政府办公室牵头办理: an office of a government that acts. */
const OFFICE = new RegExp(
  `(?:(?:政府|党委|市委|县委|区委)办(?:公[室厅])?|办公[室厅])${HOW}(?:${TAKES}|代表)`,
);

export const isOfficeActing = (words: string): boolean => OFFICE.test(words);

/** Characters of a body's name that have to stand in the author's, too. */
const TELLING = 3;
/** 本年度镇政府: when it acts, in front of its name. */
const WHEN = /^.*年[度内]?(?=.)/;
const SELF =
  /(?:我|本|全|该|贵|辖|各|[，。;:]|\d)[市县区州省旗镇乡]?.?(?:局|委|厅|镇|乡|街道|中心|站|院|所|校|公司|[县区市])$/;
/** 学校收到, 今年街道受理: bodies that are no government call themselves so. */
const CALLED = /^(?:学校|街道|医院|中心|学院|公司|部门)$/;
/** The last words of what is no body. */
const NO_BODY =
  /网站$|(?:辖|园|社|地|城|景|小|市|片|灾|山|库|牧|林|矿|校|院|厂|专|战)区$|城市$|上市$|都市$|[各全]地?[市县区]$|(?:[各其][^，。;]{0,8}|执法|政府|行政|机关|有关|相关|职能|主管|级|直|属|个|全[市县区])部门$/;

/** 市局收到 in a county's bureau's report. */
const BUREAU =
  /(?:^|[，。;:])([省市县区州旗])[局厅委](?:机关)?(?:共|全年|累计)*(?:收|受|办|答|接)/g;

/** Whether the characters stand in the text in their order, the last one at its end. */
function standIn(chars: string, text: string): boolean {
  let at = -1;
  for (const char of chars) {
    at = text.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return at === text.length - 1;
}

/** 市住建局 is short for 某某市住房和城乡建设局, 市发改委 for 某某市发展和改革委员会. */
const isShortFor = (name: string, agency: string): boolean =>
  [agency, agency.replace(/委员会$/, '委')].some((own) => standIn(name.slice(-TELLING), own));

const AREA = /(?:级?(?:人民)?政府|管理委员会|管委会)$/;
/** 青禾县, 青禾县人民政府, 县政府 and 县级政府 are the author where the author is that area's government. */
const isAreaOf = (name: string, agency: string): boolean =>
  AREA.test(agency) && standIn(name.replace(AREA, '').slice(-TELLING), agency.replace(AREA, ''));

function isAuthor(name: string, agency: string): boolean {
  if (/(?:政府|[县区市])$/.test(name)) return isAreaOf(name, agency);
  return agency.includes(name.slice(-TELLING)) || isShortFor(name, agency);
}

/** Whether a name is the author's, in full or in short. */
export const isNameOf = (name: string, agency: string): boolean =>
  name.length >= TELLING && isAuthor(name, agency);

/** Whether the body named last as acting is another one than the author, as far as its name tells. */
export function isOtherActor(before: string, agency: string): boolean {
  if (agency === '') return false;
  const own = /([省市县区州旗])[^省市县区州旗]*[局厅委]$/.exec(agency)?.[1];
  const above = own === undefined ? undefined : lastMatch(before, BUREAU)?.[1];
  if (above !== undefined && above !== own) return true;
  const name = lastMatch(before, ACTOR)?.[1]?.replace(WHEN, '');
  if (name === undefined || [SELF, CALLED, NO_BODY].some((one) => one.test(name))) return false;
  return !isAuthor(name, agency);
}
