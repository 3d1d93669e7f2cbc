import type { Section } from '../model/document.js';
import type { Paragraph } from '../model/prose.js';
import { SECTION_TITLES } from '../template/index.js';
import { foldText } from '../text/index.js';
import { Keys } from './keys.js';
import { type Label, labelOf, labelSimilarity } from './label.js';

interface Heading {
  number: string;
  title: string;
  /** Text of the paragraph behind the heading, where it stands in one with it. */
  rest: string;
  chinese: boolean;
  known: boolean;
}

const CHINESE = /^第?([一二三四五六七八九十]{1,3})(?:部分|章)?[、.,:]*(?=.)/u;
const SURE_CHINESE = /^第?[一二三四五六七八九十]{1,3}(?:部分|章|[、.,:])/u;
const ARABIC = /^(\d{1,2})(?:[、,:]|\.(?!\d))/u;
/** Longest heading, in characters; a sentence is longer or has a full stop. */
const LONGEST = 40;
const SENTENCE = /[。；!！?？]/u;
/** Likeness from which a heading is one that reports are known to have. */
const KNOWN = 0.6;

const TITLE_KEYS = new Keys(SECTION_TITLES.map((title) => labelOf(title).key));

/** The prose by sections; first, without number, what stands before any heading. */
export function findSections(
  paragraphs: readonly Paragraph[],
  isRow: (label: Label) => boolean,
  firstPage: number,
): Section[] {
  const headings = paragraphs.map((paragraph) => headingOf(paragraph, isRow));
  const chinese = headings.some((heading) => heading?.chinese);
  const sections: Section[] = [{ number: '', title: '', page: firstPage, text: '' }];
  for (const [i, paragraph] of paragraphs.entries()) {
    const heading = headings[i];
    if (heading && (heading.known || (heading.chinese && chinese))) {
      const { number, title, rest } = heading;
      sections.push({ number, title, page: paragraph.page, text: rest });
    } else append(sections.at(-1), paragraph.text);
  }
  return sections[0]?.text === '' ? sections.slice(1) : sections;
}

function append(section: Section | undefined, text: string): void {
  if (section) section.text += section.text === '' ? text : `\n${text}`;
}

function headingOf(paragraph: Paragraph, isRow: (label: Label) => boolean): Heading | undefined {
  const whole = headingIn(paragraph.text, '', isRow);
  if (whole || paragraph.lines.length < 2) return whole;
  const rest = paragraph.lines.slice(1).map((line) => line.text);
  const first = headingIn(paragraph.lines[0]?.text ?? '', rest.join(''), isRow);
  return first?.known ? first : undefined;
}

function headingIn(
  printed: string,
  rest: string,
  isRow: (label: Label) => boolean,
): Heading | undefined {
  const text = printed.replace(/\s+/gu, '');
  if (text.length > LONGEST || SENTENCE.test(text)) return undefined;
  if (isRow(labelOf(text))) return undefined;
  const folded = foldText(text);
  const ordinal = CHINESE.exec(folded) ?? ARABIC.exec(folded);
  const title = text.slice(ordinal?.[0].length ?? 0);
  const known = isKnown(title);
  const sure = SURE_CHINESE.test(folded);
  if (!known && !sure) return undefined;
  return { number: ordinal?.[1] ?? '', title, rest, chinese: sure, known };
}

function isKnown(title: string): boolean {
  const label = labelOf(title);
  if (label.key.length < 2) return false;
  return labelSimilarity(label, TITLE_KEYS) >= (label.key.length < 5 ? 1 : KNOWN);
}
