export { findLines } from './find-lines.js';
export { findParagraphs } from './find-paragraphs.js';
