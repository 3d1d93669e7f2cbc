import { describe, expect, it } from '@jest/globals';
import { leanBox } from '../../src/geometry/lean-box.js';
import type { Run } from '../../src/model/page.js';
import { onePage, PdfBuilder } from '../support/pdf-builder.js';
import { READERS, readOnePage, rulingsOf } from '../support/read-pdf.js';

async function rulings(
  content: string,
  reader: 'pdfium' | 'pdfjs',
  entries = '',
): Promise<string[]> {
  return rulingsOf(await readOnePage(onePage({ content, entries }), reader));
}

describe.each(READERS)('rulings read by %s', (reader) => {
  it('takes lines and the sides of stroked rectangles', async () => {
    const content = '0.6 w 100 742 m 300 742 l S 100 642 m 100 442 l S 200 442 100 100 re S';
    expect(await rulings(content, reader)).toEqual([
      'h 100,100,300,100',
      'h 200,300,300,300',
      'h 200,400,300,400',
      'v 100,200,100,400',
      'v 200,300,200,400',
      'v 300,300,300,400',
    ]);
  });

  it('takes thin filled rectangles, not shaded cells', async () => {
    const content = '100 742 200 0.5 re f 100 542 0.5 200 re f 0.8 g 100 642 50 20 re f';
    expect(await rulings(content, reader)).toEqual(['h 100,100,300,100', 'v 100,100,101,300']);
  });

  it('takes the sides of a frame that is filled round a hole', async () => {
    const content = '100 642 200 100 re 101 643 198 98 re f*';
    expect(await rulings(content, reader)).toEqual([
      'h 100,100,300,101',
      'h 100,199,300,200',
      'v 100,100,101,200',
      'v 299,100,300,200',
    ]);
  });

  it('joins dashes and dots, drawn one by one or by a pattern', async () => {
    const dashes = Array.from(
      { length: 20 },
      (_, i) => `${100 + 6 * i} 742 m ${103 + 6 * i} 742 l S`,
    );
    const dots = Array.from({ length: 50 }, (_, i) => `100 ${700 - 2 * i} 1 1 re f`);
    const pattern = '[3 2] 0 d 300 742 m 400 742 l S';
    expect(await rulings([...dashes, ...dots, pattern].join('\n'), reader)).toEqual([
      'h 100,100,217,101',
      'h 300,100,400,101',
      'v 100,141,101,240',
    ]);
  });

  it('keeps the two strokes of a double line and lines of separate tables apart', async () => {
    const content = '0.5 w 100 742 m 200 742 l S 100 740 m 200 740 l S 215 742 m 300 742 l S';
    expect((await rulings(content, reader)).length).toBe(3);
  });

  it('leaves out white, transparent, slanted and curved strokes, not light grey ones', async () => {
    const content = `1 G 100 742 m 300 742 l S 0.95 G 100 700 m 300 700 l S
      0 G 100 600 m 300 500 l S 100 400 m 150 450 250 450 300 400 c S`;
    expect(await rulings(content, reader)).toEqual(['h 100,142,300,143']);
  });

  it('makes a page straight that leans as a whole, and knows by how much', async () => {
    // 1 degree clockwise about the top left corner.
    const content = `q 0.999848 -0.017452 0.017452 0.999848 -14.695 0.128 cm 0.6 w
      100 742 m 500 742 l S 100 642 400 0.5 re f 100 742 m 100 442 l S
      BT /F1 10 Tf 110 700 Td (Total) Tj 300 0 Td (132) Tj ET Q`;
    const page = await readOnePage(onePage(content), reader);
    expect(page.lean?.degrees).toBeCloseTo(1, 3);
    expect(page.rulings.map(({ orientation }) => orientation)).toEqual([
      'horizontal',
      'horizontal',
      'vertical',
    ]);
    const [label, figure] = page.runs as [Run, Run];
    expect(figure.top).toBeCloseTo(label.top, 2);
    expect(figure.x0 - label.x0).toBeCloseTo(300, 2);
    // The figure's pen stands at 410, 142 from the corner before the turn.
    const shown = leanBox(figure, page.lean);
    expect(shown.x0).toBeCloseTo(410 * 0.999848 - 142 * 0.017452, 0);
    expect(shown.bottom - 1.4).toBeCloseTo(142 * 0.999848 + 410 * 0.017452, 0);
  });

  it('sees white lines on a dark ground', async () => {
    const content = '0 0 0.6 rg 100 642 200 100 re f 1 G 100 692 m 300 692 l S';
    expect(await rulings(content, reader)).toEqual(['h 100,150,300,151']);
  });

  it('crops at clip paths, the page and the crop box', async () => {
    const content = `q 150 0 100 842 re W n 100 742 m 300 742 l S Q -50 642 m 900 642 l S
      q 0 0 50 50 re W n 100 500 m 300 500 l S Q`;
    expect(await rulings(content, reader)).toEqual(['h 0,200,595,201', 'h 150,100,250,101']);
    expect(await rulings('100 742 m 500 742 l S', reader, '/CropBox [200 400 400 800]')).toEqual([
      'h 0,58,200,59',
    ]);
  });

  it.each([
    [90, 'v 742,100,743,300'],
    [180, 'h 295,742,495,743'],
    [270, 'v 100,295,101,495'],
  ])('turns with /Rotate %i', async (rotate, place) => {
    expect(await rulings('100 742 m 300 742 l S', reader, `/Rotate ${rotate}`)).toEqual([place]);
  });

  it('follows the matrices of forms and the clip of their boxes', async () => {
    const pdf = new PdfBuilder();
    const inner = pdf.stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100]',
      '0.5 w 10 50 m 500 50 l S',
    );
    const outer = pdf.stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 1000 1000] /Matrix [2 0 0 2 0 0] /Resources << /XObject << /X ${inner} 0 R >> >>`,
      'q 1 0 0 1 50 100 cm /X Do Q',
    );
    const resources = `/XObject << /X ${outer} 0 R >>`;
    const page = await readOnePage(pdf.page({ content: '/X Do', resources }).build(), reader);
    expect(rulingsOf(page)).toEqual(['h 120,542,300,543']);
    expect(page.rulings[0]?.width).toBeCloseTo(1, 3);
  });

  it('drops strokes of outlined characters and points that are nowhere', async () => {
    const content = `BT /F1 20 Tf 100 700 Td (H) Tj ET 0.5 w 102 700 m 102 714 l S 102 707 m 113 707 l S
      100 600 m 1e20 600 l S 100 500 m 300 500 l S`;
    expect(await rulings(content, reader)).toEqual(['h 100,342,300,342']);
  });
});
