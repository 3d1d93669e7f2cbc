import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentFailure } from '../../model/failure.js';
import type { PdfLimits } from '../pdf-document.js';

export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

/** The engine's own, before pdf.js is loaded. */
const nativePush = Array.prototype.push;

/**
 * pdf.js puts a `push` written in JavaScript in the place of the engine's, where that does not refuse
 * lists of fixed length (Node 20, 21): it would slow every list of the process, for nothing.
 */
function restorePush(): void {
  // oxlint-disable-next-line no-extend-native -- the engine's own comes back
  Object.defineProperty(Array.prototype, 'push', { value: nativePush });
}

/** Loads pdf.js when it is first needed: most runs never do. */
export function loadLibrary(): Promise<Library> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs').finally(restorePush);
  return library;
}

/** Opens a document with pdf.js; its data files come from the package's own folder. */
export async function loadDocument(
  { getDocument, VerbosityLevel }: Library,
  bytes: Uint8Array,
  limits: PdfLimits,
): Promise<PDFDocumentProxy> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(home, name) + sep;
  const task = getDocument({
    // pdf.js takes the buffer over, so it gets a copy of its own.
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    fontExtraProperties: true,
    maxImageSize: limits.pixels,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw openFailure(cause);
  } finally {
    // With the first document comes pdf.js's second half, which does the same again.
    restorePush();
  }
}

function openFailure(cause: unknown): DocumentFailure {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new DocumentFailure('encrypted', 'PDF 已加密，需要密码');
  }
  return new DocumentFailure('damaged', 'PDF 文件损坏，无法打开', { cause });
}
