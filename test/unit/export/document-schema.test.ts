import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { documentJsonSchema } from '../../../src/export/index.js';
import { FORMS } from '../../../src/template/index.js';
import { sketchDocument } from '../../support/report-document.js';

const schema = z.fromJSONSchema(documentJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

describe('documentJsonSchema', () => {
  it.each(FORMS.map(({ id }) => id))('takes documents on the form of %s', (template) => {
    expect(schema.safeParse(sketchDocument({ template })).error).toBeUndefined();
  });

  it('takes a document on no known form', () => {
    expect(schema.safeParse({ ...sketchDocument(), cells: [], data: {} }).success).toBe(true);
  });

  it('refuses figures that no form asks for, and texts for numbers', () => {
    const document = sketchDocument();
    expect(schema.safeParse({ ...document, data: { ...document.data, more: 1 } }).success).toBe(
      false,
    );
    const [cell] = document.cells;
    expect(schema.safeParse({ ...document, cells: [{ ...cell, value: '3' }] }).success).toBe(false);
  });
});
