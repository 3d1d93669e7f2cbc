import type { OutputFormat, RunWriter, RunWriterOptions } from '../export/index.js';
import type { ReportDocument } from '../model/document.js';
import type { Settings } from '../model/settings.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import { renderedBatches } from './rendered-batches.js';
import type { AcrossRun, ItemBatch, RenderedItem } from './rendered-batches.js';
import { OutcomeBuilder } from './run-outcome.js';
import type { RunOutcome } from './run-outcome.js';
import type { WorkerPool } from './worker-pool.js';

export type OutputOptions = RunWriterOptions & { formats: readonly OutputFormat[] };

/** What the whole output is made from. */
export interface Assembly {
  manifest: Manifest;
  ledger: Ledger;
  /** Folder that the output replaces. */
  folder: string;
  output: OutputOptions;
  version: string;
  settings: Settings;
  /** Since the run began, in milliseconds; and processor time. */
  timings: () => Record<string, number>;
  counts: Record<string, number>;
  /** True where documents may be missing, because the run was stopped. */
  partial: boolean;
  /** Where many documents are rendered, in so many processes, and pictures made. */
  pool: () => Pick<WorkerPool, 'render' | 'picture'>;
  jobs: number;
}

/** A document that the ledger was thought to hold is not there or was spoilt by the disk. */
export class MissingEntry extends Error {}

/**
 * Writes every output file from the ledger, document by document in the manifest's order, so that
 * memory does not grow with their number. The output replaces the old one when it is whole.
 */
export async function assemble(assembly: Assembly, across: AcrossRun): Promise<RunOutcome> {
  const { manifest, version, settings, output } = assembly;
  // Loaded when there is something to write: a run that changes nothing is over sooner.
  const { createRunWriter, needsDocument, showsPictures } = await import('../export/index.js');
  const writer = await createRunWriter(assembly.folder, assembly.output);
  const outcome = new OutcomeBuilder(manifest.length);
  try {
    const batches = renderedBatches({
      ...assembly,
      across,
      formats: output.formats,
      whole: needsDocument(output.formats),
      pictured: showsPictures(output.formats),
      folder: writer.parts,
    });
    let missing: string | undefined;
    for await (const batch of batches) {
      missing ??= assembly.partial ? undefined : findMissing(batch);
      // Nothing is written any more then, but all that is missing shall be found in one go.
      if (missing === undefined) await writeBatch(batch, writer, outcome);
    }
    if (missing !== undefined) throw new MissingEntry(missing);
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

const findMissing = ({ items }: ItemBatch): string | undefined =>
  items.find(({ entry, unread }) => !entry && !unread)?.name;

async function writeBatch(
  { items, rows }: ItemBatch,
  writer: RunWriter,
  outcome: OutcomeBuilder,
): Promise<void> {
  await writer.rows(rows);
  for (const item of items) await writeItem(item, writer, outcome);
}

async function writeItem(
  { name, sha256, entry, unread }: RenderedItem,
  writer: RunWriter,
  outcome: OutcomeBuilder,
): Promise<void> {
  const failure = unread ?? entry?.head.failure;
  if (failure) await writer.failure({ file: name, sha256, ...failure });
  if (unread) return outcome.addUnread(name, unread);
  if (!entry) return outcome.addPending();
  for (const { rendered, whole } of entry.reports) {
    const document = (): ReportDocument => required(whole).document;
    const mentions = whole?.mentions;
    await writer.report({ rendered, document, evidence: whole?.evidence ?? [], mentions });
  }
  outcome.add(name, entry.head, entry.lines);
}

function required<T>(whole: T | undefined): T {
  if (!whole) throw new Error('a format needs the whole report, which was not sent');
  return whole;
}

const rounded = (times: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(times).map(([name, time]) => [name, Math.round(time)]));
