import { DocumentFailure } from '../model/failure.js';
import type { PdfDocument, PdfLimits, PdfReader } from './pdf-document.js';
import { openWithPdfium } from './pdfium/document.js';
import { TwiceReadDocument } from './second-reader.js';

/** A PDF may start with this much junk (bytes) before its header. */
const HEADER_WITHIN = 1024;

const HEADER = '%PDF-';

/**
 * Opens a PDF with one of the two readers, the other one at hand for pages that it cannot make out.
 * The bytes must stay as they are while the document is open; the caller closes it.
 * @throws DocumentFailure `notPdf`, `encrypted`, `damaged`, `noPages`, `tooLarge`
 */
export async function openPdf(
  bytes: Uint8Array,
  { reader, limits }: { reader: PdfReader; limits: PdfLimits },
): Promise<PdfDocument> {
  if (bytes.length === 0) throw new DocumentFailure('notPdf', '文件是空的');
  if (!hasHeader(bytes)) throw new DocumentFailure('notPdf', '不是 PDF 文件');
  if (bytes.length > limits.bytes)
    throw new DocumentFailure('tooLarge', `文件超过 ${limits.bytes} 字节`);
  const document = await openWith(reader, bytes, limits);
  const { pages } = document;
  const other = reader === 'pdfium' ? 'pdfjs' : 'pdfium';
  if (pages > 0 && pages <= limits.pages)
    return new TwiceReadDocument(document, () => openWith(other, bytes, limits));
  document.close();
  if (pages === 0) throw new DocumentFailure('noPages', 'PDF 没有页面');
  throw new DocumentFailure('tooLarge', `PDF 有 ${pages} 页，超过上限 ${limits.pages} 页`);
}

/** The second reader's code is loaded when it is wanted: most documents never need it. */
async function openWith(
  reader: PdfReader,
  bytes: Uint8Array,
  limits: PdfLimits,
): Promise<PdfDocument> {
  if (reader === 'pdfium') return openWithPdfium(bytes, limits);
  const { openWithPdfjs } = await import('./pdfjs/document.js');
  return openWithPdfjs(bytes, limits);
}

function hasHeader(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN));
  return start.includes(HEADER, 0, 'latin1');
}
