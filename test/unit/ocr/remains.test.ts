import { describe, expect, it } from '@jest/globals';
import { alongColumns } from '../../../src/ocr/ink-view.js';
import { findRemnant } from '../../../src/ocr/remains.js';

const DPI = 200;
const WIDTH = 200;
const HEIGHT = 60;
/** The edge that is looked at, and the lines beside its own. */
const EDGE = { at: 100, from: 5, to: 55, thickness: 2, before: 20, after: 180 };

type Block = [left: number, top: number, right: number, bottom: number];

const remnantOf = (...blocks: Block[]): string => remnantAmong(blocks, false);

function remnantAmong(blocks: Block[], worn: boolean): string {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, right, bottom] of blocks) {
    for (let y = top; y < bottom; y++) data.fill(1, y * WIDTH + left, y * WIDTH + right);
  }
  return findRemnant(alongColumns({ width: WIDTH, height: HEIGHT, data }), EDGE, DPI, worn);
}

describe('findRemnant', () => {
  it('sees a ruling that breaks off halfway', () => {
    expect(remnantOf([99, 0, 101, 34])).toBe('much');
    expect(remnantOf([99, 0, 101, 18])).toBe('some');
    expect(remnantOf()).toBe('nothing');
  });

  it('sees dots that run on to a crossing', () => {
    expect(remnantOf([99, 30, 101, 33], [99, 44, 101, 48], [99, 51, 101, 56])).toBe('some');
  });

  it('takes no 1 in the middle of a cell for one', () => {
    expect(remnantOf([99, 15, 101, 45])).toBe('nothing');
  });

  it('takes no word that crosses it for one', () => {
    expect(remnantOf([99, 0, 101, 40], [70, 30, 130, 32])).toBe('nothing');
  });

  it('sees much where the edge parts two words', () => {
    const words: Block[] = [
      [50, 20, 70, 40],
      [130, 20, 150, 40],
    ];
    expect(remnantOf([99, 0, 101, 34], ...words)).toBe('most');
    expect(remnantOf([99, 0, 101, 18], ...words)).toBe('much');
    expect(remnantOf([99, 0, 101, 18], [50, 20, 90, 40])).toBe('some');
    expect(remnantOf([99, 0, 101, 7], ...words)).toBe('some');
    expect(remnantOf([99, 0, 101, 7])).toBe('nothing');
    expect(remnantOf(...words)).toBe('nothing');
  });

  it('wants nearly all of a ruling that has writing right beside it', () => {
    const beside: Block = [104, 6, 112, 54];
    const other: Block = [88, 6, 96, 54];
    expect(remnantOf([99, 0, 101, 34], beside, other)).toBe('nothing');
    expect(remnantOf([99, 0, 101, 58], beside, other)).toBe('much');
  });

  it('believes in a ruling of which nothing is left between words, where others of the page are but dots', () => {
    const far: Block[] = [
      [50, 20, 70, 40],
      [130, 20, 150, 40],
    ];
    const near: Block[] = [
      [60, 20, 86, 40],
      [116, 20, 150, 40],
    ];
    expect(remnantAmong(far, true)).toBe('much');
    expect(remnantAmong(near, true)).toBe('some');
    expect(remnantAmong([[60, 20, 97, 40], near[1] as Block], true)).toBe('nothing');
    expect(remnantAmong([far[0] as Block], true)).toBe('nothing');
  });

  it('finds what is left a little beside the line', () => {
    expect(remnantOf([102, 0, 104, 58])).toBe('much');
    expect(remnantOf([108, 0, 110, 58])).toBe('nothing');
  });
});
