import type { Attachment, PdfLimits } from '../pdf-document.js';
import type { Engine } from './engine.js';
import { readUtf16 } from './strings.js';

/** Reads the files embedded in a document, in the order of the document's name tree. */
export function readAttachments(engine: Engine, document: number, limits: PdfLimits): Attachment[] {
  const { api } = engine;
  const count = api.FPDFDoc_GetAttachmentCount(document);
  const found: Attachment[] = [];
  for (let i = 0; i < count; i++) {
    const handle = api.FPDFDoc_GetAttachment(document, i);
    if (handle === 0) continue;
    const name = readUtf16(engine, (buffer, bytes) =>
      api.FPDFAttachment_GetName(handle, buffer, bytes),
    );
    const bytes = readFileBytes(engine, handle, limits);
    if (bytes) found.push({ name, bytes });
  }
  return found;
}

function readFileBytes(engine: Engine, handle: number, limits: PdfLimits): Uint8Array | undefined {
  const { api, scratch } = engine;
  if (!api.FPDFAttachment_GetFile(handle, 0, 0, scratch)) return undefined;
  const size = engine.uint32(0);
  if (size === 0 || size > limits.bytes) return undefined;
  const address = engine.allocate(new Uint8Array(size));
  try {
    if (!api.FPDFAttachment_GetFile(handle, address, size, scratch)) return undefined;
    return engine.bytes(address, size).slice();
  } finally {
    engine.free(address);
  }
}
