import { join } from 'node:path';
import { type AcrossOptions, checkAcross } from '../../audit/index.js';
import {
  createRunWriter,
  needsDocument,
  type OutputFormat,
  type RunWriter,
  showsPictures,
} from '../../export/index.js';
import type { ReportDocument } from '../../model/document.js';
import { packageVersion } from '../fingerprint.js';
import { forgetFinished } from '../finished.js';
import { openOutputFolder } from '../output-folder.js';
import { inOrder } from '../in-order.js';
import { outputError } from '../run-error.js';
import { stretches } from '../stretches.js';
import { type EarlierRun, readEarlierRun } from './earlier-run.js';
import { keptPictures, NO_PICTURES, type PictureSource } from './kept-pictures.js';
import { readCorrections, readFailures } from './read-tables.js';
import { openRechecker, type Rechecker } from './rechecker.js';
import type { RecheckSettings } from './recheck-file.js';
import { findRefused, type RefusedCorrection, setAside } from './refused-corrections.js';
import { findReportPaths, type ReportFile, shortenReports } from './report-files.js';

export interface ReauditOptions extends AcrossOptions {
  /** Output folder of an earlier run; it is written anew, in the same formats. */
  folder: string;
  onReport: (done: number, all: number) => void;
}

/** What checking again came to. */
export interface ReauditOutcome {
  reports: number;
  passed: number;
  failed: number;
  unverifiable: number;
  /** Corrections that were put on top of a reading. */
  corrected: number;
  /** Corrections that could not be put anywhere, and why. */
  refused: RefusedCorrection[];
  /** Bodies of the declared roll-ups of which there is no report. */
  unheard: string[];
}

/** Reports checked at a time: enough that handing them on costs little beside checking them. */
const BATCH = 8;

function picturesFor(
  folder: string,
  { formats, settings }: EarlierRun,
  home: string,
): Promise<PictureSource> {
  return showsPictures(formats)
    ? keptPictures(folder, home, settings)
    : Promise.resolve(NO_PICTURES);
}

function required(document: ReportDocument | undefined): ReportDocument {
  if (!document) throw new Error('a format needs the whole report, which was not sent');
  return document;
}

interface Work {
  options: ReauditOptions;
  formats: readonly OutputFormat[];
  writer: RunWriter;
  rechecker: Rechecker;
  pictures: PictureSource;
}

/** Reports go back in the order of a run, each with what was found across all of them. */
async function writeReports(
  files: readonly ReportFile[],
  { options, formats, writer, rechecker, pictures }: Work,
): Promise<Omit<ReauditOutcome, 'corrected' | 'refused'>> {
  const total = { reports: 0, passed: 0, failed: 0, unverifiable: 0 };
  const across = checkAcross(
    files.map((file) => file.digest),
    options,
  );
  const { unheard } = across;
  const pictured = showsPictures(formats);
  // A whole document is large: no more of them than needed at a time.
  const size = needsDocument(formats) ? 1 : BATCH;
  const batches = inOrder(stretches(files.length, size), rechecker.ahead, ({ start, end }) =>
    rechecker.recheck({
      prefix: String(start),
      reports: files
        .slice(start, end)
        .map(({ path }, at) => ({ path, across: across.checksOf(start + at) })),
    }),
  );
  for await (const { rows, reports } of batches) {
    await writer.rows(rows);
    for (const { rendered, document } of reports) {
      const file = files[total.reports];
      const evidence = file ? await pictures.of(file) : [];
      const mentions = pictured ? across.mentionsOf(total.reports) : undefined;
      const whole = (): ReportDocument => required(document);
      await writer.report({ rendered, document: whole, evidence, mentions });
      total.passed += rendered.counts.checksPassed;
      total.failed += rendered.counts.checksFailed;
      total.unverifiable += rendered.counts.checksUnverifiable;
      total.reports += 1;
      options.onReport(total.reports, files.length);
    }
  }
  return { ...total, unheard };
}

interface Shortened {
  /** Set to the corrections that mean one report each. */
  rechecker: Rechecker;
  files: ReportFile[];
  corrected: number;
  refused: RefusedCorrection[];
}

/** Every report in short, corrected; where a correction may mean several reports, once more without it. */
async function shortenAll(paths: readonly string[], settings: RecheckSettings): Promise<Shortened> {
  const { corrections } = settings;
  const rechecker = openRechecker(paths.length, settings);
  try {
    const { files, places } = await shortenReports(paths, rechecker);
    if (places.ambiguous.size === 0) {
      const refused = findRefused(corrections, places);
      return { rechecker, files, corrected: places.applied.size, refused };
    }
    await rechecker.close();
    const { kept, aside } = setAside(corrections, places);
    const rest = await shortenAll(paths, { ...settings, corrections: kept });
    const refused = aside.map((correction) => ({ correction, reason: 'several' as const }));
    return { ...rest, refused: [...refused, ...rest.refused].sort(byLine) };
  } catch (error) {
    await rechecker.close();
    throw error;
  }
}

const byLine = (a: RefusedCorrection, b: RefusedCorrection): number =>
  (a.correction.line ?? 0) - (b.correction.line ?? 0);

async function rewrite(
  options: ReauditOptions,
  home: string,
  earlier: EarlierRun,
): Promise<ReauditOutcome> {
  const { folder } = options;
  const started = performance.now();
  const corrections = await readCorrections(join(folder, 'corrections.csv'));
  const paths = await findReportPaths(folder);
  const { formats, header, linkBase } = earlier;
  const writer = await createRunWriter(folder, { formats, header, linkBase });
  const pictures = await picturesFor(folder, earlier, home);
  let rechecker: Rechecker | undefined;
  try {
    for (const failure of await readFailures(folder)) await writer.failure(failure);
    const shortened = await shortenAll(paths, { corrections, formats, folder: writer.parts });
    const { files, corrected, refused } = shortened;
    rechecker = shortened.rechecker;
    const total = await writeReports(files, { options, formats, writer, rechecker, pictures });
    await writer.finish({
      version: packageVersion(),
      settings: earlier.settings,
      counts: { files: earlier.counts.files ?? files.length, corrected },
      timings: { wall: Math.round(performance.now() - started) },
      stages: earlier.stages,
    });
    return { ...total, corrected, refused };
  } catch (error) {
    await writer.abort();
    throw error;
  } finally {
    await pictures.close();
    await rechecker?.close();
  }
}

/**
 * Checks what an earlier run extracted again, without the PDFs: corrections.csv of the folder is put
 * on top of the readings, every check runs anew, and all output files are written again.
 */
export async function reaudit(options: ReauditOptions): Promise<ReauditOutcome> {
  const earlier = await readEarlierRun(options.folder);
  const target = await openOutputFolder(options.folder);
  try {
    forgetFinished(target.home);
    return await rewrite(options, target.home, earlier);
  } catch (error) {
    throw outputError(error, options.folder);
  } finally {
    target.release();
  }
}
