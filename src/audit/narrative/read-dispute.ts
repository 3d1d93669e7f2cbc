import type { TemplateId } from '../../model/form.js';
import { type Clause, isFiller } from './clause.js';
import { lastTrack } from './dispute-tracks.js';
import { nameOutcomes } from './several.js';
import { disputeMeasure, type Measure, type Named, type Outcome, type Track } from './readings.js';

/** 8件以撤回或终止等方式结案. */
const OTHERWISE = /^以[^，。;\d]{2,14}等(?:其他)?(?:方式|情形|结果)(?:审结|结案|办结)/;
const OUTCOMES: readonly [pattern: RegExp, outcome: Outcome][] = [
  [/维持/, 'upheld'],
  [/纠正|纠错|撤销或者?责令|撤销、?(?:变更|确认违法)|被撤销/, 'corrected'],
  [/其他结果|其他方式结案|^作(?:出)?其他处理|^其[他它]$/, 'otherOutcome'],
  [OTHERWISE, 'otherOutcome'],
  [/未审结|待审结|没有审结|未结|正在审理|审理中|在审|未办结/, 'pending'],
];
/** 17件案件无一被纠正: none of them, not all. */
const DENIED = /(?:无一|没有(?!审结)|均?未(?!经|审结|结案|办结)).*$/;
/** Outcomes and kinds that the table has no cell for. */
const NO_CELL =
  /复议决定|复议答复|被告|第三人|驳回|胜诉|败诉|撤回|撤诉|终止|调解|和解|不予受理|撤销|确认违法|变更|责令|出庭|开庭|一审|二审|再审|上诉|上年|去年|结转|建议|意见书|培训|率|占|负责人|听证|文书|答复书|答辩|材料|卷宗|案卷|证据/;
/** 胜诉3件、败诉1件: told side by side they part the lawsuits as the form does, by other words. */
const WON_OR_LOST = /^(?:行政机关)?[胜败]诉(?:的)?$/;
const isWonOrLost = (words: string, around: string): boolean =>
  WON_OR_LOST.test(words) && around.includes('胜诉') && around.includes('败诉');
/** Outcomes beside others than those of the form: who counts that way draws other lines. */
export const OWN_CLASSES = /驳回|撤回|撤诉|终止|调解|和解|确认违法|责令(?!等)/;
/** Cases decided, whatever their outcome: all there are but those pending. */
const DECIDED = /(?<!未)审结/;
/** A number of cases of the same kind told before, of which the decided ones are a part. */
const COUNTED = {
  reconsideration: /复议[^。]*?\d[件起宗例]/,
  litigation: /(?:诉讼|起诉)[^。]*?\d[件起宗例]/,
};
/** 发生 6 件行政诉讼: the name behind the figure. */
const NAMED_BEHIND = /^(?:因|涉及?)?(?:政府信息公开)?(?:类|的)?(?:行政)?(?:复议|诉讼)/;
/** 尚未审结的行政复议 3 件、行政诉讼 3 件: said before a list, it holds for all of it. */
const OF_ALL = /(?:^|[，。;:])[^，。;:]*?(未审结|未结|维持|纠正)的[^，。;:]*、[^，。;:、]*$/;
/** 尚有21件行政复议案件、20件行政诉讼案件未审结: said behind a list. */
const ALL_PENDING =
  /(?:尚|还|仍)有\d+件[^，。;\d]*复议[^，。;\d]*[、和及]\d+件[^，。;\d]*诉讼(?:案件)?(?:仍|均|都|尚)*(未审结|未结|在审|正在审理)/;
/** What the forms call 结果纠正 and 结果维持, though in words that else have no cell. */
const OF_FORM =
  /撤销或者?责令|撤销、?(?:变更|确认违法)|被撤销|等?(?:结果)?纠正(?:的)?$|(?:复议决定|判决)(?:结果)?维持(?:的)?$/;
/** The body that decides disputes, not one that they are brought against. */
export const DECIDING =
  /(?:司法[局厅]|(?:复议|审判|司法)机[关构]|复议局|法院)(?:共|全年|累计)*(?:办理|审理|受理|审结|办结|收到|新收)|(?:办理|审理|受理|审结|办结|承办|代理|新收)(?:各类|全部|的)?(?:行政)?(?:复议|诉讼|应诉)(?!机关)/;

