const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Old Chinese Windows and its zip programs write names in GBK, which GB 18030 contains. */
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * A file name as text: UTF-8 where the bytes are valid UTF-8, else GB 18030, else UTF-8 with
 * `\xNN` for each byte above ASCII, so that two names never become one.
 */
export function decodeName(bytes: Uint8Array): string {
  for (const decoder of [utf8, gb18030]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // not in this encoding; the next one may fit
    }
  }
  return Array.from(bytes, byteToText).join('');
}

const byteToText = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
