import type { RequestKind } from './readings.js';

/** The names of the six kinds of results in table 三. */
export const RESULT_NAMES: readonly [name: string, kind: RequestKind][] = [
  ['予以公开', 'granted'],
  ['部分公开', 'partiallyGranted'],
  ['不予公开', 'denied'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'notProcessed'],
  ['其他处理', 'other'],
];
