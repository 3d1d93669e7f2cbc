import type { Figure } from '../model/document.js';

const STATES = { blank: '空白', unreadable: '无法辨认', absent: '缺' } as const;

/** Tells that a figure is a person's and not the page's, with what was read; empty for all others. */
export function correctionNote({ correction }: Figure): string {
  if (!correction) return '';
  const { from, state, who, when, why } = correction;
  const read = state === 'number' ? String(from) : STATES[state];
  const by = [who, when, why].filter((text) => text !== '').join('，');
  return `人工更正，原读作 ${read}${by === '' ? '' : `（${by}）`}`;
}
