import { describe, expect, it } from '@jest/globals';
import { inOrder } from '../../../src/archive/in-order.js';

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('inOrder', () => {
  it('gives results in the order of the items, whichever is ready first', async () => {
    const turns = [3, 0, 2, 1];
    const work = async (turn: number): Promise<number> => {
      for (let tick = 0; tick < turn; tick += 1) await Promise.resolve();
      return turn;
    };
    expect(await collected(inOrder(turns, 3, work))).toEqual(turns);
  });

  it('begins no more than asked for', async () => {
    let open = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
    };
    await collected(inOrder([1, 2, 3, 4, 5], 2, work));
    expect(most).toBe(2);
  });

  it('fails when its turn comes, even where a later item failed first', async () => {
    const work = async (item: number): Promise<number> => {
      if (item === 1) await new Promise((resolve) => setImmediate(resolve));
      if (item > 0) throw new Error(`item ${item}`);
      return item;
    };
    await expect(collected(inOrder([0, 1, 2], 3, work))).rejects.toThrow('item 1');
  });
});
