import { describe, expect, it } from '@jest/globals';
import { foldText } from '../../../src/text/index.js';

describe('foldText', () => {
  it.each([
    ['（三）不予公开', '(三)不予公开'],
    ['〔三〕【不予】［公开］', '(三)(不予)(公开)'],
    ['危及“三安全一稳定”', '危及"三安全一稳定"'],
    ['危及"三安全一稳定"', '危及"三安全一稳定"'],
    ['总 计', '总计'],
    ['总\u00a0计\u3000\u200b\ufeff', '总计'],
    ['法律服\n务机构', '法律服务机构'],
    ['信\u00ad息', '信息'],
    ['１２３，４５６．７８％', '123,456.78%'],
    ['——', '--'],
    ['－－', '--'],
    ['⼀、⾃然⼈', '一、自然人'],
    ['⻚⻅⻋⻓⻔⻢', '页见车长门马'],
    ['⼾', '户'],
    ['⿈', '黄'],
    ['\uf9dc', '隆'],
    ['ABC', 'abc'],
    ['《条例》', '<条例>'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves no radical of CJK Radicals Supplement and no Kangxi radical', () => {
    const radicals = [...range(0x2e80, 0x2e99), ...range(0x2e9b, 0x2ef3), ...range(0x2f00, 0x2fd5)];
    expect(radicals).toHaveLength(115 + 214);
    const left = radicals.filter((code) => {
      const folded = foldText(String.fromCodePoint(code)).codePointAt(0) ?? 0;
      return folded >= 0x2e80 && folded <= 0x2fdf;
    });
    expect(left).toEqual([]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
