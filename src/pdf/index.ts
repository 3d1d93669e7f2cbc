export { openPdf } from './open-pdf.js';
export type { Attachment, PageRaster, PdfDocument, PdfLimits, PdfReader } from './pdf-document.js';
