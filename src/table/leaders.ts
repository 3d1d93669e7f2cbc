import { boxAround } from '../geometry/box.js';
import type { Word } from '../model/prose.js';

/** A word that is nothing but dots, as leaders are made of when they are set with blanks. */
const DOTS = /^[.…·]+$/u;
/** Fewer dots in a row may stand for a figure that is not available. */
const LEAST_DOTS = 5;
/** Gap (ems) up to which a dot goes on with the leader before it. */
const DOT_GAP = 1.5;
/** A leader begins at most this far (ems) behind its label. */
const LABEL_GAP = 2;

/** Dots of a leader between what stands before and behind them. */
const LED = /[.…·]{5,}/u;

/** Parts a leader from the label and the figure that it touches. */
export function cutLeaders(word: Word): Word[] {
  if (!LED.test(word.text) || DOTS.test(word.text)) return [word];
  const texts = word.glyphs.map((glyph) => glyph.text);
  const isDot = texts.map((text) => DOTS.test(text));
  const [from, to] = longestRun(isDot);
  return [
    [0, from],
    [from, to],
    [to, texts.length],
  ].flatMap(([start, end]) => {
    const glyphs = word.glyphs.slice(start, end);
    if (glyphs.length === 0) return [];
    return [{ ...word, ...boxAround(glyphs), text: texts.slice(start, end).join(''), glyphs }];
  });
}

/** Start and end of the longest run of true in a list. */
function longestRun(flags: boolean[]): [number, number] {
  let best: [number, number] = [0, 0];
  let start = 0;
  for (const [at, flag] of flags.entries()) {
    if (!flag) start = at + 1;
    else if (at + 1 - start > best[1] - best[0]) best = [start, at + 1];
  }
  return best;
}

/** Joins the dots of each leader into one word: the white between them parts nothing. */
export function joinLeaders(words: Word[]): Word[] {
  const joined: Word[] = [];
  let dots: Word[] = [];
  const finish = (): void => {
    if (isLeader(textOf(dots)) && dots.length > 1) joined.push(toWord(dots));
    else joined.push(...dots);
    dots = [];
  };
  for (const word of words) {
    const last = dots[dots.length - 1];
    const isDot = DOTS.test(word.text);
    if (!isDot || (last && word.x0 - last.x1 > DOT_GAP * word.fontSize)) finish();
    if (isDot) dots.push(word);
    else joined.push(word);
  }
  finish();
  return joined;
}

/** True where the right word is the leader that goes on from the label on its left. */
export function leadsFrom(left: Word, right: Word): boolean {
  return isLeader(right.text) && right.x0 - left.x1 <= LABEL_GAP * right.fontSize;
}

/** True for text that is a leader: enough dots and nothing else. */
export function isLeader(text: string): boolean {
  const dots = text.replaceAll(' ', '');
  return dots.length >= LEAST_DOTS && DOTS.test(dots);
}

/** True for text that runs out in a leader: it is complete. */
export function endsInLeader(text: string): boolean {
  return isLeader(/[.…·\s]*$/u.exec(text)?.[0] ?? '');
}

function textOf(words: Word[]): string {
  return words.map((word) => word.text).join(' ');
}

function toWord(dots: Word[]): Word {
  const [first] = dots as [Word];
  return {
    ...first,
    ...boxAround(dots),
    text: textOf(dots),
    glyphs: dots.flatMap((word) => word.glyphs),
  };
}
