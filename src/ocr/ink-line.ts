import { cropInk } from './crop-ink.js';
import type { InkLine } from './engine.js';
import type { Snippet } from './snippets.js';
import type { StraightPage } from './straight-page.js';

/** The picture of a snippet as engines read it. */
export function toInkLine(page: StraightPage, snippet: Snippet): InkLine {
  const picture = cropInk(page.source, snippet);
  // Small ink (a dash, a point) keeps its size beside the characters around it.
  const least = (snippet.kind === 'figure' ? 0.5 : 0.85) * snippet.em;
  return { picture, bodyHeight: Math.max(picture.height, Math.round(least)) };
}
