import { allMatches } from './matches.js';
import type { Track } from './readings.js';

/** What follows the name of a kind of lawsuit and still belongs to it: 直接起诉的行政诉讼案件. */
const LAWSUIT = '(?:的)?(?:\\d+[件起宗])?(?:政府信息公开)?(?:类)?(?:行政)?(?:诉讼|起诉)?(?:案件)?';
const TRACKS: readonly [pattern: RegExp, track: Track][] = [
  [
    /复议(?:案件)?(?:、|和|及|与|或|以及)?(?:提起)?(?:行政)?诉讼(?:案件)?(?:共计?|合计|总计|总[数量]|案件)*$/g,
    'all',
  ],
  [
    new RegExp(
      `未经(?:过)?(?:行政)?复议(?:而|、)?(?:直接|径行)?(?:(?:向.{0,4}法院)?(?:提起|起诉))?${LAWSUIT}|(?:不经复议)?(?:径行|直接)(?:向.{0,4}法院)?(?:提起)?的?(?:政府信息公开)?(?:类)?(?:行政)?(?:起诉|诉讼)${LAWSUIT}`,
      'g',
    ),
    'directLitigation',
  ],
  [
    new RegExp(
      `(?<!未)(?:经过?)?(?:行政)?复议(?:之)?后(?:[再又]行?)?(?:向.{0,4}法院)?(?:提起)?(?:行政)?(?:起诉|诉讼)?${LAWSUIT}|(?<!未)经过?(?:行政)?复议[再又]行?(?:向.{0,4}法院)?(?:提起)?(?:行政)?(?:起诉|诉讼)${LAWSUIT}`,
      'g',
    ),
    'litigationAfterReconsideration',
  ],
  [/诉讼|起诉|应诉|涉诉|被诉/g, 'litigation'],
  [/复议/g, 'reconsideration'],
];

/** The track that the words name last; those of a longer name count as that name. */
export function lastTrack(text: string): Track | undefined {
  let best: Track | undefined;
  let end = -1;
  for (const [pattern, track] of TRACKS) {
    for (const match of allMatches(text, pattern)) {
      const at = match.index + match[0].length;
      if (at > end) [best, end] = [track, at];
    }
  }
  return best;
}

/** All tracks that the words name, each once; the words of a longer name say nothing more. */
export function tracksIn(text: string): Track[] {
  const tracks = new Set<Track>();
  let left = text;
  for (const [pattern, track] of TRACKS) {
    left = left.replace(pattern, (words) => {
      if (track === 'litigationAfterReconsideration' && !words.includes('诉')) return words;
      tracks.add(track);
      return '|';
    });
  }
  return [...tracks];
}
