export { openPdf } from './open-pdf.js';
export type { Attachment, PageRaster, PdfDocument, PdfLimits, PdfReader } from './pdf-document.js';
export { judgeText } from './page/text-trust.js';
