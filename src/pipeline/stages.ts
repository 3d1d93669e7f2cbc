/** The steps of one document, in order, as bench and run.json name them. */
export const STAGES = [
  'read',
  'ocr',
  'layout',
  'table',
  'recognise',
  'audit',
  'confirm',
  'evidence',
] as const;

export type Stage = (typeof STAGES)[number];

/** Told when a step ends; the caller holds the clock, so that the pipeline itself needs none. */
export type StageObserver = (ended: Stage) => void;

export const NO_OBSERVER: StageObserver = () => {};
