import { describe, expect, it } from '@jest/globals';
import type { ReadSnippet } from '../../../src/ocr/read-snippets.js';
import { withoutGuesses } from '../../../src/ocr/worn-pages.js';

const read = (text: string, confidence: number): ReadSnippet => ({
  snippet: { left: 0, top: 0, right: 9, bottom: 9, kind: 'figure', pieces: [], cell: 3, em: 9 },
  verdict: { text, confidence, readings: [] },
  centres: [],
});

const textsOf = (...parts: ReadSnippet[]): string[] =>
  withoutGuesses(parts).map(({ verdict }) => verdict.text);

const UNREADABLE = '\u{fffd}';
const many = (count: number, text: string, confidence: number): ReadSnippet[] =>
  Array.from({ length: count }, () => read(text, confidence));

describe('withoutGuesses', () => {
  it('makes figures unreadable that are less sure than not, and leaves words', () => {
    expect(textsOf(read('17', 0.39), read('-3', 0.1), read('17', 0.4))).toEqual([
      UNREADABLE,
      UNREADABLE,
      '17',
    ]);
    expect(textsOf(read('总计', 0.1), read('', 0))).toEqual(['总计', '']);
  });

  it('takes no ink for a blank that is read as a dash doubtfully, unless it has the shape of one', () => {
    const shaped = read('-', 0.44);
    shaped.snippet.mark = '-';
    expect(textsOf(read('-', 0.44), read('-', 0.8), shaped)).toEqual([UNREADABLE, '-', '-']);
  });

  it('believes only sure figures of a page most of whose figures are doubtful', () => {
    const worn = many(12, UNREADABLE, 0);
    expect(textsOf(...worn, ...many(8, '1', 0.95)).slice(12)).toEqual(Array(8).fill(UNREADABLE));
    expect(textsOf(...worn, ...many(8, '1', 0.98)).slice(12)).toEqual(Array(8).fill('1'));
  });

  it('does not take dirt in cells for figures that it cannot read', () => {
    const dirt = many(20, UNREADABLE, 0).map((part) => ({
      ...part,
      snippet: { ...part.snippet, bottom: 4 },
    }));
    expect(textsOf(...dirt, ...many(8, '1', 0.95)).slice(20)).toEqual(Array(8).fill('1'));
  });

  it('believes no doubtful figure of a page nearly half of whose figures are doubtful', () => {
    const half = [...many(9, '7', 0.65), ...many(11, '7', 0.8)];
    expect(textsOf(...half)).toEqual([...Array(9).fill(UNREADABLE), ...Array(11).fill('7')]);
    const few = [...many(3, '7', 0.65), read('7', 0.8)];
    expect(textsOf(...few)).toEqual(Array(4).fill('7'));
  });
});
