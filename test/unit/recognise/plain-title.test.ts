import { describe, expect, it } from '@jest/globals';
import type { Paragraph } from '../../../src/model/prose.js';
import { findTitles } from '../../../src/recognise/title.js';

/** Paragraphs at the left, all in one size: nothing stands out. */
const plain = (...texts: string[]): Paragraph[] =>
  texts.map((text, at) => {
    const box = { x0: 50, top: 20 + 15 * at, x1: 500, bottom: 32 + 15 * at, page: 1 };
    const line = { ...box, text, words: [], fontSize: 10, method: 'text' as const, confidence: 1 };
    return { ...box, text, lines: [line], centred: false };
  });

const BODY = ['一、总体情况', '我局坚持以公开为常态，全面推进政务公开工作。'];

describe('a title that does not stand out', () => {
  it.each([
    [['云山县民政局2024年政府信息公开工作年度报告'], '云山县民政局2024年政府信息公开工作年度报告'],
    [
      ['Sheet1', '云山县民政局2024年', '政府信息公开工作年度报告'],
      '云山县民政局2024年政府信息公开工作年度报告',
    ],
  ])('is known at the head of the file: %j', (lines, folded) => {
    const titles = findTitles(plain(...lines, ...BODY), []);
    expect(titles.map((title) => title.folded)).toEqual([folded]);
  });

  it.each([
    [['云山县民政局政府信息公开工作年度报告']],
    [['根据要求，云山县民政局编制2024年政府信息公开工作年度报告']],
    [['云山县民政局2024年政府信息公开指南']],
    [[...BODY, ...BODY, '云山县民政局2024年政府信息公开工作年度报告']],
  ])('has its year, is no sentence, and stands at the head: %j', (lines) => {
    expect(findTitles(plain(...lines, ...BODY), [])).toEqual([]);
  });
});
