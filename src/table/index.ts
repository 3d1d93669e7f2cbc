export { findTables } from './find-tables.js';
export { joinTables } from './join-tables.js';
