import type { TestEncryption } from './pdf-encryption.js';

/** A PDF object: its body as PDF syntax, with stream bytes where it is a stream. */
interface PdfObject {
  body: string;
  stream?: Uint8Array;
}

/** What a test page holds; everything is raw PDF syntax. */
export interface TestPage {
  content: string | Uint8Array;
  /** Inside of the resource dictionary; Helvetica as /F1 is always there. */
  resources?: string;
  /** Four numbers; default A4. */
  mediaBox?: string;
  /** Further entries of the page dictionary, e.g. `/Rotate 90 /CropBox [10 10 100 100]`. */
  entries?: string;
}

const A4 = '0 0 595 842';

/**
 * Writes small PDFs by hand, for tests: deterministic, uncompressed, every oddity possible.
 * Objects are numbered as they are added, from 1.
 */
export class PdfBuilder {
  private readonly objects: PdfObject[] = [];
  private readonly pages: TestPage[] = [];
  /** Further entries of the trailer and of the catalog. */
  trailer = '';
  encryption: TestEncryption | undefined;
  catalog = '';

  /** Adds an object and returns its number. */
  add(body: string, stream?: string | Uint8Array): number {
    this.objects.push({ body, ...(stream === undefined ? {} : { stream: toBytes(stream) }) });
    return this.objects.length;
  }

  /** Adds a stream object: `entries` is the inside of its dictionary. */
  stream(entries: string, data: string | Uint8Array): number {
    return this.add(entries, data);
  }

  /** Changes an object that was added before (for objects that point at each other). */
  replace(number: number, body: string, stream?: string | Uint8Array): void {
    this.objects[number - 1] = {
      body,
      ...(stream === undefined ? {} : { stream: toBytes(stream) }),
    };
  }

  page(page: TestPage | string): this {
    this.pages.push(typeof page === 'string' ? { content: page } : page);
    return this;
  }

  build(): Uint8Array {
    const font = this.add(
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    );
    const tree = this.objects.length + 1;
    this.add('');
    const kids = this.pages.map((page) => this.addPage(page, tree, font));
    this.replace(
      tree,
      `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${kids.length} >>`,
    );
    const root = this.add(`<< /Type /Catalog /Pages ${tree} 0 R ${this.catalog} >>`);
    return this.write(root);
  }

  private addPage(page: TestPage, tree: number, font: number): number {
    const content = this.stream('', page.content);
    return this.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [${page.mediaBox ?? A4}] /Contents ${content} 0 R ` +
        `/Resources << /Font << /F1 ${font} 0 R ${fontsOf(page)} >> ${othersOf(page)} >> ${page.entries ?? ''} >>`,
    );
  }

  private write(root: number): Uint8Array {
    const parts: Uint8Array[] = [toBytes('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
    let length = parts[0]!.length;
    const offsets = this.objects.map((object, i) => {
      const at = length;
      const bytes = objectBytes(i + 1, this.encrypted(i + 1, object));
      parts.push(bytes);
      length += bytes.length;
      return at;
    });
    const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.objects.length + 1;
    const id = this.encryption?.id.toString('hex');
    const security = id ? `/ID [<${id}> <${id}>] /Encrypt ${this.encryption?.dictionary}` : '';
    parts.push(
      toBytes(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
          `trailer\n<< /Size ${size} /Root ${root} 0 R ${security} ${this.trailer} >>\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return new Uint8Array(Buffer.concat(parts));
  }

  private encrypted(number: number, object: PdfObject): PdfObject {
    if (!this.encryption || !object.stream) return object;
    return { ...object, stream: this.encryption.encrypt(number, object.stream) };
  }
}

const FONTS = /\/Font\s*<<(.*?)>>/s;

/** The fonts of a page's own resources, to stand beside /F1. */
function fontsOf(page: TestPage): string {
  return FONTS.exec(page.resources ?? '')?.[1] ?? '';
}

function othersOf(page: TestPage): string {
  return (page.resources ?? '').replace(FONTS, '');
}

function objectBytes(number: number, { body, stream }: PdfObject): Uint8Array {
  if (stream === undefined) return toBytes(`${number} 0 obj\n${body}\nendobj\n`);
  return Buffer.concat([
    toBytes(`${number} 0 obj\n<< ${body} /Length ${stream.length} >>\nstream\n`),
    stream,
    toBytes('\nendstream\nendobj\n'),
  ]);
}

function toBytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
}

/** A PDF of one page with the given content stream. */
export function onePage(page: TestPage | string): Uint8Array {
  return new PdfBuilder().page(page).build();
}
