export { processDocument } from './process-document.js';
export { closeSharedOcr } from './shared-ocr.js';
export { STAGES } from './stages.js';
export type { Stage, StageObserver } from './stages.js';
