import { describe, expect, it } from '@jest/globals';
import { cutsAboveLabels, type LinedCell } from '../../../src/table/stacked-words.js';
import type { Box } from '../../../src/model/box.js';

const isSameHeight = (a: Box, b: Box): boolean => Math.abs(a.top - b.top) < 3;

/** Lines 10 points apart; blanks leave one out. */
const cell = (width: number, ...texts: string[]): LinedCell => ({
  width,
  lines: texts.flatMap((text, at) =>
    text === '' ? [] : [{ text, x0: 0, x1: 5 * text.length, top: 10 * at, bottom: 10 * at + 9 }],
  ),
});
const labels = ['name', 'style', '', 'width', 'colour', 'arrow'];
const kinds = ['word', 'word', '', 'size', 'word', 'word'];
const texts = ['name of it', 'style of the line that', 'is drawn', 'its width', 'colour', 'arrow'];

describe('cutsAboveLabels', () => {
  it('cuts above each label that has a short text beside it, others going on below', () => {
    const cells = [cell(40, ...labels), cell(30, ...kinds), cell(120, ...texts)];
    expect(cutsAboveLabels(cells, isSameHeight)).toEqual([9.5, 29.5, 39.5, 49.5]);
  });

  it('cuts two cells where labels leave room for the next', () => {
    const two = [cell(90, ...labels), cell(120, ...texts)];
    expect(cutsAboveLabels(two, isSameHeight)).toHaveLength(4);
    expect(cutsAboveLabels([cell(30, ...labels), cell(120, ...texts)], isSameHeight)).toEqual([]);
  });

  it('cuts nothing under long or few labels, or where a text begins above them', () => {
    const long = labels.map((text) => (text === '' ? '' : `${text} of that very thing`));
    expect(cutsAboveLabels([cell(90, ...long), cell(120, ...texts)], isSameHeight)).toEqual([]);
    const few = [cell(90, 'name', 'style', '', 'width'), cell(120, ...texts)];
    expect(cutsAboveLabels(few, isSameHeight)).toEqual([]);
    const below = [cell(40, '', ...labels), cell(30, '', ...kinds), cell(120, ...texts)];
    expect(cutsAboveLabels(below, isSameHeight)).toEqual([]);
  });
});
