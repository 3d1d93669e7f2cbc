import { describe, expect, it } from '@jest/globals';
import { findEdges } from '../../../src/table/edges.js';
import { level, upright } from './support.js';

describe('findEdges', () => {
  it('joins dashes into one edge', () => {
    const dashes = Array.from({ length: 10 }, (_, i) => level(50, i * 10, i * 10 + 5));
    expect(findEdges(dashes).horizontal).toEqual([{ at: expect.closeTo(50), from: 0, to: 95 }]);
  });

  it('takes a double line for one', () => {
    const edges = findEdges([upright(20, 0, 100), upright(22, 0, 100)]);
    expect(edges.vertical).toEqual([{ at: 21, from: 0, to: 100 }]);
  });

  it('leaves edges of other tables where they are', () => {
    const edges = findEdges([upright(20, 0, 100), upright(22.5, 150, 200)]);
    expect(edges.vertical.map(({ at }) => at)).toEqual([20, 22.5]);
  });

  it('joins dots whichever way a reader classed them', () => {
    const dots = Array.from({ length: 20 }, (_, i) => ({
      ...level(i * 3, 40, 41),
      top: i * 3,
      bottom: i * 3 + 1,
    }));
    const [edge] = findEdges(dots).vertical;
    expect(edge).toMatchObject({ at: expect.closeTo(40.5), from: 0, to: 58 });
  });

  it('keeps apart lines that a row of text fits between', () => {
    expect(findEdges([level(10, 0, 50), level(18, 0, 50)]).horizontal).toHaveLength(2);
  });
});
