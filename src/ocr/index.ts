export { createOcr, type Ocr, type Scan } from './ocr.js';
