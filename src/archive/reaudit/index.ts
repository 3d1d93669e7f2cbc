export { reaudit, type ReauditOptions, type ReauditOutcome } from './reaudit.js';
export { readAliases, readRollups } from './read-tables.js';
