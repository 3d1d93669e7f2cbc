// PDFium's bare reading of a file, the yardstick of scripts/bench: every character with its box and
// every path segment of every page, through the same WebAssembly module, keeping nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

const OBJECT_PATH = 2;
const OBJECT_FORM = 5;
const SCRATCH_BYTES = 64;

/** Starts the module once; the function it gives reads one file and tells how many characters and segments it saw. */
export async function createBareReader() {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wrapped = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  wrapped.PDFiumExt_Init();
  const api = wrapped.pdfium.wasmExports;
  const scratch = api.malloc(SCRATCH_BYTES);
  return (bytes) => {
    const file = api.malloc(bytes.length);
    wrapped.pdfium.HEAPU8.set(bytes, file);
    const document = wrapped.FPDF_LoadMemDocument(file, bytes.length, '');
    const seen = { characters: 0, segments: 0 };
    for (let i = 0; i < api.FPDF_GetPageCount(document); i += 1) {
      const page = api.FPDF_LoadPage(document, i);
      readCharacters(api, page, scratch, seen);
      readPaths(api, scratch, seen, api.FPDFPage_CountObjects(page), (n) =>
        api.FPDFPage_GetObject(page, n),
      );
      api.FPDF_ClosePage(page);
    }
    api.FPDF_CloseDocument(document);
    api.free(file);
    return seen;
  };
}

function readCharacters(api, page, scratch, seen) {
  const text = api.FPDFText_LoadPage(page);
  const count = api.FPDFText_CountChars(text);
  for (let i = 0; i < count; i += 1) {
    api.FPDFText_GetUnicode(text, i);
    api.FPDFText_GetCharBox(text, i, scratch, scratch + 8, scratch + 16, scratch + 24);
  }
  seen.characters += count;
  api.FPDFText_ClosePage(text);
}

function readPaths(api, scratch, seen, count, objectAt) {
  for (let i = 0; i < count; i += 1) {
    const object = objectAt(i);
    const type = api.FPDFPageObj_GetType(object);
    if (type === OBJECT_FORM) {
      const inner = api.FPDFFormObj_CountObjects(object);
      readPaths(api, scratch, seen, inner, (n) => api.FPDFFormObj_GetObject(object, n));
    }
    if (type !== OBJECT_PATH) continue;
    const segments = api.FPDFPath_CountSegments(object);
    for (let k = 0; k < segments; k += 1) {
      const segment = api.FPDFPath_GetPathSegment(object, k);
      api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      api.FPDFPathSegment_GetType(segment);
    }
    seen.segments += segments;
  }
}
