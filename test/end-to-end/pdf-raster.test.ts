import { describe, expect, it } from '@jest/globals';
import type { Raster } from '../../src/model/page.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { openPdf, type PageRaster } from '../../src/pdf/index.js';
import { onePage, PdfBuilder } from '../support/pdf-builder.js';
import { readOnePage } from '../support/read-pdf.js';

/** A picture of 3 × 2 pixels, darker to the right and downwards. */
const PIXELS = [
  [0, 40, 80],
  [120, 160, 200],
];
const PAGE = '0 0 144 96';
const FULL = 'q 144 0 0 96 0 0 cm /I Do Q';
const GREY = '/ColorSpace /DeviceGray /BitsPerComponent 8';

function image(pdf: PdfBuilder, rows: number[][], entries = GREY): number {
  const size = `/Width ${rows[0]?.length} /Height ${rows.length}`;
  return pdf.stream(
    `/Type /XObject /Subtype /Image ${size} ${entries}`,
    Uint8Array.from(rows.flat()),
  );
}

function scan(rows: number[][], imageEntries = GREY, content = FULL, entries = ''): Uint8Array {
  const pdf = new PdfBuilder();
  const resources = `/XObject << /I ${image(pdf, rows, imageEntries)} 0 R >>`;
  return pdf.page({ content, mediaBox: PAGE, resources, entries }).build();
}

async function rasterOf(bytes: Uint8Array, dpi?: number): Promise<PageRaster> {
  const document = await openPdf(bytes, { reader: 'pdfium', limits: DEFAULT_SETTINGS.limits });
  try {
    return await document.pageRaster(1, dpi);
  } finally {
    document.close();
  }
}

/** The red (or grey) channel, row by row. */
function redOf({ width, height, channels, data }: Raster): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => data[(y * width + x) * channels] as number),
  );
}

const reversed = PIXELS.map((row) => row.toReversed());
const turned = [0, 1, 2].map((x) => [PIXELS[1]?.[x] as number, PIXELS[0]?.[x] as number]);

describe('the picture of a page', () => {
  it('is the embedded image at its own resolution', async () => {
    const { raster, box, dpi, embedded } = await rasterOf(scan(PIXELS));
    expect(redOf(raster)).toEqual(PIXELS);
    expect(raster.channels).toBe(1);
    expect(box).toEqual({ x0: 0, top: 0, x1: 144, bottom: 96 });
    expect(dpi).toBeCloseTo(1.5);
    expect(embedded).toBe(true);
  });

  it.each([
    ['upside down', scan(PIXELS.toReversed(), GREY, 'q 144 0 0 -96 0 96 cm /I Do Q')],
    ['mirrored', scan(reversed, GREY, 'q -144 0 0 96 144 0 cm /I Do Q')],
    ['lying on its side', scan(turned, GREY, 'q 0 96 -144 0 144 0 cm /I Do Q')],
    [
      'inverted',
      scan(
        PIXELS.map((row) => row.map((v) => 255 - v)),
        `${GREY} /Decode [1 0]`,
      ),
    ],
  ])('stands upright where it is stored %s', async (_name, bytes) => {
    expect(redOf((await rasterOf(bytes)).raster)).toEqual(PIXELS);
  });

  it('turns with the page', async () => {
    const { raster, box } = await rasterOf(scan(PIXELS, GREY, FULL, '/Rotate 90'));
    expect(redOf(raster)).toEqual(turned);
    expect(box).toEqual({ x0: 0, top: 0, x1: 96, bottom: 144 });
  });

  it('is cropped with the page', async () => {
    const { raster } = await rasterOf(scan(PIXELS, GREY, FULL, '/CropBox [48 0 144 96]'));
    expect(redOf(raster)).toEqual([
      [40, 80],
      [160, 200],
    ]);
  });

  it('keeps colours', async () => {
    const rgb = [[255, 0, 0, 0, 255, 0, 0, 0, 255]];
    const entries = '/ColorSpace /DeviceRGB /BitsPerComponent 8';
    const pdf = new PdfBuilder();
    const picture = pdf.stream(
      `/Type /XObject /Subtype /Image /Width 3 /Height 1 ${entries}`,
      Uint8Array.from(rgb.flat()),
    );
    const resources = `/XObject << /I ${picture} 0 R >>`;
    const bytes = pdf
      .page({ content: 'q 144 0 0 48 0 0 cm /I Do Q', mediaBox: '0 0 144 48', resources })
      .build();
    const { raster } = await rasterOf(bytes);
    expect([raster.channels, [...raster.data]]).toEqual([3, rgb.flat()]);
  });

  it.each([
    [
      'indexed',
      [
        [0, 255, 255],
        [255, 0, 0],
      ],
      '/ColorSpace [/Indexed /DeviceGray 255 <' + 'ff'.repeat(255) + '00>] /BitsPerComponent 8',
    ],
    ['a stencil', [[0b10000000], [0b01100000]], '/ImageMask true /BitsPerComponent 1 /Width 3'],
  ])('comes out right where the image is %s', async (_name, rows, entries) => {
    const { raster, embedded } = await rasterOf(scan(rows, entries));
    expect(embedded).toBe(true);
    expect(redOf(raster).map((row) => row.map((v) => (v > 127 ? 1 : 0)))).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });

  it('is put together from strips', async () => {
    const pdf = new PdfBuilder();
    const upper = image(pdf, [[0, 0, 255]]);
    const lower = image(pdf, [[255, 255, 0]]);
    const content = 'q 144 0 0 48 0 48 cm /A Do Q q 144 0 0 48 0 0 cm /B Do Q';
    const resources = `/XObject << /A ${upper} 0 R /B ${lower} 0 R >>`;
    const { raster, embedded } = await rasterOf(
      pdf.page({ content, mediaBox: PAGE, resources }).build(),
    );
    expect(embedded).toBe(true);
    expect(redOf(raster)).toEqual([
      [0, 0, 255],
      [255, 255, 0],
    ]);
  });

  it('is rendered where the page is no scan', async () => {
    const { raster, dpi, embedded } = await rasterOf(onePage('0 0 595 421 re f'), 36);
    expect([raster.width, raster.height, dpi, embedded]).toEqual([298, 421, 36, false]);
    expect(redOf(raster)[0]?.[0]).toBe(255);
    expect(redOf(raster)[420]?.[0]).toBe(0);
  });

  it('is refused where it would be larger than allowed', async () => {
    const limits = { ...DEFAULT_SETTINGS.limits, pixels: 5 };
    const document = await openPdf(scan(PIXELS), { reader: 'pdfium', limits });
    await expect(document.pageRaster(1)).rejects.toMatchObject({ code: 'tooLarge' });
    await expect(document.renderPage(1, 72)).rejects.toMatchObject({ code: 'tooLarge' });
    document.close();
  });

  it('tells a scan from a page with text, and text under a transparent stamp from covered text', async () => {
    expect((await readOnePage(scan(PIXELS))).trust).toMatchObject({ level: 'none', scanned: true });
    const pdf = new PdfBuilder();
    const alpha = image(pdf, [[0, 255, 0]]);
    const stamp = image(pdf, [[128, 128, 128]], `${GREY} /SMask ${alpha} 0 R`);
    const content = 'BT /F1 20 Tf 20 20 Td (A) Tj ET q 100 0 0 60 0 0 cm /I Do Q';
    const resources = `/XObject << /I ${stamp} 0 R >>`;
    const page = await readOnePage(pdf.page({ content, resources }).build());
    expect(page.runs.map((run) => run.visibility)).toEqual(['visible']);
    expect(page.trust).toMatchObject({ level: 'trusted', scanned: false });
  });
});
