/** Why a file could not be turned into a report document. The set is closed: other programs read it. */
export const FAILURE_CODES = [
  'notPdf', // the bytes are no PDF (or an empty file)
  'encrypted', // needs a password that is not the empty one
  'damaged', // a PDF, but it cannot be opened or a page cannot be read
  'noPages', // opens, but holds no page
  'tooLarge', // more bytes, pages or pixels than the limits allow
  'noReport', // readable, but no annual report on information disclosure
  'noText', // nothing to read: pictures only, while OCR is off or impossible
  'resolution', // a scan too coarse to read (below 100 dpi)
  'timeout', // took longer than allowed
  'memory', // took more memory than allowed
  'crashed', // the worker died on it
  'unreadableFile', // the file system refused it: vanished, no permission, name too long, changed while read
  'internal', // a defect in gouji
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** A document failure: one file cannot be processed, the run goes on. */
export class DocumentFailure extends Error {
  readonly code: FailureCode;
  /** The page it happened on, from 1; undefined where the whole file is meant. */
  readonly page: number | undefined;

  constructor(
    code: FailureCode,
    message: string,
    options: { page?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DocumentFailure';
    this.code = code;
    this.page = options.page;
  }
}
