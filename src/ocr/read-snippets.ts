import { type EngineReading, UNREADABLE } from './engine.js';
import { toInkLine } from './ink-line.js';
import { isSettled, settleOpinions, type Verdict } from './opinions.js';
import { type Engines, readFigures } from './read-figures.js';
import { readText } from './read-text.js';
import type { Snippet } from './snippets.js';
import type { StraightPage } from './straight-page.js';

/** A snippet with what was read in it. */
export interface ReadSnippet {
  snippet: Snippet;
  verdict: Verdict;
  /** Middles of the characters as shares of the snippet's width; may be empty. */
  centres: number[];
}

/** How sure a mark told by its shape is. */
const MARK_CONFIDENCE = 0.9;
/** What was read openly and is nothing but a figure. */
const FIGURE = /^[-—–+]?\d[\d.,，．]*$/;
/** Something that no digit is mistaken for. */
const WORDS = /[\p{Script=Han}/%]/u;
/** Arcs of a broken 0 are read as brackets. */
const ARCS = /[（）()\s]/g;
/** An open reading at least this sure beats figure readings that differ. */
const SURE_WORDS = 0.5;
/** No digit is taken for a word by an engine that is this sure. */
const SURE_CHARACTER = 0.95;
/** An open reading less sure than this may have missed a figure of up to so many heights' width. */
const UNSURE_TEXT = 0.4;
const SHORT_TEXT = 5;
/** A digit of which strokes are lost may be read as a sign (61 as 6], 34 as 3→), by an engine no surer than this. */
const SIGN = /[^\p{L}\p{N}]/u;
const TIME = /^\d{1,2}[:：]\d{2}$/;
const UNSURE_SIGN = 0.8;
/** A digit that has lost ink is read as the letter that it then looks like (822 as S22). */
const ALIKE = /[OoDQIlZzSsBbGgq]/;
/** The last digit of a figure that runs into a ruling looks like a letter (51,425 as 51,42E). */
const CUT = /^\d[\d.,]+[A-Za-z]$/;
/** What is left beside it: two digits or more. */
const DIGITS = /^\d[\d.,]*\d$/;

/**
 * Reads the snippets of one page in batches: text first, then figures with what may be one, then the
 * doubtful figures openly. What is `known` was read openly before.
 */
export async function readSnippets(
  engines: Engines,
  page: StraightPage,
  snippets: Snippet[],
  known: ReadonlyMap<Snippet, EngineReading> = new Map(),
): Promise<ReadSnippet[]> {
  const lines = snippets.map((snippet) => toInkLine(page, snippet));
  const open = new Map<number, EngineReading>();
  const verdicts = new Map<number, Verdict>();
  snippets.forEach((snippet, i) => {
    const reading = known.get(snippet);
    if (reading !== undefined) open.set(i, cleanReading(reading));
  });
  const readOpenly = async (which: number[]): Promise<void> => {
    const unread = which.filter((i) => !known.has(snippets[i] as Snippet));
    const readings = await readText(engines, pick(lines, unread));
    unread.forEach((i, k) => open.set(i, cleanReading(readings[k] as EngineReading)));
  };
  const kinds = (wanted: Snippet['kind']): number[] =>
    snippets.flatMap(({ kind }, i) => (kind === wanted ? [i] : []));
  await readOpenly(kinds('text'));
  const figures = [
    ...kinds('figure'),
    ...kinds('text').filter((i) => mayBeFigure(snippets[i] as Snippet, open.get(i))),
  ].sort((a, b) => a - b);
  const settled = await readFigures(engines, pick(lines, figures));
  figures.forEach((i, k) => verdicts.set(i, settled[k] as Verdict));
  await readOpenly(
    figures.filter((i) => !open.has(i) && !isSettled(verdicts.get(i)?.readings ?? [])),
  );
  return snippets.map((snippet, i) => toRead(snippet, open.get(i), verdicts.get(i)));
}

function pick<T>(list: T[], which: number[]): T[] {
  return which.map((i) => list[i] as T);
}

function mayBeFigure(snippet: Snippet, open: EngineReading | undefined): boolean {
  if (open === undefined || FIGURE.test(plainDigits(open.text))) return true;
  if (holdsSureWord(open)) return false;
  const short = snippet.right - snippet.left < SHORT_TEXT * (snippet.bottom - snippet.top);
  if (!short) return false;
  const text = plainDigits(open.text);
  return (
    text === '' ||
    text.startsWith('+') ||
    MARKS.test(text) ||
    open.confidence < UNSURE_TEXT ||
    hasSign(open)
  );
}

