export { normaliseFigure } from './normalise-figure.js';
