export { type CellsByPage, cellsInQuestion } from './cells-in-question.js';
export { checkFigures } from './check-figures.js';
export { chooseReadings } from './choose-readings.js';
export { doubtPages } from './doubtful-pages.js';
export {
  checkNarrative,
  extractClaims,
} from './narrative/check-narrative.js';
export { checkContent } from './content/check-content.js';
export { type AcrossOptions, checkAcross } from './across/check-across.js';
export { type Digest, digest, type Digests } from './across/digest.js';
export { parseRollups, type Rollup } from './across/rollup-tree.js';
export { applyCorrections, type Correction, correctedValue } from './corrections.js';
export { rankByProse } from './rank-by-prose.js';
export { recheck } from './recheck.js';
export { withUnlikely } from './unlikely-figures.js';
