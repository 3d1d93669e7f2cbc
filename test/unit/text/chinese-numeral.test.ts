import { describe, expect, it } from '@jest/globals';
import { parseChineseNumeral } from '../../../src/text/chinese-numeral.js';

describe('parseChineseNumeral', () => {
  it.each([
    ['一百二十', 120],
    ['两百', 200],
    ['二〇二四', 2024],
    ['壹亿贰仟叁佰万', 123_000_000],
    ['3.5亿', 350_000_000],
    ['1,234', 1234],
    ['12万', 120_000],
    ['1.1万', 11_000],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一千零五', 1005],
    ['一万零三十', 10_030],
    ['一百二', 120],
    ['两万五', 25_000],
    ['三', 3],
    ['零', 0],
    ['一百零二', 102],
    ['三千五百万', 35_000_000],
    ['十万', 100_000],
    ['一亿零一', 100_000_001],
  ])('reads %s as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toEqual({ value, approximate: false });
  });

  it.each([
    ['十余', 10],
    ['几十', 10],
    ['三百多', 300],
    ['200余', 200],
    ['十余万', 100_000],
    ['数百', 100],
    ['百余', 100],
    ['3.5万余', 35_000],
    ['2万多', 20_000],
  ])('reads %s as about %d', (text, value) => {
    expect(parseChineseNumeral(text)).toEqual({ value, approximate: true });
  });

  it.each(['', '件', '十百', '1.2.3', '1,23', '多', '一件'])('refuses %j', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });
});
