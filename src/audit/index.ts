export { checkFigures } from './check-figures.js';
export { chooseReadings } from './choose-readings.js';
