import { describe, expect, it } from '@jest/globals';
import { createDigitReader } from '../../../src/ocr/digit-reader.js';
import type { InkLine } from '../../../src/ocr/engine.js';

const LEVELS: Record<string, number> = { '#': 0, '+': 128, ' ': 255 };

/** A line of writing: # is ink, + half of it. */
function toLine(rows: string[]): InkLine {
  const width = (rows[0] as string).length;
  const height = rows.length;
  const data = Uint8Array.from([...rows.join('')], (sign) => LEVELS[sign] as number);
  return { picture: { width, height, data }, bodyHeight: height };
}

/** A 4 of a fax: its slanting stroke is lost, and of its bar an end on either side of the stem is left. */
const WORN_FOUR = [
  '                      ',
  '        ++         +  ',
  '  +#    +#+       ##  ',
  '  ##     ##       ##  ',
  '  +#     ##       ##  ',
  '   +     #        +#  ',
  '        +         ##  ',
  '       +          ##  ',
  '     ++            #  ',
  '    +++           ##  ',
  '   ++        +    ##  ',
  '  +#              ### ',
  '  #+    ++        ##  ',
  '  #+++++##        ### ',
  '  ++++++++            ',
  '                      ',
];

/** A 3 that nearly lost its middle, and thin rounds. */
const THIN = [
  '                      ',
  '      +++      +++    ',
  '    #+  +#+   #   ##  ',
  '   ##    #+  #+   +#+ ',
  '   +     #+  #+   +#+ ',
  '        +#   #+   +#+ ',
  '      ++#    #+   +#+ ',
  '        ##   #+   +#+ ',
  '         #+  #+   +#+ ',
  '   #     #+  #+   +#+ ',
  '  ##     #   #+   +#  ',
  '   #+   +#   ++   #+  ',
  '    ++++      ++++    ',
  '                      ',
];

const WORD = [
  '                  ',
  '        #         ',
  '        #         ',
  ' ################ ',
  '        #         ',
  '        #         ',
  '  ############## ',
  '  #     #     #   ',
  '  #     #     #   ',
  '  #  #########    ',
  '        #         ',
  '       ###        ',
  '      # # #       ',
  '     #  #  #      ',
  '   ##   #   ##    ',
  ' ##     #     ### ',
  '                  ',
].map((row) => row.padEnd(18));

describe('the network for digits', () => {
  const read = createDigitReader();

  it('reads digits of which strokes are lost', () => {
    expect(read(toLine(WORN_FOUR))).toMatchObject({ text: '24' });
    expect(read(toLine(THIN))).toMatchObject({ text: '30' });
  });

  it('tells where each digit stands and how sure it is of it', () => {
    const { centres, sureness, confidence } = read(toLine(WORN_FOUR));
    expect(centres).toHaveLength(2);
    expect(centres[0]).toBeLessThan(0.5);
    expect(centres[1]).toBeGreaterThan(0.5);
    expect(confidence).toBe(Math.min(...sureness));
  });

  it('reads nothing in what is no figure', () => {
    expect(read(toLine(WORD)).text).toBe('');
  });

  it('names what a worn digit may be as well, the likeliest first', () => {
    // A stem, and where the bar of a 4 ends a bit of ink that may be dirt.
    const rows = WORN_FOUR.map((row) => '  ' + row.slice(11));
    const { text, seconds, confidence } = read(toLine(rows));
    expect([text, ...seconds.map((second) => second.text)]).toContain('4');
    expect(seconds.every((second) => second.confidence <= confidence)).toBe(true);
  });
});
