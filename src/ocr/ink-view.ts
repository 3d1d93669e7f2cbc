import type { Mask } from './grey.js';

/** A mask as it is walked along one axis: without a copy, rows and columns may change places. */
export interface InkView {
  data: Uint8Array;
  /** Pixels along the axis and across it. */
  length: number;
  breadth: number;
  /** From one pixel to the next along the axis and across it, places in `data`. */
  along: number;
  across: number;
}

/** The mask as it lies: along its rows. */
export function alongRows({ width, height, data }: Mask): InkView {
  return { data, length: width, breadth: height, along: 1, across: width };
}

/** The mask with rows and columns exchanged: along its columns. */
export function alongColumns({ width, height, data }: Mask): InkView {
  return { data, length: height, breadth: width, along: width, across: 1 };
}
