import { z } from 'zod';

/** Everything besides the bytes that a document depends on. Part of the ledger's key: keep it small and plain. */
export const settingsSchema = z.strictObject({
  /** Which reader goes first; the other one confirms. */
  reader: z.enum(['pdfium', 'pdfjs']).default('pdfium'),
  ocr: z.enum(['auto', 'always', 'never']).default('auto'),
  engine: z.enum(['tesseract', 'paddle', 'both']).default('both'),
  limits: z
    .strictObject({
      /** Bytes of the file. */
      bytes: z
        .number()
        .int()
        .positive()
        .default(512 * 1024 * 1024),
      pages: z.number().int().positive().default(2000),
      /** Pixels of one page image. */
      pixels: z.number().int().positive().default(120_000_000),
      /** Objects (text, path, image, form) of one page. */
      objects: z.number().int().positive().default(500_000),
    })
    .prefault({}),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
