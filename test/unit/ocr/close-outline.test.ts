import { describe, expect, it } from '@jest/globals';
import { closeOutline } from '../../../src/ocr/close-outline.js';

/** Two rows of two cells: `level[j][i]` and `upright[i][j]`. */
const grid = (right: boolean[], middle: boolean[]) => ({
  level: [[true, true], middle, [true, true]],
  upright: [[true, true], [true, true], right],
});

describe('closeOutline', () => {
  it('rules a piece of the border between two rulings that run as far as it', () => {
    const edges = grid([true, false], [true, true]);
    closeOutline(edges);
    expect(edges.upright[2]).toEqual([true, true]);
  });

  it('leaves a table open where a ruling ends before it, or where no border is', () => {
    const short = grid([true, false], [true, false]);
    closeOutline(short);
    expect(short.upright[2]).toEqual([true, false]);
    const open = grid([false, false], [true, true]);
    closeOutline(open);
    expect(open.upright[2]).toEqual([false, false]);
  });

  it('rules a corner where both borders run as far as its cell', () => {
    const edges = grid([false, true], [true, true]);
    edges.level[0] = [true, false];
    closeOutline(edges);
    expect(edges).toEqual(grid([true, true], [true, true]));
  });

  it('leaves a corner open where a border ends before its cell', () => {
    const edges = grid([false, false], [true, true]);
    edges.level[0] = [true, false];
    closeOutline(edges);
    expect(edges.level[0]).toEqual([true, false]);
  });
});
