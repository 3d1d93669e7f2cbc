import { boxAround, holdsCentre, widen } from '../geometry/box.js';
import { medianOf } from '../geometry/sorted.js';
import type { Box } from '../model/box.js';
import type { PageContent, Run } from '../model/page.js';
import { isBlank } from './glyph-key.js';

/** OCR gives a character's place to this (font sizes). */
const SLACK = 0.25;
/** What is left of a line beside glyphs is drawn where it is at least so many characters: OCR may read one too many. */
const LEAST_LEFT = 2;
/** Writing is at least so large, in sizes that the text has. */
const LEAST_SIZE = 0.5;
const WRITING = /[\p{L}\p{N}]/u;

/**
 * What OCR read on a page where no glyph of its text stands, nor a picture: re-distillers draw text that was
 * made bold as outlines, and a title or a heading would be lost.
 * @param text the page as its text layer has it
 * @param picture the same page as OCR read it
 */
export function drawnText(text: PageContent, picture: PageContent): Run[] {
  const taken: Box[] = [
    ...text.images,
    ...text.runs
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap(({ fontSize, glyphs }) =>
        glyphs.filter((glyph) => !isBlank(glyph)).map((glyph) => widen(glyph, SLACK * fontSize)),
      ),
  ];
  const usual = medianOf(text.runs.map(({ fontSize }) => fontSize));
  return picture.runs
    .filter((run) => isWriting(run, usual))
    .flatMap((run) => {
      const free = run.glyphs.map((glyph) => !taken.some((box) => holdsCentre(box, glyph)));
      return free.every(Boolean) ? [run] : partsOf(run, free);
    });
}

/** True for what is about as large as the text and was read: ends of rulings are ink, too. */
function isWriting({ text, fontSize }: Run, usual: number): boolean {
  return WRITING.test(text) && fontSize >= LEAST_SIZE * usual;
}

/** The stretches of free glyphs of a run. */
function partsOf(run: Run, free: boolean[]): Run[] {
  const starts = free.flatMap((isFree, at) => (isFree && !free[at - 1] ? [at] : []));
  return starts.flatMap((from) => {
    const end = free.indexOf(false, from);
    const glyphs = run.glyphs.slice(from, end < 0 ? undefined : end);
    if (glyphs.length < LEAST_LEFT) return [];
    const text = glyphs.map((glyph) => glyph.text).join('');
    const part: Run = { ...run, ...boxAround(glyphs), text, glyphs };
    // Opinions are about the whole of a run.
    delete part.readings;
    return [part];
  });
}
