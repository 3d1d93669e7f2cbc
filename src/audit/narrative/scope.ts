/** Who writes, and for which year; what a claim's scope is held against. */
export interface Author {
  agency: string;
  year: number | null;
}

/** How sure it is that a clause speaks of what the tables count. */
export type Scope = 'same' | 'unsure' | 'other';

const OFFICE =
  /(?:政府|党委|市委|县委|区委)办(?:公[室厅])?(?:共|累计|全年|本年|代表|收到|受理|办理|答复|依)|办公[室厅](?:共|累计|全年|代表|收到|受理|办理|答复)/;
const FOR_OTHERS = /以.{0,8}为被申请(?:人|机关)|代表.{0,6}政府|代.{0,3}政府(?:收|受|办|答)/;
const PARTS =
  /(?<!各级)(?:各部门|各单位)|各镇|各街道|各乡|各区|各县|各市|各科室|各处室|[市县区省]直(?:部门|机关|单位)|镇街|乡镇|下属|所属单位|基层单位|[市县区省]本级|本级(?!政府信息)|(?:局|委|厅|院|校|部|区|县|市|街道)(?:属|直属|下属)(?!于)|所属(?:各|的)?(?:单位|部门|事业)|事业单位|派出机构|分局|二级单位|基层站所|(?:\d|[一二三四五六七八九十])个(?:县|市|区|乡|镇|街道)|(?<!政府|行政|机关)系统(?=共|全年|累计|收|受|办|新|接|答|公开|发布|作出|制发)/;
/** All there are of a government's bodies: 全县各级行政机关, 我县政府系统, 各部门均. */
const allBodies = (level: string): RegExp =>
  new RegExp(
    `[全我本]${level}(?:各级|各地|(?:党政|行政|政府)(?:机关|系统|部门)|各部门|各单位|各乡镇|各镇街|及其?|、|机关|部门|单位)*|各(?:部门|单位|行政机关)(?=均|都|全部)|${level}属?各?(?:行政)?执法(?:机关|部门|单位)|${level}属各(?:行政)?(?:执法)?(?:机关|部门|单位)|各(?:镇街|乡镇|街道|镇|乡)(?:\\((?:街道|镇)\\))?(?:、|和|及)(?:各|${level}[直级]各?)(?:部门|单位)|(?:${level}[直级]各?|各)(?:部门|单位)(?:、|和|及)各(?:镇街|乡镇|街道|镇|乡)(?:\\((?:街道|镇)\\))?|${level}(?:人民)?政府(?:及|和|、)(?:其|各|所属)*(?:部门|单位)|各(?:部门|单位)(?:、|和|及)各(?:镇街|乡镇|街道|镇)`,
    'g',
  );
/** The same for each level that a government may have. */
const ALL_BODIES = new Map([...'省市县区州旗镇乡'].map((level) => [level, allBodies(level)]));
const WHOLE = /全[省市县区州旗镇街系]|辖区|各级/;
/** A government's report is on its whole area: 全市 in 某某市人民政府's. */
const GOVERNMENT = /([省市县区州旗镇乡])(?=(?:人民)?政府$|(?:管理委员会|管委会)$)/;
const OTHER_PERIOD =
  /去年|前年|(?<!结转)上一?年(?!度?(?:无|没有|未)?(?:结转|转结|转入|遗留|结余|办理结转))|明年|下一步/;
/** Periods that a sentence keeps once it has named them. */
const LASTING_PERIOD =
  /上半年|下半年|季度|截[至止](?:20\d\d年)?(?:目前|今|\d{1,2}月(?!31))|(?<!\d)(?!1月?[-至到~]12月)\d{1,2}月?[-至到~]\d{1,2}月(?!31)|历年|(?<!今年)以来|20\d\d年?度?(?:至|到|-|—|~|、|和)20\d\d年(?!\d)|(?:[近这]|过去|最近)(?:[两二三四五六七八九十]|\d{1,2})余?年|(?:[两二三四五六七八九十]|\d{2})余?年(?:来|间)|(?<!\d)(?:[1-9]|1[01])月(?:份|底|末)|(?<![\d至到-])(?:[1-9]|1[0-2])月(?=，|收|共|新|受)/;