/** Whether the reading is a figure but for a sign or a letter that may have been a digit. */
function hasSign({ text, confidence }: EngineReading): boolean {
  const plain = plainDigits(text);
  if (DIGITS.test(plain.replace(ALIKE, ''))) return ALIKE.test(plain);
  if (confidence < UNSURE_SIGN && CUT.test(plain)) return true;
  return confidence < UNSURE_SIGN && !TIME.test(plain) && FIGURE.test(plain.replace(SIGN, ''));
}

/** One character that is doubtful, such as dirt at the end, makes no figure of words that are not. */
function holdsSureWord({ text, sureness }: EngineReading): boolean {
  return [...text].some(
    (character, i) => WORDS.test(character) && (sureness[i] ?? 0) >= SURE_CHARACTER,
  );
}

function plainDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(ARCS, '');
}

/** A sign among digits. */
const BROKEN = /^\d+[^\d.,]\d+$/;

/** An upright stroke by itself is no word: a 1, or what is left of a 4 or of a ruling. */
const STROKES = /^[丨|｜]+$/u;

/** Characters that PP-OCR's alphabet mixes up, and the wide spaces that it reads into margins. */
function cleanReading(reading: EngineReading): EngineReading {
  const kept = [...reading.text].map((character) => (character === '丶' ? '、' : character));
  const keep = kept.map((character) => character !== '\u3000');
  const of = <T>(list: T[]): T[] => list.filter((_, i) => keep[i]);
  return {
    text: of(kept).join('').trimEnd(),
    confidence:
      reading.sureness.length === kept.length
        ? Math.min(1, ...of(reading.sureness))
        : reading.confidence,
    centres: of(reading.centres),
    sureness: of(reading.sureness),
  };
}

function toRead(
  snippet: Snippet,
  open: EngineReading | undefined,
  figure: Verdict | undefined,
): ReadSnippet {
  if (snippet.mark !== undefined) {
    const reading = { text: snippet.mark, confidence: MARK_CONFIDENCE, engine: 'shape' };
    return { snippet, verdict: settleOpinions([reading]), centres: [] };
  }
  const verdict = combine(open, figure);
  const centres = open !== undefined && verdict.text === open.text ? open.centres : [];
  if (verdict.text !== '') return { snippet, verdict, centres };
  return { snippet, verdict: asUnreadable(verdict), centres: [] };
}

/** What is said of ink that cannot be read, whatever the engines make of it. */
export const asUnreadable = (verdict: Verdict): Verdict => ({
  ...verdict,
  text: UNREADABLE,
  confidence: 0,
});

/** Whether a figure was read. */
export const isFigure = ({ text }: Verdict): boolean => FIGURE.test(text);
/** Nothing but dashes, slashes and points, which stand for a blank. */
const MARKS = /^[-—–_/.·,]+$/u;
/** Whether what was read stands for a blank. */
export const isMark = ({ text }: Verdict): boolean => MARKS.test(text);
/** Whether ink was found that no engine makes anything of. */
export const isUnreadable = ({ text }: Verdict): boolean => text === UNREADABLE;

/**
 * An open reading of a figure counts as one more opinion; words beat figures that differ among
 * themselves.
 */
function combine(open: EngineReading | undefined, figure: Verdict | undefined): Verdict {
  const figures = figure?.readings ?? [];
  if (open === undefined || open.text === '') return settleOpinions(figures);
  const words = { text: open.text, confidence: open.confidence, engine: 'open' };
  if (figure && STROKES.test(open.text)) {
    return { ...figure, confidence: Math.min(figure.confidence, open.confidence) };
  }
  if (figure === undefined) return settleOpinions([words]);
  if (WORDS.test(open.text)) {
    const wins =
      !isSettled(figures) && (open.confidence >= SURE_WORDS || open.confidence > figure.confidence);
    return wins ? { ...words, readings: [words, ...figures] } : figure;
  }
  const text = plainDigits(open.text);
  // The sign stands for a digit: a figure without it is another one.
  if (BROKEN.test(text) && figure.text.length < text.length) return settleOpinions([words]);
  const openly = FIGURE.test(text) ? [{ ...words, text }] : [];
  return settleOpinions([...figures, ...openly]);
}
