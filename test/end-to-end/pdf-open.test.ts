import { describe, expect, it } from '@jest/globals';
import type { FailureCode } from '../../src/model/failure.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { openPdf, type PdfLimits, type PdfReader } from '../../src/pdf/index.js';
import { onePage, PdfBuilder } from '../support/pdf-builder.js';
import { TestEncryption } from '../support/pdf-encryption.js';
import { READERS, readOnePage } from '../support/read-pdf.js';

const TEXT = 'BT /F1 20 Tf 100 700 Td (AB) Tj ET';

async function failureOf(
  bytes: Uint8Array,
  reader: PdfReader,
  limits: Partial<PdfLimits> = {},
): Promise<FailureCode | undefined> {
  try {
    const all = { ...DEFAULT_SETTINGS.limits, ...limits };
    const document = await openPdf(bytes, { reader, limits: all });
    try {
      await document.readPage(1);
    } finally {
      document.close();
    }
    return undefined;
  } catch (error) {
    return (error as { code?: FailureCode }).code;
  }
}

function encrypted(user: string): Uint8Array {
  const pdf = new PdfBuilder();
  pdf.encryption = new TestEncryption(user, 'owner');
  return pdf.page(TEXT).build();
}

describe.each(READERS)('opening with %s', (reader) => {
  it("leaves the engine's own lists as they are", async () => {
    const { push } = Array.prototype;
    expect(await failureOf(onePage(TEXT), reader)).toBeUndefined();
    expect(Array.prototype.push).toBe(push);
  });

  it.each<[string, Uint8Array, FailureCode]>([
    ['no bytes', new Uint8Array(), 'notPdf'],
    ['text', Buffer.from('hello'), 'notPdf'],
    ['a header alone', Buffer.from('%PDF-1.7\n'), 'damaged'],
    ['half a file', onePage(TEXT).subarray(0, 400), 'damaged'],
    ['no pages', new PdfBuilder().build(), 'noPages'],
    ['a password', encrypted('secret'), 'encrypted'],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await failureOf(bytes, reader)).toBe(code);
  });

  it('refuses more bytes, pages and objects than the limits allow', async () => {
    const pdf = new PdfBuilder().page(TEXT).page(TEXT).build();
    expect(await failureOf(pdf, reader, { bytes: 100 })).toBe('tooLarge');
    expect(await failureOf(pdf, reader, { pages: 1 })).toBe('tooLarge');
    expect(await failureOf(onePage(`${TEXT} ${TEXT}`), reader, { objects: 1 })).toBe('tooLarge');
  });

  it('reads a file that needs only the empty password', async () => {
    const page = await readOnePage(encrypted(''), reader);
    expect(page.runs.map((run) => run.text)).toEqual(['AB']);
  });

  it('reads behind junk, and without a table of objects', async () => {
    const bytes = onePage(TEXT);
    const junk = Buffer.concat([Buffer.alloc(600, 0x20), bytes]);
    const text = Buffer.from(bytes).toString('latin1');
    const lost = Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n9999999'), 'latin1');
    for (const damaged of [junk, lost]) {
      const page = await readOnePage(damaged, reader);
      expect(page.runs.map((run) => run.text)).toEqual(['AB']);
    }
  });

  it('reads the producer in any encoding and the attached files', async () => {
    const pdf = new PdfBuilder();
    const info = pdf.add('<< /Producer <FEFF91D15C71> >>');
    const file = pdf.stream('/Type /EmbeddedFile', 'inside');
    pdf.trailer = `/Info ${info} 0 R`;
    pdf.catalog =
      '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.pdf) /UF <FEFF5E7462A5002E007000640066> ' +
      `/EF << /F ${file} 0 R >> >>] >> >>`;
    const { limits } = DEFAULT_SETTINGS;
    const document = await openPdf(pdf.page(TEXT).build(), { reader, limits });
    expect(document.producer).toBe('金山');
    expect(
      document.attachments().map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    ).toEqual([['年报.pdf', 'inside']]);
    document.close();
  });

  it('gives the same page again and again', async () => {
    const bytes = onePage(`${TEXT} 100 600 m 200 600 l S`);
    const first = await readOnePage(bytes, reader);
    const second = await readOnePage(bytes, reader);
    expect(second).toEqual(first);
  });
});
