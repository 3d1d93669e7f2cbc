import { describe, expect, it } from '@jest/globals';
import { documentToJson, reportFileName, reportStem } from '../../../src/export/report-json.js';
import { sketchDocument } from '../../support/report-document.js';

const named = (file: string) => {
  const document = sketchDocument();
  return { ...document, source: { ...document.source, file, sha256: '0123456789abcdef' } };
};

describe('reportFileName', () => {
  it.each([
    ['folder/泉城.pdf', 1, '泉城.01234567.json'],
    ['year.zip/a\\b.PDF', 3, 'b.01234567-3.json'],
    ['a:b?"c".pdf', 1, 'a_b__c_.01234567.json'],
    ['..', 1, '...01234567.json'],
  ])('%s, report %i -> %s', (file, ordinal, name) => {
    expect(reportFileName(reportStem(named(file)), ordinal)).toBe(name);
  });

  it('stays within what file systems allow', () => {
    const name = reportFileName(reportStem(named(`${'长'.repeat(300)}.pdf`)), 12);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name).toMatch(/^长+\.01234567-12\.json$/);
  });
});

describe('documentToJson', () => {
  it('puts every cell on a line of its own and loses nothing', () => {
    const document = sketchDocument();
    const text = documentToJson(document);
    expect(JSON.parse(text)).toEqual(document);
    const lines = text.split('\n').filter((line) => line.startsWith('    {"id":'));
    expect(lines).toHaveLength(document.cells.length);
  });
});