/** 复议机关受理以我局为被申请人的: those brought against the author. */
export const AGAINST_AUTHOR =
  /以[我本][^，。;]{0,12}为被申请(?:人|机关)|涉及[我本全][^，。;]{0,6}信息公开/;

/** 收到复议申请126件，受理112件: not all that is applied for becomes a case. */
const APPLIED_FOR = /复议申请$/;
/** 行政复议：结果维持26件，…，总计47件. */
const SUM = /^(?:共|共计|合计|总计)$/;
/** How far back two kinds of lawsuits are looked for. */
const NEAR = 100;
/** 直接起诉14件、复议后起诉22件，合计36件. */
const BOTH_KINDS =
  /(?:直接|未经复议|复议后)[^。;]*\d[件起宗][^。;]*(?:直接|未经复议|复议后)[^。;\d]*\d+[件起宗][，、]?(?:两[项类])?(?:共计?|合计|总计)$/;
/** 直接起诉14件、复议后起诉22件，尚未审结6件: of those named last, or of both. */
const AFTER_BOTH =
  /(?:直接|未经复议|复议后)[^。;]*\d[件起宗][^。;]*(?:直接|未经复议|复议后)[^。;\d]*\d+[件起宗](?![^。]*复议(?!机关|后))[^。]*[，;][^，。;直后]*$/;
/** 复议后起诉63件，比直接起诉的多14件: what is only compared with is no subject. */
const COMPARED = /[比较][^，。;\d]*(?:复议|诉讼|起诉)[^，。;\d]*(?:[多少]|[增减]|[高低])[^，。;]*/g;
const HEADED = /(?:复议|诉讼|起诉)(?:案件)?:[^。:]*$/;

const outcomeIn = (words: string): Outcome | undefined =>
  OUTCOMES.find(([pattern]) => pattern.test(words))?.[1];

const STATISTICS: Partial<Record<Track, Partial<Record<Outcome, string>>>> = {
  reconsideration: {
    total: 'statistics.reconsideration',
    upheld: 'statistics.reconsideration.upheld',
    corrected: 'statistics.reconsideration.corrected',
  },
  litigation: {
    total: 'statistics.litigation',
    upheld: 'statistics.litigation.upheld',
    corrected: 'statistics.litigation.corrected',
  },
};

function toNamed(track: Track, outcome: Outcome, template: TemplateId): Named | undefined {
  if (template !== '2014') return { measure: disputeMeasure(track, outcome), firm: true };
  const indicator = STATISTICS[track]?.[outcome];
  return indicator === undefined
    ? undefined
    : { measure: { indicator, readings: [[indicator]] }, firm: true };
}

const TRACK_NAMES: readonly Track[] = [
  'reconsideration',
  'litigation',
  'directLitigation',
  'litigationAfterReconsideration',
];

/** Behind their sum, or behind a mark that ends the list of them, an outcome is of both sooner. */
const OF_THEM_ALL = /(?:合计|共计?|总计)\d+[件起宗][^直复]*$|\d[件起宗];(?:其中)?[^;直]*$/;

function ofLastOrBoth(track: Track, outcome: Outcome, before: string): Measure {
  const [last, sum] = [disputeMeasure(track, outcome), disputeMeasure('litigation', outcome)];
  const [own, both] = OF_THEM_ALL.test(before) ? [sum, last] : [last, sum];
  return {
    indicator: own.indicator,
    names: { [own.readings.length]: both.indicator },
    readings: [...own.readings, ...both.readings.slice(0, 1)],
  };
}

/** 行政复议1件，结果维持: the outcome of all that the figure counts. */
const ALL_ENDED =
  /^(?:案件)?[，(](?:(?:人民)?法院[^，。;:()\d]{2,14}，)?(?:结果|予以|获|被|现|均?已|目前)*(?:为|是)?(维持|纠正|尚?未审结|正在审理|在审)(?=[，。;)])/;

