import { describe, expect, it } from '@jest/globals';
import { labelOf } from '../../../src/recognise/label.js';

describe('labelOf', () => {
  it('parts ordinal and words, with specks or a bullet in front or not', () => {
    for (const text of ['3.其他', '“3.其他', '— 3、其他', '·（3）其他'])
      expect(labelOf(text)).toMatchObject({ ordinal: '3', key: '其他', damage: 0 });
  });

  it('keeps a name in quotation marks that begins with a numeral', () => {
    expect(labelOf('“三安全一稳定”')).toMatchObject({ ordinal: '', key: '三安全一稳定' });
  });

  it('is empty where nothing but marks stands', () => {
    expect(labelOf('—')).toMatchObject({ ordinal: '', key: '' });
  });
});
