import { describe, expect, it } from '@jest/globals';
import { findLines, findParagraphs } from '../../../src/layout/index.js';
import { page, writing } from '../table/support.js';

describe('findLines', () => {
  it('parts words at blanks and lines at column gaps', () => {
    const lines = findLines(page({ runs: [writing('ab cd', 0, 10), writing('x', 80, 10)] }));
    expect(lines.map((line) => line.words.map((word) => word.text))).toEqual([['ab', 'cd'], ['x']]);
  });

  it('gives a word the opinions about its run where it is all of it', () => {
    const readings = [{ text: '3', confidence: 0.6, engine: 'digits' }];
    const runs = [writing('3', 0, 10, 10, { readings }), writing('4 5', 80, 10, 10, { readings })];
    const words = findLines(page({ runs })).flatMap((line) => line.words);
    expect(words.map((word) => word.readings)).toEqual([readings, undefined, undefined]);
  });

  it('leaves slanted, hidden and overprinted text out', () => {
    const runs = [
      writing('甲乙', 0, 10),
      writing('甲乙', 0.3, 10),
      writing('密', 50, 50, 30, { slanted: true }),
      writing('藏', 90, 10, 10, { visibility: 'hidden' }),
    ];
    expect(findLines(page({ runs })).map((line) => line.text)).toEqual(['甲乙']);
  });
});

describe('findParagraphs', () => {
  const full = '一二三四五六七八九十一二三四五六七八';
  const pageOf = (number: number, runs: ReturnType<typeof writing>[]) => {
    const content = page({ number, runs });
    return { page: content, lines: findLines(content), tables: [] };
  };

  it('goes on behind a line that a mark which no line may begin with has left short', () => {
    const paragraphsOf = (beginning: string) =>
      findParagraphs([
        pageOf(1, [
          writing(full, 10, 100),
          writing(full.slice(2), 10, 114),
          writing(`${beginning}${full.slice(2)}`, 10, 128),
          writing(full, 10, 142),
        ]),
      ]).length;
    expect(paragraphsOf('度全')).toBe(2);
    expect(paragraphsOf('度，')).toBe(1);
    expect(paragraphsOf('（度')).toBe(1);
  });

  it('parts a heading without an indent from a full line that ends a sentence', () => {
    const textsOf = (end: string, beginning: string) =>
      findParagraphs([
        pageOf(1, [
          writing(full, 10, 100),
          writing(`${full.slice(1)}${end}`, 10, 114),
          writing(beginning, 10, 128),
        ]),
      ]).map(({ text }) => text.slice(0, 3));
    expect(textsOf('。', '六、其他')).toEqual(['一二三', '六、其']);
    expect(textsOf('。', '（二）其他')).toEqual(['一二三', '（二）']);
    expect(textsOf('第', '（二）项')).toEqual(['一二三']);
    expect(textsOf('。', '六月')).toEqual(['一二三']);
  });

  it('bridges a page break and drops page numbers', () => {
    const paragraphs = findParagraphs([
      pageOf(1, [
        writing(full.slice(2), 30, 100),
        writing(full, 10, 114),
        writing(full, 10, 128),
        writing('- 1 -', 90, 190),
      ]),
      pageOf(2, [writing('结束。', 10, 30), writing('新段落', 30, 44), writing('- 2 -', 90, 190)]),
    ]);
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual([
      `${full.slice(2)}${full}${full}结束。`,
      '新段落',
    ]);
  });
});
