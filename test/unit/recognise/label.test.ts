import { describe, expect, it } from '@jest/globals';
import { labelOf } from '../../../src/recognise/label.js';

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

  it('keeps a name in quotation marks that begins with a numeral', () => {
    expect(labelOf('“三安全一稳定”')).toMatchObject({ ordinal: '', key: '三安全一稳定' });
  });

  it('is empty where nothing but marks stands', () => {
    expect(labelOf('—')).toMatchObject({ ordinal: '', key: '' });
  });
});
