import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { onePage, PdfBuilder } from '../support/pdf-builder.js';
import { placeOf, READERS, readOnePage } from '../support/read-pdf.js';

const require = createRequire(import.meta.url);

const HELLO = 'BT /F1 20 Tf 100 700 Td (AB) Tj ET';
const SQUARE = '500 0 0 0 500 500 d1 0 0 500 500 re f';

function cidFont(pdf: PdfBuilder, map: string | undefined, encoding = '/Identity-H'): number {
  const descendant = pdf.add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 1000 ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /Ascent 880 ' +
      '/Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 90 /FontBBox [0 -120 1000 880] >> >>',
  );
  const stream = map?.startsWith('<') ? toUnicode(map) : map;
  const unicode = stream === undefined ? '' : `/ToUnicode ${pdf.stream('', stream)} 0 R`;
  return pdf.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding ${encoding} ` +
      `/DescendantFonts [${descendant} 0 R] ${unicode} >>`,
  );
}

function toUnicode(entries: string): string {
  const count = entries.split('\n').length;
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n' +
    '1 begincodespacerange <0000> <ffff> endcodespacerange\n' +
    `${count} beginbfchar\n${entries}\nendbfchar\nendcmap end end`
  );
}

function cidPage(map: string | undefined, content: string): Uint8Array {
  const pdf = new PdfBuilder();
  const font = cidFont(pdf, map);
  return pdf.page({ content, resources: `/Font << /C ${font} 0 R >>` }).build();
}

describe.each(READERS)('text read by %s', (reader) => {
  it('gives a run with its box from the pen to the end of the advance, an em high', async () => {
    const { runs } = await readOnePage(onePage(HELLO), reader);
    expect(runs.map(placeOf)).toEqual(['AB 100,125,127,145']);
    expect(runs[0]).toMatchObject({
      direction: 0,
      slanted: false,
      visibility: 'visible',
      fontSize: 20,
      colour: 0,
    });
    expect(runs[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['A', 'B']);
  });

  it.each([
    [90, 'AB 697,100,717,127', 90],
    [180, 'AB 468,697,495,717', 180],
    [270, 'AB 125,468,145,495', 270],
  ])('turns with /Rotate %i', async (rotate, place, direction) => {
    const page = await readOnePage(
      onePage({ content: HELLO, entries: `/Rotate ${rotate}` }),
      reader,
    );
    expect(page.runs.map(placeOf)).toEqual([place]);
    expect(page.runs[0]?.direction).toBe(direction);
    expect([page.width, page.height]).toEqual(rotate === 180 ? [595, 842] : [842, 595]);
  });

  it('reads text that the page and its matrix turn back to level', async () => {
    const content = 'q 0 1 -1 0 595 0 cm BT /F1 20 Tf 100 200 Td (AB) Tj ET Q';
    const page = await readOnePage(onePage({ content, entries: '/Rotate 90' }), reader);
    expect(page.runs[0]).toMatchObject({ text: 'AB', direction: 0, slanted: false });
  });

  it('measures from the crop box, whatever the origin of the media box', async () => {
    const entries = '/CropBox [50 100 450 750]';
    const page = await readOnePage(
      onePage({ content: HELLO, mediaBox: '-20 -20 595 842', entries }),
      reader,
    );
    expect([page.width, page.height]).toEqual([400, 650]);
    expect(page.runs.map(placeOf)).toEqual(['AB 50,33,77,53']);
  });

  it('tells hidden, transparent, outside and clipped text from visible text', async () => {
    const content = `BT /F1 20 Tf 3 Tr 100 700 Td (A) Tj ET BT 0 Tr 100 600 Td (B) Tj ET
      BT 700 500 Td (C) Tj ET q 0 0 50 50 re W n BT 100 400 Td (D) Tj ET Q
      q /G gs BT 100 300 Td (E) Tj ET Q`;
    const { runs } = await readOnePage(
      onePage({ content, resources: '/ExtGState << /G << /ca 0 >> >>' }),
      reader,
    );
    expect(runs.map(({ text, visibility }) => `${text} ${visibility}`)).toEqual([
      'A hidden',
      'B visible',
      'C outside',
      'D outside',
      'E hidden',
    ]);
  });

  it('sees white text on a dark ground only', async () => {
    const content = `0 0 0.5 rg 90 690 100 30 re f 1 g
      BT /F1 20 Tf 100 700 Td (A) Tj ET BT 100 600 Td (B) Tj ET`;
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs.map(({ text, visibility }) => `${text} ${visibility}`)).toEqual([
      'A visible',
      'B white',
    ]);
  });

  it('finds text that a picture or a filled area drawn later covers', async () => {
    const pdf = new PdfBuilder();
    const image = pdf.stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Uint8Array.of(128),
    );
    const content = `BT /F1 20 Tf 100 700 Td (A) Tj ET q 200 0 0 50 50 690 cm /I Do Q
      BT 100 600 Td (B) Tj ET 1 g 90 590 60 40 re f 0 g BT 100 500 Td (C) Tj ET`;
    const { runs, images } = await readOnePage(
      pdf.page({ content, resources: `/XObject << /I ${image} 0 R >>` }).build(),
      reader,
    );
    expect(runs.map(({ text, visibility }) => `${text} ${visibility}`)).toEqual([
      'A covered',
      'B covered',
      'C visible',
    ]);
    expect(images).toEqual([
      expect.objectContaining({
        x0: 50,
        top: 102,
        x1: 250,
        bottom: 152,
        pixelWidth: 1,
        pixelHeight: 1,
      }),
    ]);
  });

  it('reads what is printed twice once, and two equal neighbours twice', async () => {
    const content = `BT /F1 20 Tf 100 700 Td (11) Tj ET BT 100.4 700 Td (11) Tj ET
      BT 100 600 Td (22) Tj 0.5 -0.5 Td (22) Tj ET BT 100 500 Td 33 0 Td [(7) 30 (7) 30 (7)] TJ ET`;
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs.map((run) => run.text)).toEqual(['11', '22', '777']);
  });

  it('parts what a wide gap parts and joins what was drawn piece by piece', async () => {
    const content = `BT /F1 20 Tf 100 700 Td [(12) -3000 (34)] TJ ET
      BT 100 600 Td (5) Tj 11.12 0 Td (6) Tj ET`;
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs.map((run) => run.text)).toEqual(['12', '34', '56']);
  });

  it('follows spacing, horizontal scale, rise and the line matrix', async () => {
    const content = `BT /F1 20 Tf 50 Tz 4 Tc 10 Tw 100 700 Td (A B) Tj 20 TL T* 5 Ts (C) Tj ET`;
    const { runs } = await readOnePage(onePage(content), reader);
    const [a, , b] = runs[0]?.glyphs ?? [];
    expect(a?.x0).toBeCloseTo(100, 1);
    expect(b?.x0).toBeCloseTo(100 + 0.5 * (13.34 + 4 + 5.56 + 4 + 10), 1);
    expect(runs[1]?.bottom).toBeCloseTo(842 - 680 - 5 + 0.14 * 20, 1);
  });

  it('reads level what a negative font size, scale and matrix write level between them', async () => {
    const content = `1 0 0 -1 0 842 cm BT /F1 -20 Tf -100 Tz 1 0 0 1 100 142 Tm (12) Tj ET`;
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs).toEqual([expect.objectContaining({ text: '12', direction: 0 })]);
    expect(runs.map(placeOf)).toEqual(['12 100,125,122,145']);
  });

  it('keeps glyphs in their place where /ActualText speaks of several', async () => {
    const content = `/Span << /ActualText (12 34) >> BDC
      BT /F1 20 Tf 100 700 Td (12) Tj 200 0 Td (34) Tj ET EMC`;
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs.map(placeOf)).toEqual(['12 100,125,122,145', '34 300,125,322,145']);
  });

  it('keeps a hyphen at the end of a line a hyphen', async () => {
    const content = 'BT /F1 20 Tf 100 700 Td (word-) Tj 0 -24 Td (wrap) Tj ET';
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs.map((run) => run.text)).toEqual(['word-', 'wrap']);
  });

  it('reads ligatures and characters beyond the basic plane as one glyph each', async () => {
    const map = '<0001> <00660069>\n<0002> <D840DC0B>\n<0003> <0031>';
    const page = await readOnePage(
      cidPage(map, 'BT /C 20 Tf 100 700 Td <000100020003> Tj ET'),
      reader,
    );
    expect(page.runs[0]?.glyphs.map(({ text, mapped }) => [text, mapped])).toEqual([
      ['fi', true],
      ['𠀋', true],
      ['1', true],
    ]);
    expect(page.trust).toMatchObject({ level: 'trusted', unmapped: 0 });
  });

  it('does not trust a font without a map of characters', async () => {
    const page = await readOnePage(
      cidPage(undefined, 'BT /C 20 Tf 100 700 Td <00210022> Tj ET'),
      reader,
    );
    expect(page.runs[0]?.glyphs.map(({ mapped }) => mapped)).toEqual([false, false]);
    expect(page.trust).toMatchObject({ level: 'doubtful', unmapped: 1 });
  });

  it('does not trust control, private and replacement characters', async () => {
    const map = '<0001> <0007>\n<0002> <E001>\n<0003> <FFFD>\n<0004> <4E00>';
    const page = await readOnePage(
      cidPage(map, 'BT /C 20 Tf 100 700 Td <0001000200030004> Tj ET'),
      reader,
    );
    const glyphs = page.runs.flatMap((run) => run.glyphs);
    expect(glyphs.map(({ mapped }) => mapped)).toEqual([false, false, false, true]);
    expect(page.trust.unmapped).toBeCloseTo(0.75);
  });

  it.each([
    ['without a map', '', false],
    ['with a map', toUnicode('<0061> <4E00>').replaceAll('<00', '<').replace('<ff', '<'), true],
  ])('reads a type 3 font %s', async (_name, map, mapped) => {
    const pdf = new PdfBuilder();
    const glyph = pdf.stream('', SQUARE);
    const unicode = map === '' ? '' : `/ToUnicode ${pdf.stream('', map)} 0 R`;
    const font = pdf.add(
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] ' +
        `/CharProcs << /g1 ${glyph} 0 R >> /Encoding << /Differences [97 /g1] >> ` +
        `/FirstChar 97 /LastChar 97 /Widths [1000] /Resources << >> ${unicode} >>`,
    );
    const content = 'BT /T 20 Tf 100 700 Td (a) Tj ET';
    const page = await readOnePage(
      pdf.page({ content, resources: `/Font << /T ${font} 0 R >>` }).build(),
      reader,
    );
    const [drawn] = page.runs[0]?.glyphs ?? [];
    expect(drawn?.mapped).toBe(mapped);
    expect(
      [drawn?.x0, drawn?.top, drawn?.x1, drawn?.bottom].map((v) => Math.round(v ?? 0)),
    ).toEqual([100, 125, 120, 145]);
  });

  it('takes a type 3 font with a scale of its own for as large as its glyphs', async () => {
    const pdf = new PdfBuilder();
    const glyph = pdf.stream('', '50 0 0 0 50 70 d1 0 0 50 70 re f');
    const font = pdf.add(
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 50 70] /FontMatrix [0.1 0 0 0.1 0 0] ' +
        `/CharProcs << /g1 ${glyph} 0 R >> /Encoding << /Differences [97 /g1] >> ` +
        '/FirstChar 97 /LastChar 97 /Widths [50] /Resources << >> >>',
    );
    const content = 'BT /T 1 Tf 100 700 Td (aa) Tj ET';
    const resources = `/Font << /T ${font} 0 R >>`;
    const [run] = (await readOnePage(pdf.page({ content, resources }).build(), 'pdfium')).runs;
    expect(run?.fontSize).toBe(10);
  });

  it('reads a map that counts its ranges wrongly, if need be with the other reader', async () => {
    const pdf = new PdfBuilder();
    const map = toUnicode('').replace(
      /\d+ beginbfchar[^]*endbfchar/,
      '1 beginbfrange\n<0001> <0002> [<4E00> <4E8C>]\n<0100> <0101> [<4E09> <56DB>]\nendbfrange',
    );
    const font = cidFont(pdf, map);
    const content = 'BT /C 20 Tf 100 700 Td <0001000201000101> Tj ET';
    const page = await readOnePage(
      pdf.page({ content, resources: `/Font << /C ${font} 0 R >>` }).build(),
      reader,
    );
    expect(page.runs.map(placeOf)).toEqual(['一二三四 100,125,180,145']);
    expect(page.trust).toMatchObject({ level: 'trusted', unmapped: 0 });
  });

  it('reads a font of vertical writing downwards', async () => {
    const pdf = new PdfBuilder();
    const font = cidFont(pdf, '<0001> <4E00>\n<0002> <4E8C>', '/Identity-V');
    const content = 'BT /C 20 Tf 100 700 Td <00010002> Tj ET';
    const { runs } = await readOnePage(
      pdf.page({ content, resources: `/Font << /C ${font} 0 R >>` }).build(),
      reader,
    );
    expect(runs.map(placeOf)).toEqual(['一二 90,142,110,182']);
    expect(runs[0]?.direction).toBe(90);
  });

  it('marks slanted writing', async () => {
    const content = 'BT /F1 20 Tf 0.7071 0.7071 -0.7071 0.7071 100 400 Tm (AB) Tj ET';
    const { runs } = await readOnePage(onePage(content), reader);
    expect(runs.map((run) => run.slanted)).toEqual([true]);
  });

  it('reads text in forms, and forms that hold themselves only once', async () => {
    const pdf = new PdfBuilder();
    const form = pdf.stream('', '');
    pdf.replace(
      form,
      `/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Matrix [2 0 0 2 0 0] ` +
        `/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ` +
        `/XObject << /X ${form} 0 R >> >>`,
      'BT /F1 10 Tf 50 50 Td (AB) Tj ET /X Do',
    );
    const content = 'q 1 0 0 1 10 20 cm /X Do Q';
    const page = await readOnePage(
      pdf.page({ content, resources: `/XObject << /X ${form} 0 R >>` }).build(),
      reader,
    );
    expect(page.runs[0] && placeOf(page.runs[0])).toBe('AB 110,705,137,725');
  });
});

describe('text read by pdfium alone', () => {
  it.each([
    ['a damaged map calls it 0', '0030'],
    ['a map calls it a tab', '0009'],
  ])('reads a blank as a blank, though %s', async (_, blank) => {
    const pdf = new PdfBuilder();
    const map = toUnicode(`<20> <${blank}>\n<31> <0031>\n<30> <0030>`).replaceAll('<00', '<');
    const outlines = require.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');
    const file = pdf.stream('', readFileSync(outlines));
    const font = pdf.add(
      '<< /Type /Font /Subtype /TrueType /BaseFont /Test /Encoding /WinAnsiEncoding ' +
        `/FirstChar 32 /LastChar 49 /Widths [${Array(18).fill(556).join(' ')}] ` +
        `/ToUnicode ${pdf.stream('', map)} 0 R ` +
        '/FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 32 /Ascent 905 ' +
        '/Descent -212 /CapHeight 716 /ItalicAngle 0 /StemV 80 /FontBBox [-203 -303 1050 910] ' +
        `/FontFile2 ${file} 0 R >> >>`,
    );
    const content = 'BT /B 1000 Tf 0.01 0 0 0.01 100 700 Tm (1 10) Tj ET';
    const page = await readOnePage(
      pdf.page({ content, resources: `/Font << /B ${font} 0 R >>` }).build(),
      'pdfium',
    );
    expect(page.runs.map(({ text }) => text).join('')).toBe('1 10');
    expect(page.trust.unmapped).toBe(0);
  });
});
