import { describe, expect, it } from '@jest/globals';
import { findRunningText } from '../../../src/geometry/running-text.js';

const line = (text: string, top: number, x0 = 100) => ({
  text,
  x0,
  x1: x0 + 10,
  top,
  bottom: top + 10,
});

const runningOf = (...pages: ReturnType<typeof line>[][]): string[] =>
  [...findRunningText(pages.map((lines) => ({ height: 500, lines })))].map(({ text }) => text);

describe('numbers that end the pages further in than margins are', () => {
  it('are page numbers where they count the pages at one place', () => {
    const pages = [1, 2, 3].map((at) => [line('正文', 200), line(`- ${at} -`, 420)]);
    expect(runningOf(...pages)).toEqual(['- 1 -', '- 2 -', '- 3 -']);
  });

  it('are figures where they do not count, or stand elsewhere', () => {
    expect(runningOf([line('7', 420)], [line('9', 420)])).toEqual([]);
    expect(runningOf([line('1', 420)], [line('2', 420, 300)])).toEqual([]);
    expect(runningOf([line('1', 420), line('总计', 430)], [line('2', 420)])).toEqual([]);
  });
});
