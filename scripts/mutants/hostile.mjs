// Files written to hurt: recursion, loops, bombs. Named, so that each can be found again.
import { deflateSync } from 'node:zlib';

/** Bytes that the bomb unpacks to. */
const BOMB = 256 * 1024 * 1024;
const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';

const stream = (entries, data) =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);

/** Objects, numbered from 1, to a file with a right cross reference table. */
function toPdf(objects, trailer = '') {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets = [];
  let length = parts[0].length;
  const push = (part) => {
    parts.push(part);
    length += part.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    push(
      Buffer.concat([
        Buffer.from(`${i + 1} 0 obj\n`),
        Buffer.from(object),
        Buffer.from('\nendobj\n'),
      ]),
    );
  }
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const form = (resources, content) =>
  stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`,
    content,
  );
const drawing = (content, ...more) =>
  toPdf([
    CATALOG,
    ONE_PAGE,
    `<< ${PAGE} /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>`,
    stream('', content),
    ...more,
  ]);

const repeat = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

/** Name -> bytes. */
export const HOSTILE = {
  'form-draws-itself': () => drawing('/F Do', form('/XObject << /F 5 0 R >>', '/F Do /F Do')),
  'forms-draw-each-other': () =>
    drawing(
      '/F Do',
      form('/XObject << /G 6 0 R >>', '/G Do /G Do'),
      form('/XObject << /F 5 0 R >>', '/F Do /F Do'),
    ),
  'forms-fan-out': () =>
    drawing(
      '/F Do',
      ...Array.from({ length: 20 }, (_, i) =>
        form(`/XObject << /F ${i + 6} 0 R >>`, '/F Do '.repeat(12)),
      ),
      form('', '0 0 1 1 re f'),
    ),
  'page-tree-loops': () =>
    toPdf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']),
  'page-is-its-parent': () =>
    toPdf([CATALOG, ONE_PAGE, '<< /Type /Page /Parent 3 0 R /MediaBox 3 0 R >>']),
  'catalog-is-nothing': () => toPdf(['null', ONE_PAGE]),
  'cross-references-loop': () => toPdf([CATALOG, ONE_PAGE, `<< ${PAGE} >>`], '/Prev 9'),
  'length-is-itself': () =>
    toPdf([
      CATALOG,
      ONE_PAGE,
      `<< ${PAGE} /Contents 4 0 R >>`,
      '<< /Length 4 0 R >>\nstream\nq Q\nendstream',
    ]),
  'content-unpacks-forever': () => {
    const zeros = deflateSync(Buffer.alloc(BOMB, '0 0 m '));
    return toPdf([
      CATALOG,
      ONE_PAGE,
      `<< ${PAGE} /Contents 4 0 R >>`,
      stream('/Filter /FlateDecode', zeros),
    ]);
  },
  'picture-of-any-size': () =>
    drawing(
      '595 0 0 842 0 0 cm /F Do',
      stream(
        '/Type /XObject /Subtype /Image /Width 2000000 /Height 2000000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        'x',
      ),
    ),
  'a-million-strokes': () =>
    toPdf([
      CATALOG,
      ONE_PAGE,
      `<< ${PAGE} /Contents 4 0 R >>`,
      stream(
        '',
        repeat(1_000_000, (i) => `${i % 595} 0 m ${i % 595} 842 l S\n`),
      ),
    ]),
  'one-path-without-end': () =>
    toPdf([
      CATALOG,
      ONE_PAGE,
      `<< ${PAGE} /Contents 4 0 R >>`,
      stream('', `0 0 m ${repeat(500_000, (i) => `${i % 595} ${i % 842} l `)} S`),
    ]),
  'states-without-end': () =>
    toPdf([CATALOG, ONE_PAGE, `<< ${PAGE} /Contents 4 0 R >>`, stream('', 'q '.repeat(1_000_000))]),
  'arrays-without-end': () =>
    toPdf([CATALOG, ONE_PAGE, `<< ${PAGE} /Contents ${'['.repeat(200_000)} >>`]),
  'tiny-cells': () =>
    toPdf([
      CATALOG,
      ONE_PAGE,
      `<< ${PAGE} /Contents 4 0 R >>`,
      stream(
        '',
        repeat(400, (i) => `0 ${i * 2} m 595 ${i * 2} l S ${i * 1.4} 0 m ${i * 1.4} 842 l S\n`),
      ),
    ]),
  'page-without-bounds': () =>
    toPdf([CATALOG, ONE_PAGE, '<< /Type /Page /Parent 2 0 R /MediaBox [-1e30 -1e30 1e30 1e30] >>']),
};
