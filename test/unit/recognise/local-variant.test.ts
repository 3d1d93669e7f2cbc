import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Form, FormVariant } from '../../../src/model/form.js';
import { Grid } from '../../../src/recognise/grid.js';
import { readForm } from '../../../src/recognise/read-form.js';
import { formById } from '../../../src/template/index.js';
import { layOut } from '../../support/typeset.js';

/** The example of docs/forms.md, as it is printed there. */
function exampleOfDocs(): { text: string; variants: FormVariant[] } {
  const docs = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8');
  const section = docs.slice(docs.indexOf('## Adding a local variant'));
  const text = /```ts\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  const { variants } = new Function(`return { ${text} };`)() as { variants: FormVariant[] };
  return { text, variants };
}

/** Two blocks of the variant, whose long labels the official form does not have. */
const TABLE = layOut([
  [
    { text: '信息内容' },
    { text: '本年新制作数量' },
    { text: '本年新公开数量' },
    { text: '对外公开总数量' },
  ],
  [{ text: '规章' }, { text: '1' }, { text: '2' }, { text: '3' }],
  [
    { text: '规范性文件（行政机关制定发布的决定、公告等）' },
    { text: '4' },
    { text: '5' },
    { text: '6' },
  ],
  [{ text: '其他主动公开文件' }, { text: '7' }, { text: '8' }, { text: '9' }],
  [
    { text: '信息内容' },
    { text: '上一年项目数量（指2019年事项数）' },
    { text: '本年增/减' },
    { text: '处理决定数量（指2020年办件量）' },
  ],
  [{ text: '行政许可' }, { text: '10' }, { text: '-11' }, { text: '12' }],
]);

describe('a local variant', () => {
  it('takes fewer than 20 lines of data', () => {
    expect(exampleOfDocs().text.trim().split('\n').length).toBeLessThan(20);
  });

  it('is read once its data stand in the form', () => {
    const official: Form = { ...formById('2019'), variants: [] };
    const form: Form = { ...official, variants: exampleOfDocs().variants };
    const reading = readForm(form, [new Grid(TABLE, 0)]);
    const textOf = (id: string): string | undefined => reading.placements.get(id)?.text;
    expect(textOf('proactive.normativeDocuments.created')).toBe('4');
    expect(textOf('proactive.licensing.previousItems')).toBe('10');
    expect(textOf('proactive.licensing.decisions')).toBe('12');
    expect(reading.unrecognised).toEqual([
      expect.objectContaining({ kind: 'row', label: '其他主动公开文件', text: ['7', '8', '9'] }),
    ]);
    expect(reading.warnings.map(({ code }) => code)).not.toContain('rows.unplaced');
  });
});
