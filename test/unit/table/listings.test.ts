import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

/** Lines of three texts, the first of each a number counted from `first`. */
const numbered = (first: number): Text[] =>
  ['start', 'panel', 'apply', 'print', 'close'].flatMap((text, at): Text[] => [
    [10, 10 + 14 * at, `${first + at}`],
    [60, 10 + 14 * at, `let ${text}`],
    [150, 10 + 14 * at, `do ${text}`],
  ]);
const heads: Text[] = [
  [10, 10, 'No'],
  [60, 10, 'First name'],
  [150, 10, 'Last name'],
];
const lower = (texts: Text[]): Text[] => texts.map(([x, top, text]) => [x, top + 14, text]);

describe('lines of words numbered on from before', () => {
  it('are a listing, no table', () => {
    expect(tablesOf(numbered(104))).toEqual([]);
  });

  it('are rows where they are numbered from the first, under heads, or years', () => {
    const rules = [8, 24, 96];
    expect(tablesOf(lower(numbered(1)).concat(heads), rules)).toHaveLength(1);
    expect(tablesOf(lower(numbered(104)).concat(heads), rules)).toHaveLength(1);
    expect(tablesOf(lower(numbered(1984)), rules)).toHaveLength(1);
  });
});

describe('texts beside nothing but full stops', () => {
  const notes = (sign: string): Text[] =>
    ['First of the notes', 'Second of these', 'Third and last', 'One more'].flatMap(
      (text, at): Text[] => [
        [10, 10 + 14 * at, text],
        [280, 10 + 14 * at, sign],
      ],
    );

  it('are notes, no table', () => {
    expect(tablesOf(notes('.'))).toEqual([]);
    expect(tablesOf(notes('5'))).toHaveLength(1);
  });
});
