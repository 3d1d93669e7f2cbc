import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../../src/model/page.js';
import { unfoldMaps } from '../../../src/pipeline/folded-maps.js';
import { page, writing } from '../table/support.js';

const fold = (character: string): string => {
  const code = character.charCodeAt(0);
  return String.fromCharCode((code >> 8) | (code & 0xff));
};

/** Writing of a font whose map was folded; `numbers` are the codes of glyphs that have these for characters. */
const folded = (text: string, top: number, numbers: Record<string, number> = {}): Run => {
  const run = writing(text.replaceAll('—', '一'), 10, top);
  const glyphs = run.glyphs.map((glyph, at) => {
    const wide = glyph.x1 - glyph.x0 > 9;
    const character = text[at] ?? '';
    const code = numbers[character];
    const said = code === undefined ? fold(character) : String.fromCharCode(code);
    return { ...glyph, text: said, mapped: !wide, font: 'ABCDEF+Hei' };
  });
  return { ...run, glyphs };
};
const read = (...runs: Run[]): string[] =>
  (unfoldMaps([page({ runs })])[0]?.runs ?? []).map(({ glyphs }) =>
    glyphs.map(({ mapped, text }) => (mapped ? text : '?')).join(''),
  );

describe('characters whose two bytes were written upon each other', () => {
  it('are told by the phrases of the forms, over the ends of lines too', () => {
    expect(
      read(folded('2.其他法律行政法规禁', 10), folded('止公开', 22), folded('128', 10)),
    ).toEqual(['2.其他法律行政法规禁', '止公开', '128']);
    expect(read(folded('自然人', 10), folded('其他', 30), folded('总计', 50))).toEqual([
      '自然人',
      '其他',
      '总计',
    ]);
  });

  it('are left unmapped where no phrase tells them', () => {
    expect(read(folded('翠湖区', 10))).toEqual(['???']);
    expect(read(folded('翠湖区住房和城乡建设局2024年政府信息公开工作年度报告', 10))).toEqual([
      expect.stringMatching(/^\?{3}.*2024年政府信息公开工作年度报告$/u),
    ]);
  });

  it('are left unmapped where one code printed twice would be two characters', () => {
    expect(read(folded('０', 10), folded('０', 30), folded('总计', 50))).toEqual([
      '?',
      '?',
      '总计',
    ]);
    expect(read(folded('结果', 10))).toEqual(['??']);
    expect(read(folded('结果维持', 10))).toEqual(['结果维持']);
  });

  it('are dashes and blanks where nothing else stands there', () => {
    expect(read(folded('——', 10), folded('\u3000', 30), folded('总计', 50))).toEqual([
      '——',
      '\u3000',
      '总计',
    ]);
  });

  it('are told where glyphs have numbers for characters, each of its own', () => {
    const numbers = { 专: 0x36, 职: 0x8c, 兼: 0x12c };
    const rows = [
      '1.专职人员数（不包括政府公报及政府网站工作人员数）',
      '2.兼职人员数',
      '统计数',
    ].map((text, at) => folded(text, 10 + 20 * at, numbers));
    expect(read(...rows)).toEqual([
      '1.专职人员数（不包括政府公报及政府网站工作人员数）',
      '2.兼职人员数',
      '统计数',
    ]);
  });

  it('are told where radicals were written for characters', () => {
    const numbers = { 行: 0x2f | 0x8f, 方: 0x2f | 0x45 };
    expect(read(folded('行政许可', 10, numbers))).toEqual(['行政许可']);
  });

  it('are not told where hardly more of a phrase fits than not', () => {
    const numbers = { 河: 0xa1, 湖: 0xa2, 海: 0xa3 };
    expect(read(folded('现河湖海人数', 10, numbers))).toEqual(['??????']);
  });

  it('leave pages alone that have none', () => {
    const pages = [page({ runs: [writing('总计', 10, 10)] })];
    expect(unfoldMaps(pages)).toBe(pages);
  });
});
