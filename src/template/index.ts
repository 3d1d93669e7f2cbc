export { dataOf } from './data-of.js';
export { FORMS, findForm, formById } from './forms.js';
export { indicatorId, indicatorsOf } from './indicators.js';
export { printedPhrases } from './printed-phrases.js';
export { type RelationInstance, relationsOf, type Term } from './relations-of.js';
export { SECTION_TITLES } from './section-titles.js';
export { type TotalOf, totalOf } from './total-of.js';
