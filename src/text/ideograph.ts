import { RADICAL_PAIRS } from './radicals.js';

const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fd5;

const IDEOGRAPHS = new Map<string, string>();
const pairs = Array.from(RADICAL_PAIRS);
for (let i = 0; i + 1 < pairs.length; i += 2) IDEOGRAPHS.set(pairs[i] ?? '', pairs[i + 1] ?? '');

const RADICALS = new Map<string, string[]>();
for (const [radical, ideograph] of IDEOGRAPHS)
  RADICALS.set(ideograph, [...(RADICALS.get(ideograph) ?? []), radical]);

/** The radicals that look like an ideograph. */
export function radicalsOf(ideograph: string): readonly string[] {
  return RADICALS.get(ideograph) ?? [];
}

/** The ideograph that a radical looks like: programs write one for the other where a font draws both alike. Any other text as it is. */
export function asIdeograph(text: string): string {
  const code = text.charCodeAt(0);
  if (code < FIRST_RADICAL || code > LAST_RADICAL) return text;
  return IDEOGRAPHS.get(text) ?? text;
}
