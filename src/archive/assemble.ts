import type { Check, ReportDocument } from '../model/document.js';
import type { OutputFormat, RunWriter, RunWriterOptions } from '../export/index.js';
import { inOrder } from './in-order.js';
import type { Ledger } from './ledger.js';
import type { FailureRecord, Manifest } from './manifest.js';
import { renderEntry } from './render-entry.js';
import type { RenderedEntry, RenderTask } from './render-entry.js';
import { OutcomeBuilder } from './run-outcome.js';
import type { RunOutcome } from './run-outcome.js';
import type { WorkerPool } from './worker-pool.js';

export type OutputOptions = RunWriterOptions & { formats: readonly OutputFormat[] };

/** Findings that need more than one report, for each report of a document. */
export type AcrossChecks = (index: number) => readonly (readonly Check[])[];

type Render = (task: RenderTask) => Promise<RenderedEntry | undefined>;

/** Fewer documents than this are rendered sooner than a process starts. */
const FEW = 32;
/** Documents asked for ahead, for each worker: enough to keep it busy, few enough to hold in memory. */
const AHEAD = 3;

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
  /** Where many documents are rendered, so many at the same time. */
  pool: () => Pick<WorkerPool, 'render'>;
  jobs: number;
}

/** A document that the ledger was thought to hold is not there or was spoilt by the disk. */
export class MissingEntry extends Error {}

/**
 * Writes every output file from the ledger, document by document in the manifest's order, so that
 * memory does not grow with their number. The output replaces the old one when it is whole.
 */
export async function assemble(assembly: Assembly, across: AcrossChecks): Promise<RunOutcome> {
  const { manifest, version, settings, output } = assembly;
  // Loaded when there is something to write: a run that changes nothing is over sooner.
  const { createRunWriter } = await import('../export/index.js');
  const writer = await createRunWriter(assembly.folder, assembly.output);
  const outcome = new OutcomeBuilder(manifest.length);
  try {
    const render = rendererFor(assembly);
    const items = inOrder(manifest.indexes(), assembly.jobs * AHEAD, (index) =>
      renderItem(assembly, index, output.formats, across, render),
    );
    for await (const item of items) await writeItem(item, writer, outcome);
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

const rendererFor =
  ({ manifest, pool }: Assembly): Render =>
  (task) =>
    manifest.length < FEW ? renderEntry(task) : pool().render(task);

/** A document on its way into the output. */
interface Item {
  name: string;
  sha256: string;
  entry?: RenderedEntry;
  unread?: FailureRecord;
}

async function renderItem(
  { manifest, ledger, partial }: Assembly,
  index: number,
  formats: readonly OutputFormat[],
  across: AcrossChecks,
  render: Render,
): Promise<Item> {
  const { name } = manifest.item(index);
  const hash = manifest.hash(index);
  const unread = manifest.failure(index);
  if (unread) return { name, sha256: hash ?? '', unread };
  const { home, fingerprint } = ledger;
  const task = { kind: 'render', home, fingerprint, name, checks: across(index), formats } as const;
  const entry = hash === undefined ? undefined : await render({ ...task, hash });
  if (!entry && !partial) throw new MissingEntry(name);
  return { name, sha256: hash ?? '', ...(entry ? { entry } : {}) };
}

async function writeItem(
  { name, sha256, entry, unread }: Item,
  writer: RunWriter,
  outcome: OutcomeBuilder,
): Promise<void> {
  const failure = unread ?? entry?.head.failure;
  if (failure) await writer.failure({ file: name, sha256, ...failure });
  if (unread) return outcome.addUnread(name, unread);
  if (!entry) return outcome.addPending();
  for (const { rendered, whole } of entry.reports) {
    const document = (): ReportDocument => required(whole).document;
    await writer.report({ rendered, document, evidence: whole?.evidence ?? [] });
  }
  outcome.add(name, entry.head, entry.lines);
}

function required<T>(whole: T | undefined): T {
  if (!whole) throw new Error('a format needs the whole report, which was not sent');
  return whole;
}

const rounded = (times: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(times).map(([name, time]) => [name, Math.round(time)]));
