import { describe, expect, it } from '@jest/globals';
import { turnBack, turnBoxOnPage, turnPage, turnToRead } from '../../../src/geometry/turn-page.js';
import type { Turn } from '../../../src/geometry/turn-page.js';
import type { PageContent, Run } from '../../../src/model/page.js';

const run = (text: string, direction: Turn): Run => ({
  x0: 500,
  top: 100,
  x1: 510,
  bottom: 140,
  text,
  glyphs: [...text].map((one) => ({
    x0: 500,
    top: 100,
    x1: 510,
    bottom: 110,
    text: one,
    mapped: true,
  })),
  fontSize: 10,
  direction,
  slanted: false,
  visibility: 'visible',
  method: 'text',
  confidence: 1,
});

const page = (runs: Run[]): PageContent => ({
  number: 1,
  width: 600,
  height: 800,
  runs,
  rulings: [{ x0: 20, top: 30, x1: 20, bottom: 90, orientation: 'vertical', width: 1 }],
  images: [],
  trust: { level: 'trusted', unmapped: 0, scanned: false },
});

describe('turnToRead', () => {
  it('finds the direction of most of the writing, whatever a vertical label does', () => {
    expect(turnToRead(page([run('政府信息公开工作', 90), run('注', 0)]))).toBe(90);
    expect(turnToRead(page([run('政府信息公开', 0), run('办理结果', 90)]))).toBe(0);
  });

  it('leaves an empty page as it is', () => {
    expect(turnToRead(page([]))).toBe(0);
  });
});

describe('turnPage', () => {
  it('makes writing that runs down the right edge the first line', () => {
    const turned = turnPage(page([run('一二三四', 90)]), 90);
    expect(turned.width).toBe(800);
    expect(turned.height).toBe(600);
    expect(turned.runs[0]).toMatchObject({ x0: 100, top: 90, x1: 140, bottom: 100, direction: 0 });
    expect(turned.rulings[0]).toMatchObject({
      orientation: 'horizontal',
      x0: 30,
      x1: 90,
      top: 580,
      bottom: 580,
    });
  });

  it.each([90, 180, 270] as const)('is undone by turning back from %i', (turn) => {
    const box = { x0: 10, top: 20, x1: 110, bottom: 50 };
    const size = { width: 600, height: 800 };
    const turnedSize = turn === 180 ? size : { width: 800, height: 600 };
    const there = turnBoxOnPage(box, turn, size);
    expect(turnBoxOnPage(there, turnBack(turn), turnedSize)).toEqual(box);
  });
});
