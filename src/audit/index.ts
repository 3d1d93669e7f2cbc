export { checkFigures } from './check-figures.js';
export { chooseReadings } from './choose-readings.js';
export {
  checkNarrative,
  extractClaims,
  type NarrativeContext,
} from './narrative/check-narrative.js';
export { checkContent } from './content/check-content.js';
