import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

describe('pieces of a formula', () => {
  const pieces: Text[] = [
    [20, 20, '∑'],
    [80, 20, '2'],
    [150, 20, '∑'],
    [20, 34, 'Y ='],
    [80, 34, '3'],
    [150, 34, '1 +'],
    [20, 48, '4'],
    [80, 48, '5'],
    [150, 48, '9'],
  ];

  it('are no table where their number stands on their right', () => {
    expect(tablesOf([...pieces, [260, 34, '(12)']])).toEqual([]);
  });
});
