import type { Clause } from './clause.js';
import type { Mention } from './find-mentions.js';
import { arePlain } from './plain-words.js';
import { LEVEL_END } from './read-request.js';
import { type Span, strays } from './topics.js';

/** Behind a part of the requests another sentence, or the author named as who acts. */
const BEGINS_ANEW = /[;。]|，(?:20\d\d年度?|全年|本年度?|今年|同期)*(?:[全我]|本(?!年))/;

const OF_DISPUTES = /复议|诉讼|[起应涉被]诉/;
/** 与政府信息公开有关的行政诉讼 are those that the table counts. */
const OVER_INFORMATION = /与政府信息公开(?:工作)?[有相]关的/;
/** 抽查的50件政府信息公开申请中: what is counted, behind its figure. */
const NAMED_BEHIND =
  /^(?:的)?(?:政府)?(?:信息公开|依申请公开)?(?:类)?(?:申请|(?:行政)?(?:复议|诉讼))/;

/** A figure of a sentence with the words around it. */
export interface Figured {
  mention: Mention;
  clause: Clause;
}

/** Whether the words of a figure tell of more than plain requests or disputes: those behind it may be its parts. */
function isOfSome(lead: string, tail: string, agency: string): boolean {
  const said = lead.replace(LEVEL_END, '').replace(OVER_INFORMATION, '');
  const words = said + (NAMED_BEHIND.exec(tail)?.[0] ?? '');
  const narrowed = OF_DISPUTES.test(words) && !arePlain(words, agency);
  return narrowed || strays(words, agency);
}

/** Where, by whom or of what something was done. */
const ADVERBIAL = /^(?:其中)?(?:[在经对从就由]|针对|通过)./;
const isNarrowed = (lead: string, agency: string): boolean =>
  ADVERBIAL.test(lead) && !arePlain(lead, agency);

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
  // 在抽查中予以公开12件、不予公开3件: what narrows the first of a list narrows the others.
  let narrowed = false;
  const isOfList = (index: number): boolean => {
    const [last, own] = [figured[index - 1], figured[index]];
    const joined =
      last && own && /^[、和及与]/.test(sentence.slice(last.mention.end, own.mention.start));
    if (!joined) narrowed = false;
    else narrowed ||= isNarrowed(last.clause.lead, agency);
    return narrowed;
  };
  return figured.map(({ mention, clause: { lead, tail } }, index) => {
    const place = spans.findIndex(({ at, end }) => at <= mention.start && mention.start <= end);
    const span = spans[place];
    const named = strayed && spans.slice(0, place + 1).findLast(({ names }) => names);
    const behind = named !== undefined && strayed !== undefined && named.at > strayed.at;
    const anew = behind && (foreign || BEGINS_ANEW.test(sentence.slice(strayed?.end, named.end)));
    const weak = (strayed !== undefined && !anew) || isOfList(index);
    const last = index === figured.length - 1;
    if (mention.unit !== '%' && !last && isOfSome(lead, tail, agency)) {
      strayed = span;
      foreign = !/申请|公开|答复/.test(lead);
    }
    const topic = weak && foreign && span?.weak ? 'none' : span?.topic;
    return span && topic && { topic, weak: span.weak || weak };
  });
}