const COMPARISON = /同比|较上?一?去?年|比上年|比去年|相比|增[加长幅]|减少|下降|上升|提高|降低|翻/;
const YEAR = /(?:^|[^\d〔(])(20\d\d)(?:年|(?=度))/g;

/** The year that a stretch of text speaks of last; undefined where it names none. */
export function lastYearIn(text: string): number | undefined {
  let year: number | undefined;
  for (const match of text.matchAll(YEAR)) year = Number(match[1]);
  return year;
}

/** 较2023年的326件上升6.1%: a year that is only compared with says nothing of what follows. */
const COMPARED = /[^，。;]*(?:较|比|与|同|相较于?)[^，。;\d]{0,6}20\d\d年[^，。;]*[，;]/g;

/** （含市政府本级2件）: what a bracket with figures of its own tells ends with it. */
const ASIDE = /\([^()]*\d[件宗起份条][^()]*\)/g;

/** True where the clause measures a change, or another period than the report's. */
export function isOtherPeriod(clause: string, sentence: string, author: Author): boolean {
  if (OTHER_PERIOD.test(clause) || COMPARISON.test(clause)) return true;
  const before = sentence.replace(ASIDE, '');
  if (LASTING_PERIOD.test(before) || LASTING_PERIOD.test(clause)) return true;
  const year = lastYearIn(/较|比|与|同/.test(before) ? before.replace(COMPARED, '') : before);
  return year !== undefined && author.year !== null && year !== author.year;
}

/** A body named as the one that acts: 县公安局收到, 某某镇受理. */
const ACTOR =
  /([\u4e00-\u9fff]{2,14}(?:局|管委会|委|厅|镇|乡|街道|中心|站|院|校|公司))(?:共|全年|累计|本年度?|新)*(?:收到|受理|办理|接收|接到|新收|承办|答复|办结|因|被|发生|(?:依法)?(?:作出|实施|制发|收取))/g;
/** Characters of a body's name that have to stand in the author's, too. */
const TELLING = 3;
const SELF =
  /(?:我|本|全|该|贵|[，。;:]|\d)[市县区州省旗镇乡]?.?(?:局|委|厅|镇|乡|街道|中心|站|院|校|公司)$/;

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

/** Whether the body named last as acting is another one than the author, as far as its name tells. */
function isOtherActor(before: string, agency: string): boolean {
  if (agency === '') return false;
  const above = [...before.matchAll(BUREAU)].at(-1)?.[1];
  const own = /([省市县区州旗])[^省市县区州旗]*[局厅委]$/.exec(agency)?.[1];
  if (above !== undefined && own !== undefined && above !== own) return true;
  const name = [...before.matchAll(ACTOR)].at(-1)?.[1];
  if (name === undefined || SELF.test(name)) return false;
  return !agency.includes(name.slice(-TELLING)) && !isShortFor(name, agency);
}

/** 指导各单位办理: those that something is asked of do not act. */
const OBJECT = new RegExp(
  `(?:指导|督促|推动|要求|组织|协调|通报|调度|压实|检查|抽查|面向|帮助|发动|会同)(?:全[省市县区州旗镇乡])?(?:${PARTS.source})`,
  'g',
);
/** 各乡镇受理 128 件，我县结转 12 件: the author named anew as the one who acts. */
const ANEW =
  /(?<=^|[，。;:])(?=(?:20\d\d年度?|今年|全年|本年度?|年内|目前|同时|另外)?(?:[全我本][省市县区州盟旗镇乡局委厅院办校街]|本机关|本单位|本行政机关))/;

/** 区政府制发5件，各部门制发4件: what a government did itself, told beside what its bodies did. */
const GOVERNMENT_ITSELF = /政府[^，。;:\d]{0,20}$/;
const BESIDE =
  /^[件份个部宗]?[^，。;]{0,10}[，、;](?:其余|其他)?各?(?:[市县区省州][直级属])?(?:[省市县区州旗镇乡]?政府办(?:公[室厅])?|部门|单位|镇街|乡镇|镇|街道)[^，。;\d]{0,16}\d/;

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

/** Whether the words before a figure bind it to the author's own tables. */
export function scopeOf(sentence: string, { agency }: Author): Scope {
  const before = (sentence.replace(ASIDE, '').split(ANEW).at(-1) ?? '').replace(OBJECT, '');
  if (FOR_OTHERS.test(before)) return 'other';
  if (OFFICE.test(before) && !/办公[室厅]|政府办/.test(agency)) return 'other';
  const level = levelOf(before, agency);
  const own = ALL_BODIES.get(level ?? '');
  const words = own ? before.replace(own, '') : before;
  const part = PARTS.exec(words)?.[0];
  if (part !== undefined && !agency.includes(part)) return 'other';
  const whole = WHOLE.test(words) || isOtherArea(words, level);
  return whole || isOtherActor(before, agency) ? 'unsure' : 'same';
}
