import { allMatches } from './matches.js';
import type { Measure } from './readings.js';
import { isOtherPeriod } from './period.js';
import { arePlain } from './plain-words.js';
import { type Author, type Scope, scopeOf } from './scope.js';
import type { Topic } from './split-sentences.js';
import { zero } from './zero-documents.js';

const ALL_UPHELD =
  /(?:均|全部|都)(?:判决|裁定|获|被(?:复议机关|法院|上级(?:行政)?机关)?|为|予以?)?(?:结果)?维持/;
/** 维持15件、纠正8件，全部审结: none is pending. */
const ALL_DECIDED =
  /^(?:[截至年末底前内]|12月31日|目前|现|[已均都])*(?:均|全部|都)已?(?:审结|结案)$/;
/** 35件行政复议案件全部审结: told in the clause that counts them. */
const COUNTED_AND_DECIDED = /^(.*(?:复议|诉讼|起诉).*?)(?:已|均)?(?:全部|均|都)已?(?:审结|结案)$/;

const DECIDED_ONLY = /审结|已结|判决|在审|审理/;
/** 经复议机关审理，均维持: how it came about narrows nothing, nor does 法院均判决维持. */
const IN_THE_END = /经[^，。;]{0,8}审理(?=，)|判决维持/g;
const ONE_KIND_OF_LAWSUIT = /复议后(?:提起|起诉)|直接(?:提起|起诉)/g;

/** 均获维持 leaves none pending, unless it is said of those decided. */
const outcomesDenied = (named: string): readonly string[] => {
  const ofDecided = DECIDED_ONLY.test(named.replace(IN_THE_END, ''));
  return ['corrected', 'otherOutcome', ...(ofDecided ? [] : ['pending'])];
};

/** 加强复议应诉工作，…行政诉讼3件，均维持: of what is counted, where anything is. */
function spokenOf(text: string): string {
  const clauses = text.split(/(?<=[，。;:])/);
  const counted = clauses.filter((one) => /复议|诉讼|起诉/.test(one) && /\d/.test(one));
  return counted.length > 0 ? counted.join('') + (clauses.at(-1) ?? '') : text;
}

/** The blocks of the table that are spoken of; of lawsuits the kinds that are named. */
function tracksOf(named: string): string[] {
  const kinds = allMatches(named, ONE_KIND_OF_LAWSUIT).map(([kind]) =>
    kind.includes('后') ? 'litigationAfterReconsideration' : 'directLitigation',
  );
  // Of two kinds told one behind the other the last is meant, of those that a bracket holds both.
  if (kinds.length > 0)
    return /\([^()]*起诉[^()]*起诉[^()]*\)，/.test(named) ? kinds : kinds.slice(-1);
  return [
    ...(/复议/.test(named) ? ['reconsideration'] : []),
    ...(/诉讼/.test(named) ? ['directLitigation', 'litigationAfterReconsideration'] : []),
  ];
}

/** Whether the disputes counted last are all of the year, as far as their words tell. */
function areAll(before: string, { agency }: Author): boolean {
  const clauses = before.split(/[，。;:]/);
  const counted = clauses.findLast((one) => /复议|诉讼|起诉/.test(one) && /\d/.test(one)) ?? '';
  return counted !== '' && !/上年|结转/.test(counted) && arePlain(counted, agency);
}

/** 均获维持: nothing corrected, nothing else, in the tracks that the sentence names. */
export function readAllUpheld(
  clause: string,
  before: string,
  topic: Topic,
  author: Author,
): { measures: Measure[]; scope: Scope } | undefined {
  const counted = topic === 'disputes' ? COUNTED_AND_DECIDED.exec(clause)?.[1] : undefined;
  const decided = counted !== undefined || (topic === 'disputes' && ALL_DECIDED.test(clause));
  if (!decided && !ALL_UPHELD.test(clause)) return undefined;
  if (isOtherPeriod(clause, before, author.year)) return undefined;
  const named = spokenOf(counted ?? before + clause);
  const outcomes = decided ? ['pending'] : outcomesDenied(named);
  const measures = tracksOf(named).flatMap((track) =>
    outcomes.map((outcome) => zero(`disputes.${track}.${outcome}`)),
  );
  const scope = scopeOf(before + clause, author);
  if (scope === 'other') return undefined;
  return { measures, scope: decided && !areAll(counted ?? before, author) ? 'unsure' : scope };
}