/** 行政诉讼1件，系复议后起诉: of which kind all of them are. */
const ALL_OF_KIND =
  /^(?:案件)?[，(](?:均|都|全部)?(?:系|为|是|属于?)(?:的)?((?:未经复议)?直接起诉|复议后(?:提起|[再又])?(?:行政)?(?:起诉|诉讼))(?:的)?(?:案件)?(?=[，。;)])/;

/** What is told behind a number of disputes of all of them: their kind, their outcome, or both. */
export function disputesForAll({ indicator }: Measure, { rest }: Pick<Clause, 'rest'>): Named[] {
  const [said = '', kind] = ALL_OF_KIND.exec(rest) ?? [];
  const told = TRACK_NAMES.find((one) => indicator === `disputes.${one}.total`);
  const isKind = kind !== undefined && told === 'litigation';
  const track = isKind ? lastTrack(kind) : told;
  const outcome = outcomeIn(ALL_ENDED.exec(rest.slice(said.length))?.[1] ?? '');
  if (!track) return [];
  return [
    ...(isKind ? [{ measure: disputeMeasure(track, 'total'), firm: false }] : []),
    ...(outcome ? [{ measure: disputeMeasure(track, outcome), firm: true }] : []),
  ];
}

/** Reads what a figure in a clause about disputes counts; what is told of those who decide them is never firm. */
export function readDispute(clause: Clause, template: TemplateId): Named | undefined {
  const named = readNamed(clause, template);
  const ofDeciders = AGAINST_AUTHOR.test(clause.before) && DECIDING.test(clause.before);
  return named && ofDeciders ? { ...named, firm: false } : named;
}

function readNamed(
  { lead, tail: behindIt, phrase, before, rest, whole }: Clause,
  template: TemplateId,
): Named | undefined {
  if (nameOutcomes(phrase)) return undefined;
  const tail = behindIt.replace(DENIED, '');
  const ended = isFiller(lead) ? OTHERWISE.exec(rest)?.[0] : undefined;
  const words = ended ?? (isFiller(lead) && tail !== '' ? tail : lead);
  if (isWonOrLost(words, before + rest)) {
    const lawsuits = lastTrack(before.replace(/[胜败]诉/g, ''));
    const won =
      lawsuits && toNamed(lawsuits, words.includes('胜') ? 'upheld' : 'corrected', template);
    return won && { ...won, firm: false };
  }
  const ofForm = OF_FORM.test(words);
  const noCell = (NO_CELL.test(words) && !ofForm) || NO_CELL.test(tail);
  if (noCell && !OTHERWISE.test(words)) return undefined;
  const behind = lastTrack(lead) === undefined && NAMED_BEHIND.test(tail);
  if (APPLIED_FOR.test(lead) && /^，[^，。;]{0,4}受理/.test(rest)) return undefined;
  const near = before.slice(-NEAR);
  const both = BOTH_KINDS.test(near);
  const told = behind ? undefined : lastTrack(before.replace(COMPARED, ''));
  const track = both ? 'litigation' : (told ?? lastTrack(tail));
  if (!track) return undefined;
  const outcome =
    outcomeIn(words) ??
    outcomeIn(isFiller(tail) ? '' : tail) ??
    outcomeIn(OF_ALL.exec(before)?.[1] ?? ALL_PENDING.exec(whole)?.[1] ?? '');
  if (outcome) {
    const named =
      AFTER_BOTH.test(near) && template !== '2014'
        ? { measure: ofLastOrBoth(track, outcome, before), firm: true }
        : toNamed(track, outcome, template);
    return named && { ...named, firm: named.firm && !OWN_CLASSES.test(before + rest) };
  }
  if (DECIDED.test(words)) {
    const counted = COUNTED[track === 'reconsideration' ? track : 'litigation'].test(before);
    const decided = counted ? undefined : toNamed(track, 'total', template);
    return decided && { ...decided, firm: false };
  }
  const names =
    both ||
    behind ||
    (SUM.test(words) && HEADED.test(before)) ||
    lastTrack(words) !== undefined ||
    /案件|申请|发生|收到|受理|涉及|信息公开|被|[增升降减][加少]?[至到为]/.test(words);
  return names ? toNamed(track, 'total', template) : undefined;
}
