import type { Check, ReportDocument } from '../model/document.js';
import type { OutputFormat, RunWriter, RunWriterOptions } from '../export/index.js';
import { countChecks } from './count-checks.js';
import type { ReportLine } from './entry.js';
import type { Ledger } from './ledger.js';
import type { Manifest, ManifestItem } from './manifest.js';
import { OutcomeBuilder } from './run-outcome.js';
import type { RunOutcome } from './run-outcome.js';

export type OutputOptions = RunWriterOptions & { formats: readonly OutputFormat[] };

/** Findings that need more than one report; none where a report has none. */
export type AcrossChecks = (index: number, report: number) => readonly Check[];

/** What the whole output is made from. */
export interface Assembly {
  manifest: Manifest;
  ledger: Ledger;
  /** Folder that the output replaces. */
  folder: string;
  output: OutputOptions;
  version: string;
  settings: object;
  /** Since the run began, in milliseconds; and processor time. */
  timings: () => Record<string, number>;
  counts: Record<string, number>;
  /** True where documents may be missing, because the run was stopped. */
  partial: boolean;
}

/** A document that the ledger was thought to hold is not there or was spoilt by the disk. */
export class MissingEntry extends Error {}

/**
 * Writes every output file from the ledger, document by document in the manifest's order, so that
 * memory does not grow with their number. The output replaces the old one when it is whole.
 */
export async function assemble(assembly: Assembly, across: AcrossChecks): Promise<RunOutcome> {
  const { manifest, version, settings } = assembly;
  // Loaded when there is something to write: a run that changes nothing is over sooner.
  const { createRunWriter } = await import('../export/index.js');
  const writer = await createRunWriter(assembly.folder, assembly.output);
  const outcome = new OutcomeBuilder(manifest.length);
  try {
    for (let index = 0; index < manifest.length; index += 1) {
      await writeItem(assembly, writer, outcome, manifest.item(index), across);
    }
    const built = outcome.build();
    const counts = { files: built.files, pending: built.pending, ...assembly.counts };
    const stages = rounded(built.stages);
    await writer.finish({
      version,
      settings,
      counts,
      timings: rounded(assembly.timings()),
      stages,
    });
    return built;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function writeItem(
  { manifest, ledger, partial }: Assembly,
  writer: RunWriter,
  outcome: OutcomeBuilder,
  { index, name }: ManifestItem,
  across: AcrossChecks,
): Promise<void> {
  const hash = manifest.hash(index);
  const unread = manifest.failure(index);
  if (unread) {
    outcome.addUnread(name, unread);
    return writer.failure({ file: name, sha256: hash ?? '', ...unread });
  }
  const entry = hash === undefined ? undefined : await ledger.entry(hash);
  if (hash === undefined || !entry) {
    if (!partial) throw new MissingEntry(name);
    return outcome.addPending();
  }
  const { head, processed } = entry;
  if (head.failure) await writer.failure({ file: name, sha256: hash, ...head.failure });
  const lines: ReportLine[] = [];
  for (const [at, { document, evidence }] of processed.entries()) {
    const checks = across(index, at);
    await writer.document(named(document, name), checks, evidence);
    const line = head.reports[at];
    if (line) lines.push(withChecks(line, checks));
  }
  outcome.add(name, head, lines);
}

/** Results are kept by content; the name is the file's own. */
function named(document: ReportDocument, file: string): ReportDocument {
  return { ...document, source: { ...document.source, file } };
}

/** The line of a report, with findings counted in that need more than one report. */
function withChecks(line: ReportLine, checks: readonly Check[]): ReportLine {
  const more = countChecks(checks);
  return {
    ...line,
    passed: line.passed + more.passed,
    failed: line.failed + more.failed,
    unverifiable: line.unverifiable + more.unverifiable,
  };
}

const rounded = (times: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(times).map(([name, time]) => [name, Math.round(time)]));
