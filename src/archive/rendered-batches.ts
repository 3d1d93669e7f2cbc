import type { OutputFormat } from '../export/index.js';
import type { Check } from '../model/document.js';
import type { Mentions } from '../model/mentions.js';
import type { Settings } from '../model/settings.js';
import { inOrder } from './in-order.js';
import type { Ledger } from './ledger.js';
import type { FailureRecord, Manifest } from './manifest.js';
import { withMorePictures } from './more-pictures.js';
import { renderBatch } from './render-batch.js';
import type { DocumentToRender, RenderedDocument, RenderTask } from './render-batch.js';
import { stretches } from './stretches.js';
import type { WorkerPool } from './worker-pool.js';

/** Fewer documents than this are rendered sooner than a process starts. */
const FEW = 32;
/** Documents rendered at a time: enough that handing them on costs little beside rendering them. */
const BATCH = 16;
/** Batches asked for ahead, for each worker, so that none waits for the main process. */
const AHEAD = 2;

/** What the reports of a run say of each other, for each report of the document at an index. */
export interface AcrossRun {
  checksOf: (index: number) => readonly (readonly Check[])[];
  mentionsOf: (index: number) => readonly Mentions[];
}

/** What batches are rendered from. */
export interface BatchSource {
  manifest: Manifest;
  ledger: Ledger;
  across: AcrossRun;
  formats: readonly OutputFormat[];
  /** Whole documents are sent too: one at a time then, as they are large. */
  whole: boolean;
  /** Pictures of cells are shown. */
  pictured: boolean;
  /** With which the documents were read. */
  settings: Settings;
  /** Folder for what is rendered. */
  folder: string;
  /** Where many documents are rendered, in so many processes, and pictures made. */
  pool: () => Pick<WorkerPool, 'render' | 'picture'>;
  jobs: number;
}

/** A document on its way into the output. */
export interface RenderedItem {
  name: string;
  /** Empty where its bytes were never met. */
  sha256: string;
  unread?: FailureRecord;
  /** Absent where the ledger does not hold it. */
  entry?: RenderedDocument;
}

export interface ItemBatch {
  items: readonly RenderedItem[];
  /** Files with the rows of the items' reports, table by table. */
  rows: readonly string[];
}

/** All documents of the manifest in its order, rendered some at a time. */
export function renderedBatches(source: BatchSource): AsyncIterable<ItemBatch> {
  const size = source.whole ? 1 : BATCH;
  return inOrder(stretches(source.manifest.length, size), source.jobs * AHEAD, ({ start, end }) =>
    renderItems(start, end, source),
  );
}

async function renderItems(start: number, end: number, source: BatchSource): Promise<ItemBatch> {
  const { manifest, ledger, across, formats, pictured, folder, pool } = source;
  const items: RenderedItem[] = [];
  const documents: DocumentToRender[] = [];
  const places: number[] = [];
  for (let index = start; index < end; index += 1) {
    const item = itemOf(manifest, index);
    if (!item.unread && item.sha256 !== '') {
      places.push(items.length);
      documents.push({ hash: item.sha256, name: item.name, checks: across.checksOf(index) });
    }
    items.push(item);
  }
  if (documents.length === 0) return { items, rows: [] };
  const place = { home: ledger.home, fingerprint: ledger.fingerprint };
  const task: RenderTask = {
    kind: 'render',
    ledger: place,
    documents,
    formats,
    folder,
    prefix: String(start),
  };
  const rendered = await (manifest.length < FEW ? renderBatch(task) : pool().render(task));
  for (const [at, entry] of rendered.documents.entries()) {
    const place = places[at] ?? 0;
    const item = items[place];
    if (!item || !entry) continue;
    item.entry = pictured ? await withPictures(entry, start + place, source) : entry;
  }
  return { items, rows: rendered.rows };
}

/** Report by report, with what was found across reports and its pictures. */
async function withPictures(
  entry: RenderedDocument,
  index: number,
  { manifest, across, settings, pool }: BatchSource,
): Promise<RenderedDocument> {
  const checks = across.checksOf(index);
  const mentions = across.mentionsOf(index);
  const { key } = manifest.item(index);
  const reports = entry.reports.map((report, at) =>
    withMorePictures(
      report,
      { checks: checks[at] ?? [], mentions: mentions[at] },
      { key, settings, pool },
    ),
  );
  return { ...entry, reports: await Promise.all(reports) };
}

function itemOf(manifest: Manifest, index: number): RenderedItem {
  const { name } = manifest.item(index);
  const unread = manifest.failure(index);
  return { name, sha256: manifest.hash(index) ?? '', ...(unread ? { unread } : {}) };
}
