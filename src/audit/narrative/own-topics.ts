import type { Clause } from './clause.js';
import type { Mention } from './find-mentions.js';
import { LEVEL_END } from './read-request.js';
import { type Span, strays } from './topics.js';

/** Behind a part of the requests another sentence, or the author named as who acts. */
const BEGINS_ANEW = /[;。]|，(?:20\d\d年度?|全年|本年度?|今年|同期)*(?:[全我]|本(?!年))/;

/** A figure of a sentence with the words around it. */
export interface Figured {
  mention: Mention;
  clause: Clause;
}

/**
 * What the clause of each figure speaks of; weak behind a figure that strayed: behind other business
 * until a clause names its subject anew, behind some of the requests until another sentence begins.
 */
export function ownTopics(
  sentence: string,
  spans: readonly Span[],
  figured: readonly Figured[],
  agency: string,
): (Pick<Span, 'topic' | 'weak'> | undefined)[] {
  let strayed: Span | undefined;
  let foreign = false;
  return figured.map(({ mention, clause: { lead } }) => {
    const place = spans.findIndex(({ at, end }) => at <= mention.start && mention.start <= end);
    const span = spans[place];
    const named = strayed && spans.slice(0, place + 1).findLast(({ names }) => names);
    const behind = named !== undefined && strayed !== undefined && named.at > strayed.at;
    const anew = behind && (foreign || BEGINS_ANEW.test(sentence.slice(strayed?.end, named.end)));
    const weak = strayed !== undefined && !anew;
    if (mention.unit !== '%' && strays(lead.replace(LEVEL_END, ''), agency)) {
      strayed = span;
      foreign = !/申请|公开|答复/.test(lead);
    }
    const topic = weak && foreign && span?.weak ? 'none' : span?.topic;
    return span && topic && { topic, weak: span.weak || weak };
  });
}
