import { describe, expect, it } from '@jest/globals';
import { documentToJson } from '../../../src/export/report-json.js';
import { ReportParts } from '../../../src/export/report-parts.js';
import { sketchDocument } from '../../support/report-document.js';

const cut = (text: string): ReportParts | undefined => ReportParts.cut(Buffer.from(text));
const TRICKY = '结尾",\n  "checks": [\n],\n  "data": {}';

describe('ReportParts', () => {
  it('reads the parts asked for, whatever the texts in them say', () => {
    const document = sketchDocument();
    const prose = { ...document, sections: [{ number: '一', title: '', page: 1, text: TRICKY }] };
    const parts = cut(documentToJson(prose))?.read(['sections', 'data', 'cells', 'warnings']);
    expect(parts?.sections[0]?.text).toBe(TRICKY);
    expect(parts?.data).toEqual(document.data);
    expect(parts?.cells).toEqual(document.cells);
    expect(parts?.warnings).toEqual(document.warnings);
  });

  it('gives the bytes of the whole document where parts are replaced', () => {
    const before = sketchDocument();
    const after = { ...before, checks: before.checks.slice(1), warnings: [], data: {} };
    const bytes = cut(documentToJson(before))?.replace(after, ['data', 'checks', 'warnings']);
    expect(bytes?.toString()).toBe(documentToJson(after));
  });

  it.each([
    ['another layout', JSON.stringify(sketchDocument())],
    ['a file cut short', documentToJson(sketchDocument()).slice(0, -5)],
    ['nothing', ''],
  ])('does not cut %s', (_, text) => {
    expect(cut(text)).toBeUndefined();
  });
});
