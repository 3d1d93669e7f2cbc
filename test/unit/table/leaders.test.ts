import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { linesToChunks } from '../../../src/table/chunks.js';
import { takeTypedRules } from '../../../src/table/typed-rules.js';
import { page, writing } from './support.js';

const linesOf = (text: string): ReturnType<typeof findLines> =>
  findLines(page({ runs: [writing(text, 5, 10)] }));
const textsOf = (text: string): string[] => linesToChunks(linesOf(text)).map((c) => c.text);

describe('leaders', () => {
  it('that touch label and figure belong to the label and part the figure', () => {
    expect(textsOf('Coal.......383')).toEqual(['Coal .......', '383']);
  });

  it('reach into no column: the box of the label ends where its words do', () => {
    const [label] = linesToChunks(linesOf('Coal.......383'));
    expect(label?.x1).toBe(25);
  });
});

describe('rules typed with hyphens', () => {
  it('are rules, not text', () => {
    const { lines, rules } = takeTypedRules(linesOf('----------'));
    expect(lines).toEqual([]);
    expect(rules).toEqual([{ at: 10, from: 5, to: 55 }]);
  });

  it('are pieces of rules where a line holds nothing else, of equals signs or asterisks too', () => {
    expect(takeTypedRules(linesOf('===== ==== ----')).rules).toHaveLength(3);
    expect(takeTypedRules(linesOf('******')).rules).toHaveLength(1);
    expect(takeTypedRules(linesOf('---- 12 ----')).rules).toEqual([]);
  });
});
