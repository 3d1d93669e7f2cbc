import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

const { reader, ocr, engine, limits } = DEFAULT_SETTINGS;
const count = z.number().int().positive();

/**
 * Checks settings that come from outside (a queue, a run's output); what is left out is as usual.
 * Apart from `settings.ts`, which every start of the program loads, because zod is large.
 */
export const settingsSchema = z.strictObject({
  reader: z.enum(['pdfium', 'pdfjs']).default(reader),
  ocr: z.enum(['auto', 'always', 'never']).default(ocr),
  engine: z.enum(['tesseract', 'paddle', 'both']).default(engine),
  limits: z
    .strictObject({
      bytes: count.default(limits.bytes),
      pages: count.default(limits.pages),
      pixels: count.default(limits.pixels),
      objects: count.default(limits.objects),
    })
    .prefault({}),
}) satisfies z.ZodType<Settings, unknown>;
