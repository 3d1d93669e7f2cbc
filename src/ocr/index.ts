export { isCoarser } from './is-coarser.js';
export { createOcr, type Ocr, type Scan } from './ocr.js';
