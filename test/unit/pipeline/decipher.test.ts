import { describe, expect, it } from '@jest/globals';
import type { PageContent, Run } from '../../../src/model/page.js';
import { decipherPages } from '../../../src/pipeline/decipher.js';
import { page, writing } from '../table/support.js';

/** Writing whose font's map gives the characters of `codes` for what is printed. */
const coded = (codes: string, x: number, top: number, unmapped = ''): Run => {
  const run = writing(codes, x, top);
  const glyphs = run.glyphs.map((glyph) => ({
    ...glyph,
    font: 'ABCDEF+Song',
    mapped: !unmapped.includes(glyph.text),
  }));
  return { ...run, glyphs };
};
const read = (text: string, x: number, top: number): Run => ({
  ...writing(text, x, top),
  method: 'ocr',
});

/** The same run with glyphs of full width. */
const widened = (run: Run): Partial<Run> => {
  const glyphs = run.glyphs.map((glyph, at) => {
    const x0 = run.x0 + at * run.fontSize;
    return { ...glyph, x0, x1: x0 + run.fontSize };
  });
  return { glyphs, x1: glyphs.at(-1)?.x1 ?? run.x1 };
};

/** A page whose codes a, b, c are printed 1, 2, 3, and what OCR reads of it. */
const views = (codes: Run[], readings: Run[]): { text: PageContent; picture: PageContent }[] => [
  { text: page({ runs: codes }), picture: page({ runs: readings }) },
];
const lines = (runs: Run[]): string[] => runs.map(({ text }) => text);

const CODES = ['ab', 'ba', 'cab', 'cc', 'abc'];
const PRINTED = ['12', '21', '312', '33', '123'];
const at = (index: number): [number, number] => [10, 10 + 20 * index];

describe('a page whose character map is destroyed', () => {
  it('is read from its glyphs, each as OCR reads it elsewhere, where OCR reads nothing', () => {
    const codes = CODES.map((text, index) => coded(text, ...at(index)));
    const readings = PRINTED.slice(0, 4).map((text, index) => read(text, ...at(index)));
    const [deciphered] = decipherPages(views(codes, readings));
    expect(lines(deciphered?.runs ?? [])).toEqual(PRINTED);
    expect(deciphered?.runs.every(({ method }) => method === 'ocr')).toBe(true);
  });

  it('has a 1 that is somewhat narrower than other digits, but no narrower sign that is read as one', () => {
    const narrowed = (run: Run, code: string, width: number): Run => ({
      ...run,
      glyphs: run.glyphs.map((glyph) =>
        glyph.text === code ? { ...glyph, x1: glyph.x0 + width } : glyph,
      ),
    });
    const others = Array.from({ length: 12 }, () => 'bcd');
    const texts = [...others, 'a', 'a', 'a'];
    const printed = texts.map((text) => (text === 'a' ? '1' : '234'));
    const readAt = (width: number): string[] => {
      const codes = texts.map((text, index) => narrowed(coded(text, ...at(index)), 'a', width));
      const readings = printed.map((text, index) => read(text, ...at(index)));
      return lines(decipherPages(views(codes, readings))[0]?.runs ?? []);
    };
    expect(readAt(4.2)).toEqual(printed);
    expect(readAt(3.3).slice(others.length)).toEqual(['\uFFFD', '\uFFFD', '\uFFFD']);
  });

  it('is left as OCR read it where one code stands for two digits', () => {
    const codes = ['ab', 'ab', 'ab', 'aa', 'bb', 'bb'].map((text, index) =>
      coded(text, ...at(index)),
    );
    const readings = ['12', '92', '12', '11', '22', '22'].map((text, index) =>
      read(text, ...at(index)),
    );
    const [page] = decipherPages(views(codes, readings));
    expect(lines(page?.runs ?? [])).toEqual(['12', '92', '12', '11', '22', '22']);
  });

  it('says nothing of a digit at a place where another one was read', () => {
    const many = Array.from({ length: 30 }, () => 'abc');
    const place = (index: number): [number, number] => [
      10 + 35 * (index % 5),
      10 + 20 * Math.floor(index / 5),
    ];
    const codes = many.map((text, index) => coded(text, ...place(index)));
    const readings = many.map((_, index) => read(index === 7 ? '923' : '123', ...place(index)));
    const [page] = decipherPages(views(codes, readings));
    expect(page?.runs[7]?.text).toBe('\uFFFD23');
    expect(page?.runs[7]?.glyphs[0]?.mapped).toBe(false);
    expect(page?.runs[8]?.text).toBe('123');
  });

  it('has no digit of full width beside one of half width', () => {
    const wide = ['甲乙', '乙甲', '丙甲乙', '丙丙', '甲乙丙'];
    const all = [...wide, ...CODES, ...CODES];
    const codes = [...all, 'ab甲'].map((text, index) => coded(text, ...at(index)));
    const readings = [...PRINTED, ...PRINTED, ...PRINTED].map((text, index) => ({
      ...read(text, ...at(index)),
      ...(index < wide.length ? widened(read(text, ...at(index))) : {}),
    }));
    const [page] = decipherPages(views(codes, readings));
    expect(page?.runs[0]?.text).toBe('１２');
    expect(page?.runs.at(-1)?.text).toBe('12\uFFFD');
  });

  it('has no digit that is another glyph of the font', () => {
    const codes = [...CODES, ...CODES, ...CODES, 'd'].map((text, index) =>
      coded(text, ...at(index)),
    );
    const readings = [...PRINTED, ...PRINTED, ...PRINTED, '1'].map((text, index) =>
      read(text, ...at(index)),
    );
    const [page] = decipherPages(views(codes, readings));
    expect(page?.runs.at(-1)?.text).toBe('\uFFFD');
    expect(page?.runs[0]?.text).toBe('12');
  });

  it('keeps a blank that is the code of a printed sign', () => {
    const codes = ['a ', ' a', '  ', 'a '].map((text, index) => coded(text, ...at(index), ' '));
    const readings = ['10', '01', '00', '10'].map((text, index) => read(text, ...at(index)));
    const [page] = decipherPages(views(codes, readings));
    expect(lines(page?.runs ?? [])).toEqual(['10', '01', '00', '10']);
  });
});

