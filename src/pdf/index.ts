export { openPdf } from './open-pdf.js';
export type { Attachment, PageRaster, PdfDocument, PdfLimits, PdfReader } from './pdf-document.js';
export { illegibleShare } from './page/illegible-share.js';
export { judgeText } from './page/text-trust.js';
