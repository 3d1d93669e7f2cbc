import { describe, expect, it } from '@jest/globals';
import type { Glyph, Run } from '../../../src/model/page.js';
import { distrustDestroyedFonts, withoutGuesses } from '../../../src/pipeline/destroyed-fonts.js';
import { page, writing } from '../table/support.js';

/** Writing of size 10 in a font, every glyph `width` wide. */
const set = (text: string, width: number, more: Partial<Glyph> = {}): Run => {
  const run = writing(text, 10, 10);
  const glyphs = run.glyphs.map((glyph, i) => ({
    ...glyph,
    x0: 10 + width * i,
    x1: 10 + width * (i + 1),
    font: 'ABCDEF+Song',
    ...more,
  }));
  return { ...run, glyphs };
};
const mapped = ({ glyphs }: Run): string =>
  glyphs.map((glyph) => (glyph.mapped ? glyph.text : '?')).join('');

describe('a font that draws Latin letters as wide as Chinese characters', () => {
  it('has no map for what is so wide, digits among it, and keeps its narrow digits', () => {
    const [read] = distrustDestroyedFonts([
      page({ runs: [set('信息k}p1，', 10), set('112', 5), set('２', 10)] }),
    ]);
    expect(read?.runs.map(mapped)).toEqual(['信息????，', '112', '２']);
    expect(read?.trust.level).toBe('doubtful');
  });

  it('is known by what it draws on any page of the file', () => {
    const read = distrustDestroyedFonts([
      page({ runs: [set('kqp', 10)] }),
      page({ number: 2, runs: [set('1', 10)] }),
    ]);
    expect(read[1]?.runs.map(mapped)).toEqual(['?']);
  });

  it('is known by one such letter where another font of the file has many', () => {
    const unit = set('O', 10, { font: 'Mono' });
    const [read] = distrustDestroyedFonts([page({ runs: [set('kqp', 10), unit] })]);
    expect(read?.runs.map(mapped)).toEqual(['???', '?']);
    expect(distrustDestroyedFonts([page({ runs: [unit] })])[0]?.runs.map(mapped)).toEqual(['O']);
  });

  it('is none where the wide signs are letters of another font, or have forms of full width', () => {
    const pages = [
      page({ runs: [set('k}', 10), set('p1', 10, { font: 'Kai' }), set('(1),:;WM', 10)] }),
    ];
    expect(distrustDestroyedFonts(pages)).toBe(pages);
  });
});

describe('characters of which no map speaks', () => {
  it('are not printed where they are digits or codes: what is left of a figure is no figure', () => {
    const read = withoutGuesses(page({ runs: [set('1\t9(信', 5, { mapped: false })] }));
    expect(read.runs[0]?.text).toBe('\uFFFD\uFFFD\uFFFD\uFFFD信');
  });

  it('leaves a page alone that has none', () => {
    const whole = page({ runs: [set('19', 5)] });
    expect(withoutGuesses(whole)).toBe(whole);
  });
});

describe('signs that stand for no figure in a font whose map is destroyed', () => {
  it('have no map: they may be digits', () => {
    const [read] = distrustDestroyedFonts([
      page({ runs: [set('k}p', 10), set('_', 5), set('1', 5), set('/', 5)] }),
    ]);
    expect(read?.runs.slice(1).map(mapped)).toEqual(['?', '1', '/']);
  });
});
