/** Everything besides the bytes that a document depends on. Part of the ledger's key: keep it small and plain. */
export interface Settings {
  /** Which reader goes first; the other one confirms. */
  reader: 'pdfium' | 'pdfjs';
  ocr: 'auto' | 'always' | 'never';
  engine: 'tesseract' | 'paddle' | 'both';
  limits: {
    /** Bytes of the file. */
    bytes: number;
    pages: number;
    /** Pixels of one page image. */
    pixels: number;
    /** Objects (text, path, image, form) of one page. */
    objects: number;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  reader: 'pdfium',
  ocr: 'auto',
  engine: 'both',
  limits: { bytes: 512 * 1024 * 1024, pages: 2000, pixels: 120_000_000, objects: 500_000 },
};
