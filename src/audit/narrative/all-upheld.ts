import { allMatches } from './matches.js';
import type { Measure } from './readings.js';
import { zero } from './zero-documents.js';

const ALL_UPHELD = /(?:均|全部|都)(?:判决|裁定|获|被|为|予以)?(?:结果)?维持/;

const DECIDED_ONLY = /审结|已结|判决|在审|审理/;
/** 经复议机关审理，均维持: how it came about narrows nothing, nor does 法院均判决维持. */
const IN_THE_END = /经[^，。;]{0,8}审理(?=，)|判决维持/g;
const ONE_KIND_OF_LAWSUIT = /复议后(?:提起|起诉)|直接(?:提起|起诉)/g;

/** 均获维持 leaves none pending, unless it is said of those decided. */
const upheldOnly = (track: string, ofDecided: boolean): Measure[] =>
  ['corrected', 'otherOutcome', ...(ofDecided ? [] : ['pending'])].map((outcome) =>
    zero(`disputes.${track}.${outcome}`),
  );

/** 加强复议应诉工作，…行政诉讼3件，均维持: of what is counted, where anything is. */
function spokenOf(text: string): string {
  const clauses = text.split(/(?<=[，。;:])/);
  const counted = clauses.filter((one) => /复议|诉讼|起诉/.test(one) && /\d/.test(one));
  return counted.length > 0 ? counted.join('') + (clauses.at(-1) ?? '') : text;
}

/** 均获维持: nothing corrected, nothing else, in the tracks that the sentence names. */
export function readAllUpheld(clause: string, before: string): Measure[] {
  if (!ALL_UPHELD.test(clause)) return [];
  const named = spokenOf(before + clause);
  const decided = DECIDED_ONLY.test(named.replace(IN_THE_END, ''));
  const single = allMatches(named, ONE_KIND_OF_LAWSUIT).at(-1)?.[0];
  if (single) {
    const track = /后/.test(single) ? 'litigationAfterReconsideration' : 'directLitigation';
    return upheldOnly(track, decided);
  }
  const tracks = [
    ...(/复议/.test(named) ? ['reconsideration'] : []),
    ...(/诉讼/.test(named) ? ['directLitigation', 'litigationAfterReconsideration'] : []),
  ];
  return tracks.flatMap((track) => upheldOnly(track, decided));
}
