import { isOfficeActing, isOtherActor } from './actor.js';
import { isFramed } from './frames.js';
import { clauseStart } from './matches.js';
import { withoutAsides } from './period.js';

/** Who writes, and for which year; what a claim's scope is held against. */
export interface Author {
  agency: string;
  year: number | null;
}

/** How sure it is that a clause speaks of what the tables count; framed where nothing but a frame may narrow it. */
export type Scope = 'same' | 'framed' | 'unsure' | 'other';

const FOR_OTHERS =
  /以(?![我本]).{0,8}为被申请(?:人|机关)|被申请(?:人|机关)[为是](?![我本])|代表.{0,6}政府|代.{0,3}政府(?:收|受|办|答)/;
const PARTS =
  /(?<!各级)(?:各部门|各单位)|各镇|各街道|各乡|各区|各县|县\(市|各市|各科室|各处室|[省市县区州旗]直(?:部门|机关|单位)|镇街|乡镇(?!(?:街道)?综合(?:行政)?执法)|下属|所属单位|基层单位|[省市县区州旗]本级|本级(?!政府信息)|(?:局|委|厅|院|校|部|区|县|市|街道)(?:属|直属|下属)(?!于)|所属(?:各|的)?(?:单位|部门|事业)|事业单位|派出机构|分局|二级单位|基层站所|(?:\d|[一二三四五六七八九十])个(?:县|市|区|乡|镇|街道)|(?<!政府|行政|机关)系统(?=共|全年|累计|收|受|办|新|接|答|公开|发布|作出|制发)/;
/** All there are of a government's bodies: 全县各级行政机关, 我县政府系统, 各部门均. */
const allBodies = (level: string): RegExp => {
  const towns = '各(?:镇街|乡镇|街道|镇|乡)(?:\\((?:街道|镇)\\))?';
  const units = '(?:行政)?(?:执法)?(?:机关|部门|单位)';
  const and = '(?:、|和|及|以及)';
  return new RegExp(
    [
      `[全我本]${level}(?:各级|各地|(?:党政|行政|政府)(?:机关|系统|部门)|各(?:职能|有关|相关|行政)?(?:部门|单位|机关)|各乡镇|镇街|各镇街|及其?|、|机关|部门|单位)*`,
      `各(?:部门|单位|行政机关)(?=均|都|全部)`,
      `(?:${level}[直级属]各?|各)${units}${and}${towns}`,
      `${towns}${and}(?:各|${level}[直级属]各?)${units}`,
      `${level}[属级直]?各?(?:行政)?执法(?:机关|部门|单位)|${level}属各${units}`,
      `${level}(?:人民)?政府(?:(?:及|和|、)(?:其|各|所属)*(?:部门|单位|镇街|乡镇|街道|镇|乡))+`,
      `本级(?:机关)?(?:及其?|和|、)(?:所属|下属|直属)*各?(?:部门|单位|机构|局办?)`,
      `${level}(?:、[市县区州旗镇乡](?:\\([市区旗]\\))?)+[两二三四](?:级|层)`,
    ].join('|'),
    'g',
  );
};
/** The same for each level that a government may have. */
const ALL_BODIES = new Map([...'省市县区州旗镇乡'].map((level) => [level, allBodies(level)]));
const WHOLE = /全[省市县区州旗镇街系]|辖区|各级/;
/** A government's report is on its whole area: 全市 in 某某市人民政府's. */
const GOVERNMENT = /([省市县区州旗镇乡])(?=(?:人民)?政府$|(?:管理委员会|管委会)$)/;
/** 指导各单位办理: those that something is asked of do not act. */
const OBJECT = new RegExp(
  `(?:指导|督促|推动|要求|组织|协调|通报|调度|压实|检查|抽查|面向|帮助|发动|会同)(?:全[省市县区州旗镇乡])?(?:${PARTS.source})`,
  'g',
);
/** 各乡镇受理 128 件，我县结转 12 件: the author named anew as the one who acts. */
const ANEW =
  /^[厅局委](?:机关)?本级|^(?:20\d\d年度?|今年|全年|本年度?|年内|目前|同时|另外)?(?:[全我本][省市县区州盟旗镇乡局委厅院办校街]|本机关|本单位|本行政机关)/;

/** 办件量居全区各部门之首: those that the author is compared with do not act. */
const RANKED =
  /(?:位?居|位列|排名?|名列|列)(?:于|在)?[^，。;:\d]{0,10}(?:之首|首位|前列|第[一二三四五六七八九十\d]+位?)/g;

const ITEM = /(?<=^|[，。;:])[一二三四五六七八九十]是/;
/** 一是压实各科室责任；二是…: of the items of a list only the last one, behind what introduces them. */
function lastItem(text: string): string {
  if (!text.includes('一是')) return text;
  const [head = '', ...items] = text.split(ITEM);
  return head + (items.at(-1) ?? '');
}

/** A text from the last clause on that names the author anew. */
function fromAnew(text: string): string {
  for (let end = text.length; end > 0; ) {
    const start = clauseStart(text, end);
    if (ANEW.test(text.slice(start))) return text.slice(start);
    end = start - 1;
  }
  return text;
}

/** 区政府制发5件，各部门制发4件: what a government did itself, told beside what its bodies did. */
const GOVERNMENT_ITSELF = /政府[^，。;:\d]{0,20}$/;
const BESIDE =
  /^[件份个部宗]?[^，。;]{0,10}[，、;](?:其余|其他)?各?(?:[市县区省州][直级属])?(?:[省市县区州旗镇乡]?政府办(?:公[室厅])?|部门|单位|镇街|乡镇|镇|街道|县\(市|县市区|县区|区县)[^，。;\d]{0,16}\d/;

export const isOneAmong = (before: string, after: string): boolean =>
  GOVERNMENT_ITSELF.test(before) && BESIDE.test(after);

/** 我市 in a district's report is the city above it. */
function isOtherArea(words: string, level: string | undefined): boolean {
  const named = /[我本]([省市县区州盟旗])(?!级)/.exec(words)?.[1];
  return named !== undefined && level !== undefined && named !== level;
}

/** The level whose whole is the author's: who says 我县 or 全县 speaks for a county, whatever body's name was read. */
function levelOf(before: string, agency: string): string | undefined {
  const own = GOVERNMENT.exec(agency)?.[1];
  const said = /[我全]([县旗])/.exec(before)?.[1];
  return said !== undefined && own !== undefined && '省市州盟'.includes(own) ? said : own;
}

/** 区政府办公室制发: documents of an office are not all that its government issued. */
const OFFICE_ISSUES =
  /(?:政府|党委|市委|县委|区委)(?:及其?|和|、)?办(?:公[室厅])?(?:名义)?(?:制发|制定|出台|印发)/;

export const isOfficeIssuing = (words: string, { agency }: Author): boolean =>
  OFFICE_ISSUES.test(words) && !/办公[室厅]|政府办/.test(agency);

/** 青禾县各级行政机关 in 青禾县人民政府's report is 全县各级行政机关. */
function asWhole(words: string, agency: string): string {
  if (!words.includes('各')) return words;
  const level = GOVERNMENT.exec(agency)?.[1];
  const area = agency.replace(/人民政府$/, '');
  return level !== undefined && area.endsWith(level)
    ? words.replaceAll(`${area}各`, `全${level}各`)
    : words;
}

/** 管委会为派出机构: what kind of body the author is. */
const OUTPOST = /(?:管理委员会|管委会|街道办事处)$/;
const KIND_OF_BODY = /[为是系](?:[省市县区州]?(?:委|(?:人民)?政府)?的?、?)*派出机构(?=[，。;])/g;

/** 厅本级 is the author of a department's report, or all of it but what is under it. */
const ITSELF = /([厅局委])(?:机关)?本级/g;
const isItself = (kind: string, agency: string): boolean =>
  agency.endsWith(kind) || (kind === '委' && agency.endsWith('委员会'));

/** Whether the words before a figure bind it to the author's own tables. */
export function scopeOf(sentence: string, { agency }: Author): Scope {
  const spoken = asWhole(withoutAsides(sentence), agency);
  const said = fromAnew(lastItem(spoken)).replace(OBJECT, '').replace(RANKED, '');
  const words = said.replace(ITSELF, (own, kind: string) => (isItself(kind, agency) ? kind : own));
  const before = OUTPOST.test(agency) ? words.replace(KIND_OF_BODY, '') : words;
  if (FOR_OTHERS.test(before)) return 'other';
  if (isOfficeActing(before) && !/办公[室厅]|政府办/.test(agency)) return 'other';
  const level = levelOf(before, agency);
  const own = ALL_BODIES.get(level ?? '');
  const rest = own ? before.replace(own, '') : before;
  const part = PARTS.exec(rest)?.[0];
  if (part !== undefined && !agency.includes(part)) return 'other';
  const whole = WHOLE.test(rest) || isOtherArea(rest, level);
  if (isOtherActor(before, agency)) return GOVERNMENT.test(agency) ? 'other' : 'unsure';
  if (whole || words !== said) return 'unsure';
  return isFramed(sentence, agency) ? 'framed' : 'same';
}