describe('a map with holes that is right for the rest', () => {
  const printed = [
    '政府信息公开工作年度报告',
    '主动公开政府信息情况',
    '收到和处理申请情况及其他事项',
    '12',
  ];
  const readings = printed.map((text, index) => read(text === '12' ? '72' : text, ...at(index)));

  it('is believed where it has a character, and OCR where it has none', () => {
    const codes = printed.map((text, index) =>
      coded(text.replaceAll('公', '\uFFFD'), ...at(index), '\uFFFD'),
    );
    const [page] = decipherPages(views(codes, readings));
    expect(lines(page?.runs ?? [])).toEqual(printed);
    expect(page?.runs.map(({ method }) => method)).toEqual(['ocr', 'ocr', 'text', 'text']);
  });

  it('is not where it gives what Chinese is not written with', () => {
    const codes = printed.map((text, index) => coded(text.replaceAll('公', '»'), ...at(index)));
    const [page] = decipherPages(views(codes, readings));
    expect(lines(page?.runs ?? [])).toEqual(printed);
  });

  it('is not for a digit that OCR reads as another one wherever it stands', () => {
    const words = [...printed, ...printed].filter((text) => text !== '12');
    const texts = [...words, '71', '17', '27', '22', '12', '2'];
    const codes = texts.map((text, index) => coded(text, ...at(index)));
    const seen = texts.map((text, index) => read(text.replaceAll('7', '4'), ...at(index)));
    const [page] = decipherPages(views(codes, seen));
    expect(lines(page?.runs ?? []).join()).not.toContain('7');
  });

  it('is not where OCR reads other characters throughout', () => {
    const codes = printed.map((text, index) =>
      coded([...text].toReversed().join(''), ...at(index)),
    );
    const [page] = decipherPages(views(codes, readings));
    expect(page?.runs.map(({ method }) => method)).not.toContain('text');
  });
});
