import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Reading } from '../../../src/model/page.js';
import { discountAgreement, isSettled, settleOpinions } from '../../../src/ocr/opinions.js';

/** Figures of coarse bilevel scans over which the engines differed, with what is printed. */
const RECORDED = JSON.parse(
  readFileSync(new URL('../../recorded/ocr-opinions.json', import.meta.url), 'utf8'),
) as { printed: string; readings: Reading[] }[];

function reading(engine: string, text: string, confidence: number): Reading {
  return { engine, text, confidence };
}

describe('opinions', () => {
  it('agree: sure, and settled', () => {
    const readings = [reading('tesseract-cell', '12', 0.9), reading('paddle-strip', '12', 0.8)];
    expect(isSettled(readings)).toBe(true);
    expect(settleOpinions(readings)).toMatchObject({ text: '12' });
    expect(settleOpinions(readings).confidence).toBeCloseTo(0.98);
  });

  describe('agree where strokes are lost', () => {
    const discounted = (readings: Reading[], ...where: ('coarse' | 'bilevel' | 'stamped')[]) => {
      const none = { coarse: false, bilevel: false, stamped: false };
      const how = { ...none, ...Object.fromEntries(where.map((one) => [one, true])) };
      return discountAgreement(settleOpinions(readings), how);
    };
    const sure = [reading('tesseract-cell', '0', 0.65), reading('paddle-strip', '0', 0.99)];
    const unsure = [reading('paddle-strip', '1', 0.81), reading('digits', '1', 0.74)];

    it('on a coarse or a black and white picture, or under a stamp: no surer than the surest', () => {
      expect(discounted(sure).confidence).toBeCloseTo(0.9965);
      expect(discounted(sure, 'coarse').confidence).toBeCloseTo(0.99);
      expect(discounted(sure, 'stamped').confidence).toBeCloseTo(0.99);
      expect(discounted(unsure).confidence).toBeCloseTo(0.95);
      expect(discounted(unsure, 'bilevel').confidence).toBeCloseTo(0.81);
      const differ = [...sure, reading('paddle-bold', '30', 0.9)];
      expect(discounted(differ, 'coarse')).toEqual(settleOpinions(differ));
    });

    it('on one that is both: never firm', () => {
      expect(discounted(sure, 'coarse', 'bilevel').confidence).toBeCloseTo(0.89);
      expect(discounted([], 'coarse', 'bilevel')).toMatchObject({ text: '', confidence: 0 });
    });

    it('under a stamp: in doubt where they are not firm', () => {
      expect(discounted(unsure, 'stamped').confidence).toBeCloseTo(0.69);
    });
  });

  it('differ: the weightier wins, all are kept with the winner first, and confidence falls', () => {
    const readings = [reading('tesseract-cell', '1', 0.95), reading('paddle-strip', '4', 0.9)];
    const verdict = settleOpinions(readings);
    expect(verdict.text).toBe('4');
    expect(verdict.readings.map((one) => one.text)).toEqual(['4', '1']);
    expect(verdict.confidence).toBeLessThan(0.75);
    expect(isSettled(readings)).toBe(false);
  });

  it('do not count an engine’s silence, though it lowers confidence', () => {
    const readings = [reading('tesseract-cell', '0', 0.9), reading('paddle-strip', '', 0)];
    const verdict = settleOpinions(readings);
    expect(verdict.text).toBe('0');
    expect(verdict.confidence).toBeLessThan(0.9);
    expect(settleOpinions([reading('paddle-strip', '', 0)])).toMatchObject({
      text: '',
      confidence: 0,
    });
  });

  it('pool what differs in a speck at the end, where some engine saw none', () => {
    const readings = [
      reading('paddle-strip', '.27', 0.95),
      reading('paddle-cell', '.27', 0.9),
      reading('tesseract-cell', '27', 0.95),
    ];
    expect(settleOpinions(readings)).toMatchObject({ text: '27' });
    expect(settleOpinions(readings).confidence).toBeGreaterThan(0.9);
    expect(settleOpinions(readings.slice(0, 2))).toMatchObject({ text: '.27' });
    const money = [reading('paddle-strip', '1.5', 0.9), reading('tesseract-cell', '15', 0.6)];
    expect(settleOpinions(money)).toMatchObject({ text: '1.5' });
  });

  it('take points that part thousands before decimals for worn commas', () => {
    const readings = [
      reading('digits', '21814.8189', 0.86),
      reading('paddle-cell', '21.814.8189', 0.78),
      reading('paddle-bold', '21,814.8189', 0.88),
      reading('tesseract-cell', '1.5.12', 0.4),
    ];
    const { text, readings: kept } = settleOpinions(readings);
    expect(text).toBe('21814.8189');
    expect(kept.slice(0, 3).map((one) => one.text)).toContain('21,814.8189');
    expect(kept.map((one) => one.text)).toContain('1.5.12');
  });

  it('go together where they differ in the commas between thousands alone', () => {
    const readings = [
      reading('paddle-strip', '1,234', 0.7),
      reading('paddle-cell', '1234', 0.7),
      reading('digits', '1284', 0.1),
    ];
    expect(settleOpinions(readings).text).toBe('1,234');
    expect(settleOpinions(readings).confidence).toBeCloseTo(0.91 * (2 / (2 + 0.85)));
  });

  it('weigh little where they part thousands wrongly, and are not settled so', () => {
    const short = [reading('paddle-strip', '10,50', 0.98), reading('tesseract-cell', '10,50', 0.9)];
    expect(isSettled(short)).toBe(false);
    const whole = [...short, reading('paddle-bold', '10,508', 0.98)];
    expect(settleOpinions(whole)).toMatchObject({ text: '10,508' });
    expect(isSettled([reading('a', '1,234,567', 0.9), reading('b', '1,234,567', 0.9)])).toBe(true);
  });

  it('are none where nobody is sure of anything', () => {
    const readings = [reading('tesseract-cell', '7', 0), reading('paddle-strip', '', 0)];
    expect(settleOpinions(readings)).toMatchObject({ text: '', confidence: 0 });
    expect(settleOpinions([...readings, reading('open', '7', 0.4)])).toMatchObject({ text: '7' });
  });

  it('come out right on recorded scans, and never surely wrong', () => {
    const verdicts = RECORDED.map(({ printed, readings }) => ({
      printed,
      verdict: settleOpinions(readings),
    }));
    const wrong = verdicts.filter(({ printed, verdict }) => verdict.text !== printed);
    expect(wrong.length / RECORDED.length).toBeLessThanOrEqual(0.05);
    expect(wrong.filter(({ verdict }) => verdict.confidence >= 0.9)).toEqual([]);
  });
});
