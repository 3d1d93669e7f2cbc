import { describe, expect, it } from '@jest/globals';
import { Keys } from '../../../src/recognise/keys.js';
import { labelOf, labelSimilarity } from '../../../src/recognise/label.js';

describe('labelOf', () => {
  it('parts ordinal and words, with specks or a bullet in front or not', () => {
    for (const text of ['3.其他', '“3.其他', '— 3、其他', '·（3）其他'])
      expect(labelOf(text)).toMatchObject({ ordinal: '3', key: '其他', damage: 0 });
  });

  it('does without the point behind a number that a scan loses, but keeps counts', () => {
    expect(labelOf('1属于国家秘密')).toMatchObject({ ordinal: '1', key: '属于国家秘密' });
    expect(labelOf('3年以上')).toMatchObject({ ordinal: '', key: '3年以上' });
    expect(labelOf('12345热线')).toMatchObject({ ordinal: '', key: '12345热线' });
  });

  it('knows an ordinal whose brackets a destroyed map gives as other signs', () => {
    expect(labelOf('ÿ七Ā总计')).toMatchObject({ ordinal: '七', key: '总计', damage: 0 });
    expect(labelOf('\ufffd七\ufffd总计')).toMatchObject({ ordinal: '七', key: '总计' });
  });

  it('knows a number before a sign that nobody could read', () => {
    expect(labelOf('3\ufffd\ufffd\ufffd')).toMatchObject({ ordinal: '3', damage: 1 });
  });

  it('keeps a name in quotation marks that begins with a numeral', () => {
    expect(labelOf('“三安全一稳定”')).toMatchObject({ ordinal: '', key: '三安全一稳定' });
  });

  it('is empty where nothing but marks stands', () => {
    expect(labelOf('—')).toMatchObject({ ordinal: '', key: '' });
  });
});

describe('labelSimilarity', () => {
  const keys = new Keys(['本机关不掌握相关政府信息']);

  it('sees the label where a damaged map leaves some of it', () => {
    expect(labelSimilarity(labelOf('1.本机�不掌握��政府信息'), keys)).toBeGreaterThan(0.8);
  });

  it('is none where not one known character agrees', () => {
    expect(labelSimilarity(labelOf('年\ufffd\ufffd\ufffd'), new Keys(['其他处理']))).toBe(0);
    expect(
      labelSimilarity(labelOf('其\ufffd\ufffd\ufffd'), new Keys(['其他处理'])),
    ).toBeGreaterThan(0.7);
  });

  it('is none of two lines that a scan ran into one', () => {
    const merged = '31.补本正机后关�申不请掌内握容相仍关不政明府确信息';
    expect(labelSimilarity(labelOf(merged), keys)).toBe(0);
  });
});
