import type { Section } from '../../model/document.js';
import { foldText } from '../../text/index.js';

/** What a stretch of prose speaks of. */
export type Topic = 'requests' | 'disputes' | 'other' | 'none';

export interface Sentence {
  /** As printed. */
  text: string;
  /** Folded, with the comma between clauses (，) told from the one between digits. */
  folded: string;
  page: number;
  section: string;
  /** True for the first one of a paragraph. */
  opens: boolean;
  /** What the heading above it speaks of. */
  topic: Topic;
}

/** A line break behind a comma, between items of a list that count, before a figure with its unit, or within a figure: the sentence goes on. */
const BROKEN =
  /\n(?:(?<=[，、]\n)(?![(（]?[一二三四五六七八九十]+[)）、])|(?<=[；;：:]\n)(?=[（(]?[\d一二三四五六七八九十]{1,2}[)）.．、][^。\n]{2,40}\d件)|(?<=[\u4e00-\u9fff]\n)(?=\d[\d,]*(?:\.\d+)?(?:件|宗|起|例|份|%|万元))|(?<=\d\n)(?=\d*(?:件|宗|起|例|%|万元)))/g;

const SENTENCE_END = /(?<=[。！？!?])/;
const HEADING_START =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]|第[一二三四五六七八九十]+[、章节])/;
/** A paragraph no longer than this many characters, without a full stop, is a heading. */
const LONGEST_HEADING = 40;
/** ①, (1) or 1. in front of an item of a list. */
const LIST_MARK = /[①-⑳➀-➉⑴-⒇]|(?<=[：:；;])\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))/g;
const REQUEST_HEADING = /依申请|公开申请/;
const DISPUTE_HEADING = /复议|诉讼/;

/** Folds prose for matching; clauses stay parted by `，`, and `,` only stands within numbers. */
export const foldProse = (text: string): string =>
  text
    .replace(LIST_MARK, '')
    .split(/[，﹐]/)
    .map(foldText)
    .join('，')
    .replace(/,(?!\d{3}(?!\d))/g, '，')
    .replace(
      /信访(?:、|和)?举报(?:、|和)?投诉|信访(?:、|和)?投诉(?:、|和)?举报(?=类)|信访(?:、|和)?(?:投诉|举报)(?=(?:类|等|事项|申请|的|而|，)*(?:申请)?(?:\d+件[^。；;]{0,30})?不予处理)/g,
      '信访举报投诉',
    );

function headingTopic(text: string): Topic {
  if (DISPUTE_HEADING.test(text)) return 'disputes';
  return REQUEST_HEADING.test(text) ? 'requests' : 'none';
}

/** The sentences of the prose, each with what the headings above it speak of. */
export function splitSentences(sections: readonly Section[]): Sentence[] {
  return sections.flatMap(({ number, title, page, text }) => {
    const section = number || title;
    let topic = headingTopic(title);
    return text
      .replace(BROKEN, '')
      .split('\n')
      .flatMap((paragraph) => {
        const sentences = paragraph.split(SENTENCE_END).filter((one) => one.trim() !== '');
        const first = sentences[0] ?? '';
        const isHeading = !/[。！？]/.test(paragraph) && paragraph.length <= LONGEST_HEADING;
        if (HEADING_START.test(first.trim()) || isHeading) {
          topic = headingTopic(first.slice(0, LONGEST_HEADING));
        }
        return sentences.map((sentence, index) => ({
          opens: index === 0,
          text: sentence.trim(),
          folded: foldProse(sentence),
          page,
          section,
          topic,
        }));
      });
  });
}
