import { describe, expect, it } from '@jest/globals';
import { joinRulings } from '../../../../src/pdf/page/join-rulings.js';
import { addBar, type RulingPieces } from '../../../../src/pdf/page/ruling-pieces.js';

/** Bars as [x0, top, x1, bottom]. */
function join(...bars: [number, number, number, number][]): string[] {
  const pieces: RulingPieces = { horizontal: [], vertical: [] };
  for (const [x0, top, x1, bottom] of bars) addBar(pieces, { x0, top, x1, bottom });
  return joinRulings(pieces).map(
    ({ orientation, x0, top, x1, bottom }) => `${orientation[0]} ${x0},${top},${x1},${bottom}`,
  );
}

describe('joining pieces of rulings', () => {
  it('closes touching and overlapping pieces whatever their order', () => {
    expect(join([50, 10, 100, 11], [0, 10, 50.2, 11], [90, 10, 120, 11])).toEqual([
      'h 0,10,120,11',
    ]);
  });

  it('keeps lines apart that a gap parts', () => {
    expect(join([0, 10, 50, 11], [53, 10, 100, 11])).toEqual(['h 0,10,50,11', 'h 53,10,100,11']);
  });

  it('bridges gaps between dashes no wider than their kind', () => {
    expect(join([0, 10, 3, 10], [6, 10, 9, 10], [12, 10, 15, 10])).toEqual(['h 0,10,15,10']);
    expect(join([0, 10, 3, 10], [11, 10, 14, 10])).toEqual(['h 0,10,3,10', 'h 11,10,14,10']);
  });

  it('makes a line of dots, and a corner part of the lines that meet in it', () => {
    expect(join([0, 0, 1, 1], [3, 0, 4, 1], [6, 0, 7, 1])).toEqual(['h 0,0,7,1']);
    expect(join([0, 0, 1, 1], [1, 0, 50, 1], [0, 1, 1, 40])).toEqual(['h 0,0,50,1', 'v 0,0,1,40']);
  });

  it('drops lone dots and areas', () => {
    expect(join([0, 0, 1, 1], [20, 20, 40, 40])).toEqual([]);
  });
});
