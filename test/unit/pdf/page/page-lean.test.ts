import { describe, expect, it } from '@jest/globals';
import { transformX, transformY } from '../../../../src/geometry/matrix.js';
import { leanBox } from '../../../../src/geometry/lean-box.js';
import { pageFrame, straightenedFrame } from '../../../../src/pdf/page/page-frame.js';
import { leanOf } from '../../../../src/pdf/page/page-lean.js';
import type { PaintedText } from '../../../../src/pdf/page/painted-page.js';

const GLYPH = { x0: 0, top: 0, x1: 1, bottom: 1, text: '一', mapped: true };

/** `glyphs` characters that lean by so many degrees. */
function text(lean: number, glyphs: number, other: Partial<PaintedText> = {}): PaintedText {
  return {
    order: 0,
    clip: { x0: 0, top: 0, x1: 600, bottom: 800 },
    glyphs: Array.from({ length: glyphs }, () => GLYPH),
    fontSize: 10,
    direction: 0,
    slanted: false,
    lean,
    invisible: false,
    paint: { colour: 0, alpha: 1 },
    ...other,
  };
}

describe('leanOf', () => {
  it('is what all the writing leans by, upright writing included', () => {
    expect(leanOf([text(0.6, 40), text(0.58, 40), text(0.6, 9, { direction: 90 })])).toBe(0.6);
  });

  it('is nothing where a watermark leans over straight writing, or each line as it likes', () => {
    expect(leanOf([text(0, 90), text(-3, 10)])).toBe(0);
    expect(leanOf([text(-0.4, 30), text(0.1, 30), text(0.5, 30)])).toBe(0);
  });

  it('does not ask writing that is not seen', () => {
    expect(leanOf([text(0, 10), text(0.7, 90, { invisible: true })])).toBe(0);
  });

  it('leaves what is too little to matter, and what is set askew on purpose', () => {
    expect(leanOf([text(0.02, 50)])).toBe(0);
    expect(leanOf([text(30, 50)])).toBe(0);
  });
});

describe('straightenedFrame', () => {
  const frame = pageFrame({ left: 0, bottom: 0, right: 600, top: 800 }, 0);
  const straight = straightenedFrame(frame, 2);

  it('makes a leaning line level, and leanBox leads back to where it is shown', () => {
    // From 100,500 in user space (y upwards) 300 points on, sinking by 2 degrees.
    const end = [100 + 300 * Math.cos(Math.PI / 90), 500 - 300 * Math.sin(Math.PI / 90)] as const;
    const [x0, y0] = [transformX(straight.toPage, 100, 500), transformY(straight.toPage, 100, 500)];
    expect(transformY(straight.toPage, ...end)).toBeCloseTo(y0, 6);
    expect(transformX(straight.toPage, ...end)).toBeCloseTo(x0 + 300, 6);
    const shown = leanBox({ x0, top: y0, x1: x0, bottom: y0 }, straight.lean);
    expect(shown.x0).toBeCloseTo(100, 6);
    expect(shown.top).toBeCloseTo(300, 6);
  });

  it('keeps the corners of the paper', () => {
    expect(straight.paper.x0).toBeLessThan(0);
    expect(straight.paper.bottom).toBeGreaterThan(800);
  });
});
