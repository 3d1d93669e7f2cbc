export { relationsOf } from '../template/relations-of.js';
export { checkFigures } from './check-figures.js';
