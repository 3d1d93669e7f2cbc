// Changes to finished PDFs, by qpdf's editable text form. The bytes that come out depend on the bytes
// that go in and on nothing else: dates and ids are taken out.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './produce.mjs';

const run = (program, ...args) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });

/** Runs qpdf over one file: `options` stand between input and output. */
function qpdf(bytes, before, after = []) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), bytes);
    run(
      'qpdf',
      '--warning-exit-0',
      ...before,
      join(folder, 'in.pdf'),
      ...after,
      join(folder, 'out.pdf'),
    );
    return readFileSync(join(folder, 'out.pdf'));
  });
}

/** Applies `edit` to the PDF as text (latin1, streams plain) and mends its lengths and cross references. */
export async function editText(bytes, edit) {
  const plain = await qpdf(bytes, [
    '--qdf',
    '--object-streams=disable',
    '--no-original-object-ids',
  ]);
  return inFolder((folder) => {
    writeFileSync(join(folder, 'edited.pdf'), edit(plain.toString('latin1')), 'latin1');
    return run('fix-qdf', join(folder, 'edited.pdf'));
  });
}

const DATES = /\/(CreationDate|ModDate|DocChecksum) *(\([^)]*\)|\/[0-9A-F]+)\n?/g;

/** Same bytes from run to run, and small. */
export async function polish(bytes) {
  return settle(await editText(bytes, (text) => text.replace(DATES, '')));
}

/** The id from the content, and small. */
export function settle(bytes) {
  return qpdf(bytes, [
    '--deterministic-id',
    '--object-streams=generate',
    '--recompress-flate',
    '--compression-level=9',
  ]);
}

/** A content stream as the editable form writes it: keyword, newline, operators. */
const CONTENTS =
  /(%% Contents for page \d+\n(?:%%.*\n)*\d+ 0 obj\n<<[\s\S]*?>>\nstream\n)([\s\S]*?)(\nendstream)/g;

/** Turns every page sideways and its content back, so that it still reads upright. A4 pages. */
export function turnUpright(bytes) {
  const [width, height] = [595.92, 842.88];
  return editText(bytes, (text) =>
    text
      .replace(
        CONTENTS,
        (_, head, body, tail) => `${head}q 0 1 -1 0 ${height} 0 cm\n${body}\nQ${tail}`,
      )
      .replace(/\/MediaBox \[[^\]]*\]/g, `/MediaBox [ 0 0 ${height} ${width} ] /Rotate 90`),
  );
}

/** Turns every page, content and all: it is read with the head on one side. */
export const turnSideways = (bytes) => qpdf(bytes, ['--rotate=+270:1-z']);

/** Shows only part of a larger sheet: the crop box begins away from the corner. */
export function offsetCrop(bytes) {
  return editText(bytes, (text) =>
    text
      .replace(CONTENTS, (_, head, body, tail) => `${head}q 1 0 0 1 72 36 cm\n${body}\nQ${tail}`)
      .replace(
        /\/MediaBox \[[^\]]*\]/g,
        '/MediaBox [ 0 0 740 920 ] /CropBox [ 72 36 667.92 878.88 ]',
      ),
  );
}

/** Encrypted, with an empty user password: anybody may read it. */
export const encryptOpen = (bytes) =>
  qpdf(bytes, ['--static-aes-iv', '--static-id'], ['--encrypt', '', 'owner', '256', '--']);

/** Rewrites the targets of the fonts' ToUnicode maps, one code to one character each. */
export function mapUnicode(bytes, change) {
  const entry = /(<[0-9A-Fa-f]+>[ ]*)<([0-9A-Fa-f]{4})>(?=\s*$)/gm;
  const inMap = (map) =>
    map.replace(entry, (_, code, target) => {
      const next = change(String.fromCharCode(Number.parseInt(target, 16)));
      return `${code}<${next.charCodeAt(0).toString(16).padStart(4, '0')}>`;
    });
  return editText(bytes, (text) => text.replace(/beginbf(char|range)[\s\S]*?endbf\1/g, inMap));
}

/** Takes every ToUnicode map away. */
export const dropUnicode = (bytes) =>
  editText(bytes, (text) => text.replace(/\/ToUnicode \d+ 0 R\n?/g, ''));

/** Written anew by Ghostscript. */
export function redistil(bytes) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), bytes);
    run(
      'gs',
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      '-sDEVICE=pdfwrite',
      '-o',
      join(folder, 'out.pdf'),
      join(folder, 'in.pdf'),
    );
    return readFileSync(join(folder, 'out.pdf'));
  });
}

/** Several files one behind the other. */
export function concatenate(files) {
  return inFolder((folder) => {
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.pdf`), bytes);
      return join(folder, `${index}.pdf`);
    });
    run('qpdf', '--empty', '--pages', ...names, '--', join(folder, 'out.pdf'));
    return readFileSync(join(folder, 'out.pdf'));
  });
}

/** A covering sheet with another file attached. */
export function attach(cover, name, bytes) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'cover.pdf'), cover);
    writeFileSync(join(folder, name), bytes);
    const dates = ['--creationdate=D:20240101000000Z', '--moddate=D:20240101000000Z'];
    run(
      'qpdf',
      join(folder, 'cover.pdf'),
      '--add-attachment',
      join(folder, name),
      ...dates,
      '--',
      join(folder, 'out.pdf'),
    );
    return readFileSync(join(folder, 'out.pdf'));
  });
}

/**
 * Printed and scanned: each page a grey picture.
 * @param {Buffer} bytes
 * @param {{ dpi: number, textUnder?: boolean }} options textUnder leaves the text layer, hidden under the picture
 */
export function scan(bytes, { dpi, textUnder = false }) {
  return inFolder((folder) => {
    const at = (name) => join(folder, name);
    writeFileSync(at('in.pdf'), bytes);
    run(
      'pdftoppm',
      '-gray',
      '-jpeg',
      '-jpegopt',
      'quality=35',
      '-r',
      String(dpi),
      at('in.pdf'),
      at('page'),
    );
    const pages = run('ls', folder)
      .toString()
      .split('\n')
      .filter((name) => name.endsWith('.jpg'));
    run(
      'img2pdf',
      '--imgsize',
      `${dpi}dpix${dpi}dpi`,
      '--nodate',
      '-o',
      at('scan.pdf'),
      ...pages.sort().map(at),
    );
    if (!textUnder) return readFileSync(at('scan.pdf'));
    run('qpdf', at('scan.pdf'), '--underlay', at('in.pdf'), '--', at('both.pdf'));
    return readFileSync(at('both.pdf'));
  });
}
