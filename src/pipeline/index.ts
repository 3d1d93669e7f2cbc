export { inspectPage } from './inspect-page.js';
export type { InspectedPage } from './inspect-page.js';
export { pictureCells } from './picture-cells.js';
export type { CellsToPicture } from './picture-cells.js';
export { processDocument } from './process-document.js';
export { closeSharedOcr } from './shared-ocr.js';
export { STAGES } from './stages.js';
export type { Stage, StageObserver } from './stages.js';
