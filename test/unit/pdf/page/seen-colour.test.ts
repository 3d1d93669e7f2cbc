import { describe, expect, it } from '@jest/globals';
import { seenColour } from '../../../../src/pdf/page/seen-colour.js';

describe('the colour of ink on white paper', () => {
  it('is its own where it is opaque, and lighter the less of it there is', () => {
    expect(seenColour({ colour: 0x204060, alpha: 1 })).toBe(0x204060);
    expect(seenColour({ colour: 0, alpha: 0.2 })).toBe(0xcccccc);
    expect(seenColour({ colour: 0xff0000, alpha: 0.5 })).toBe(0xff8080);
    expect(seenColour({ colour: undefined, alpha: 0.5 })).toBeUndefined();
  });
});
