import type { DocumentFailure } from '../model/failure.js';
import type { FailureRecord } from './manifest.js';

/** A failure as plain data, as the ledger and the outputs keep it. */
export function failureRecord(failure: DocumentFailure): FailureRecord {
  const { code, message, page } = failure;
  return page === undefined ? { code, message } : { code, message, page };
}
