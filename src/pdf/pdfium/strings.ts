import type { Engine } from './engine.js';

const LATIN1 = new TextDecoder('latin1');
const UTF16 = new TextDecoder('utf-16le');

/**
 * Reads a UTF-16 string that PDFium writes in two calls: asked with no buffer it tells the length in
 * bytes (the closing zero included), asked again it fills the buffer.
 */
export function readUtf16(engine: Engine, ask: (buffer: number, bytes: number) => number): string {
  const bytes = ask(0, 0);
  if (bytes <= 2) return '';
  const address = engine.allocate(new Uint8Array(bytes));
  try {
    ask(address, bytes);
    return UTF16.decode(engine.bytes(address, bytes - 2).slice());
  } finally {
    engine.free(address);
  }
}

/** The same for a string of one byte a character. */
export function readLatin1(engine: Engine, ask: (buffer: number, bytes: number) => number): string {
  const bytes = ask(0, 0);
  if (bytes <= 1) return '';
  const address = engine.allocate(new Uint8Array(bytes));
  try {
    ask(address, bytes);
    return LATIN1.decode(engine.bytes(address, bytes - 1).slice());
  } finally {
    engine.free(address);
  }
}
