import { foldText } from './fold-text.js';

/** What a printed figure says, before it is given a unit of its own. */
export interface PrintedFigure {
  /** Digits line by line, without separators; the point stays. More than one where a line break cuts them. */
  pieces: string[];
  negative: boolean;
  /** Unit printed behind the digits, e.g. 万元; empty where there is none. */
  unit: string;
  /** Other words printed beside the digits, as printed. */
  remark: string;
}

/** `blank` is nothing at all, or a sign that stands for nothing; `words` is anything else that is no figure. */
export type FigureText = 'blank' | 'words' | PrintedFigure;

/** Raised and ringed digits are marks of footnotes; folding would make them part of the figure. */
const FOOTNOTE = /[①-⑳⑴-⒇❶-❿⁰¹²³⁴-⁹₀-₉]/gu;
const ONE_DIGIT = /^\d$/;
const BLANK = /^(?:[-/\\|_~·.、*]+|无|暂无|空)?$/;
/** A dash apart from the digits is the blank of a neighbour, not a sign. */
const SIGN = '(?:(--?)|(\\+|增加|增长|新增|增|减少|减|负|↑|↓) ?)?';
const DIGITS = '(\\d{1,3}(?:,\\n?\\d\\n?\\d\\n?\\d)+|\\d{1,3}(?: \\d{3})+|\\d+(?:\\n\\d+)*)';
const UNITS = '人次|万元|亿元|元|件|条|项|次|人|篇|个|份|宗|起|例';
const UNIT = `(${UNITS})?`;
const ONLY_UNIT = new RegExp(`^(?:${UNITS})$`);
const REMARK = '((?:[(*※]|其中|含|注)[\\s\\S]*)?';
const FIGURE = new RegExp(
  `^${SIGN}${DIGITS}(\\n?\\.[\\n ]?\\d+(?:\\n\\d+)*)?\\s*${UNIT}\\s*${REMARK}$`,
);
const NEGATIVE = new Set(['减少', '减', '负', '↓']);
const ZERO = /^[零〇○]$/;
/** White as wide as a character parts two figures, not the thousands of one. */
const TWO_FIGURES = /\p{Nd}\u2003\p{Nd}/u;

/** Reads the text of a cell that should hold one figure. */
export function readFigure(text: string): FigureText {
  if (ONE_DIGIT.test(text)) return { pieces: [text], negative: false, unit: '', remark: '' };
  const plain = text.replace(FOOTNOTE, '*');
  const folded = foldText(plain);
  if (BLANK.test(folded)) return 'blank';
  if (ZERO.test(folded)) return { pieces: ['0'], negative: false, unit: '', remark: '' };
  if (TWO_FIGURES.test(plain)) return 'words';
  const lines = plain.split('\n').map((line) => foldLine(line));
  const match = FIGURE.exec(lines.filter((line) => line !== '').join('\n'));
  if (!match) return 'words';
  const [, dash, word = '', whole = '', fraction = '', unit = '', note = ''] = match;
  return {
    pieces: piecesOf(whole, fraction),
    negative: dash !== undefined || NEGATIVE.has(word),
    unit,
    remark: note === '' ? '' : remarkOf(plain),
  };
}

/** True where a text is a unit and nothing else. */
export function isUnit(text: string): boolean {
  return ONLY_UNIT.test(text.replace(/\s+/gu, ''));
}

/** Folds a line but keeps single spaces between its words. */
function foldLine(line: string): string {
  return line
    .split(/\s+/u)
    .map((word) => foldText(word))
    .filter((word) => word !== '')
    .join(' ');
}

/** `1,234` is one piece, however it is broken: the comma tells that it goes on; `1361⏎2` is two. */
function piecesOf(whole: string, fraction: string): string[] {
  const digits = whole.includes(',') ? whole.replace(/[,\n]/g, '') : whole.replaceAll(' ', '');
  return (digits + fraction.replace(/\n?\.[\n ]?/, '.')).split('\n');
}

/** The remark as printed: from the first character that starts one. */
function remarkOf(text: string): string {
  const start = text.search(/[(（〔[［【*＊※]|其中|含|注/);
  return start < 0 ? '' : text.slice(start).replace(/\s+/gu, ' ').trim();
}
