import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { dropRunningHead } from '../../../src/table/running-heads.js';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

const kept = (...texts: [text: string, x: number, top: number][]): string[] => {
  const runs = texts.map(([text, x, top]) => writing(text, x, top));
  const lines = findLines(page({ runs, width: 400, height: 400 }));
  return dropRunningHead(lines, 400).map((line) => line.text);
};

describe('dropRunningHead', () => {
  it('takes away a title with the page number at a side, over the text', () => {
    expect(kept(['Annual accounts', 100, 10], ['41', 380, 10], ['Area', 10, 50])).toEqual(['Area']);
    expect(kept(['12', 10, 10], ['Annual accounts', 200, 10], ['Area', 10, 50])).toEqual(['Area']);
  });

  it('keeps rows of a table: close to the next, with figures below, or Chinese', () => {
    expect(kept(['Total area', 10, 10], ['41', 380, 10], ['Area', 10, 24])).toHaveLength(3);
    expect(
      kept(['Total area', 10, 10], ['41', 380, 10], ['Area', 10, 50], ['38', 380, 50]),
    ).toHaveLength(4);
    expect(kept(['其他处理', 10, 10], ['0', 380, 10], ['合计', 10, 50])).toHaveLength(3);
    expect(kept(['Total area', 10, 10], ['Area', 10, 50])).toHaveLength(2);
  });
});

describe('a ruled running head', () => {
  const boxes = (top: number) =>
    rulingsOf([10, top, 70, top + 16], [70, top, 130, top + 16], [130, top, 190, top + 16]);
  const texts = (top: number, last: string) => [
    writing('Office', 12, top + 3),
    writing('Guide', 72, top + 3),
    writing(last, 132, top + 3),
  ];
  const count = (top: number, last: string): number =>
    findTables(page({ rulings: boxes(top), runs: texts(top, last) }), []).length;

  it('is no table', () => {
    expect(count(4, 'Page 8/20')).toBe(0);
    expect(count(180, 'Page 8')).toBe(0);
  });

  it('is one in the middle of a page, or without a page number', () => {
    expect(count(90, 'Page 8/20')).toBe(1);
    expect(count(4, 'Figures')).toBe(1);
  });
});
