import { destination, pino } from 'pino';
import type { DocumentEvent, RunOutcome } from '../archive/index.js';

/** A log for machines: one JSON object a line on stderr, written at once so that no exit loses one. */
export interface RunLog {
  found(files: number): void;
  document(event: DocumentEvent): void;
  finished(outcome: RunOutcome): void;
}

export function createRunLog(): RunLog {
  const log = pino({ base: { program: 'gouji' } }, destination({ dest: 2, sync: true }));
  return {
    found: (files) => log.info({ files }, 'found'),
    document: ({ name, kind, head }) => {
      const { milliseconds, cpu, failure, stack, reports } = head ?? {};
      const fields = { file: name, milliseconds, cpu, failure, stack, reports: reports?.length };
      if (failure) log.warn(fields, 'failed');
      else log.info(fields, kind);
    },
    finished: ({ files, reports, failures, checks, pending }) =>
      log.info({ files, reports, failures, checks, pending }, 'finished'),
  };
}
