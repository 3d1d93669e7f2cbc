/** Which characters a text has, as 64 bits in two halves: a character not in it may share a bit, never the reverse. */
export interface CharBits {
  low: number;
  high: number;
}

/** Spreads code units evenly over 64 bits (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1;

export function charBits(text: string): CharBits {
  let low = 0;
  let high = 0;
  for (let i = 0; i < text.length; i += 1) {
    const bit = Math.imul(text.charCodeAt(i), SPREAD) >>> 26;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return { low, high };
}

/** How many characters, at the least, `a` has and `b` lacks: no edit distance is smaller. */
export function lacking(a: CharBits, b: CharBits): number {
  return bitCount(a.low & ~b.low) + bitCount(a.high & ~b.high);
}

/** Bits set in a 32-bit word (H. S. Warren, Hacker’s Delight, 5-1). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The folded labels that one thing goes by. */
export class Keys {
  readonly bits: readonly CharBits[];
  /** Length of the shortest; infinite where there is none. */
  readonly shortest: number;
  private readonly set: ReadonlySet<string>;

  constructor(readonly texts: readonly string[]) {
    this.bits = texts.map(charBits);
    this.shortest = Math.min(...texts.map((text) => text.length));
    this.set = new Set(texts);
  }

  has(key: string): boolean {
    return this.set.has(key);
  }
}
