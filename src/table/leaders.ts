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

function isLeader(text: string): boolean {
  const dots = text.replaceAll(' ', '');
  return dots.length >= LEAST_DOTS && DOTS.test(dots);
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
