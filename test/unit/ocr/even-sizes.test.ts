import { expect, it } from '@jest/globals';
import type { Run } from '../../../src/model/page.js';
import { evenSizes } from '../../../src/ocr/even-sizes.js';

const run = (text: string, fontSize: number) => ({ text, fontSize }) as Run;

it('makes sizes one that differ by measuring alone, and keeps others apart', () => {
  const lines = [
    run('政府信息公开工作年度报告', 16.2),
    run('（一）予以公开', 9.6),
    run('（二）部分公开（区分处理的，只计这一情', 9.9),
    run('形，不计其他情形）', 10.3),
    run('本报告由总体情况等六部分组成', 11.1),
  ];
  const sizes = evenSizes(lines, 300).map(({ fontSize }) => fontSize);
  expect(sizes).toEqual([16.2, 9.9, 9.9, 9.9, 11.1]);
});

it('allows for two pixels, which are much of small type', () => {
  const lines = [run('政机关不再处理其政府信息公开申请', 7.8), run('公开申请', 8.4)];
  expect(evenSizes(lines, 200).map(({ fontSize }) => fontSize)).toEqual([7.8, 7.8]);
  expect(evenSizes(lines, 600).map(({ fontSize }) => fontSize)).toEqual([7.8, 8.4]);
});
