import { describe, expect, it } from '@jest/globals';
import type { PageContent, PageImage, Run } from '../../../src/model/page.js';
import { ocrNeed } from '../../../src/pipeline/needs-ocr.js';

const run = (text: string, mapped = true): Run => ({
  x0: 50,
  top: 50,
  x1: 50 + text.length * 10,
  bottom: 60,
  text,
  glyphs: [...text].map((one, i) => ({
    x0: 50 + i * 10,
    x1: 60 + i * 10,
    top: 50,
    bottom: 60,
    text: one,
    mapped,
  })),
  fontSize: 10,
  direction: 0,
  slanted: false,
  visibility: 'visible',
  method: 'text',
  confidence: 1,
});

const picture = (box: Partial<PageImage>): PageImage => ({
  x0: 50,
  top: 100,
  x1: 550,
  bottom: 500,
  pixelWidth: 1400,
  pixelHeight: 1100,
  ...box,
});

const page = (content: Partial<PageContent>): PageContent => ({
  number: 1,
  width: 600,
  height: 800,
  runs: [run('政府信息公开工作年度报告')],
  rulings: [],
  images: [],
  trust: { level: 'trusted', unmapped: 0, scanned: false },
  ...content,
});

describe('ocrNeed', () => {
  it('reads a page from its picture where the text is rare characters, as a destroyed map gives', () => {
    expect(ocrNeed(page({ runs: [run('餀餖鯺䅨㡄㪦钑㱻')] }), 'auto')).toEqual({
      kind: 'page',
      illegible: true,
    });
  });

  it('leaves a page of Chinese text alone', () => {
    expect(ocrNeed(page({}), 'auto')).toEqual({ kind: 'none' });
  });

  it('reads a scan, whatever text lies under it', () => {
    const scan = page({ trust: { level: 'trusted', unmapped: 0, scanned: true } });
    expect(ocrNeed(scan, 'auto')).toEqual({ kind: 'page' });
    expect(ocrNeed(scan, 'never')).toEqual({ kind: 'none' });
  });

  it('reads a page whose letters are drawn, not written: it has no visible text', () => {
    const drawn = page({ runs: [], trust: { level: 'none', unmapped: 0, scanned: false } });
    expect(ocrNeed(drawn, 'auto')).toEqual({ kind: 'page' });
    expect(ocrNeed(drawn, 'never')).toEqual({ kind: 'none' });
  });

  it('does not believe text without Unicode, or text in letters that Chinese does not use', () => {
    expect(ocrNeed(page({ runs: [run('政府信息', false)] }), 'auto')).toMatchObject({
      kind: 'page',
    });
    expect(ocrNeed(page({ runs: [run('2021~Þïo}_ý_~þç^ÿ÷ß')] }), 'auto')).toMatchObject({
      kind: 'page',
    });
  });

  it('reads a picture that may be a table, and not a stamp or a background', () => {
    const table = picture({});
    expect(ocrNeed(page({ images: [table] }), 'auto')).toEqual({ kind: 'regions', boxes: [table] });
    const stamp = picture({ x0: 400, x1: 500, top: 100, bottom: 200 });
    expect(ocrNeed(page({ images: [stamp] }), 'auto')).toEqual({ kind: 'none' });
    const background = picture({ x0: 0, x1: 600, top: 0, bottom: 800 });
    const text = run('政府信息公开工作年度报告编制说明以及有关事项总体情况');
    expect(ocrNeed(page({ images: [background], runs: [text] }), 'auto')).toEqual({ kind: 'none' });
  });
});
