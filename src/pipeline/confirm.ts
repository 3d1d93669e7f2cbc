import type { Check, Figure, Warning } from '../model/document.js';
import { DocumentFailure } from '../model/failure.js';
import type { PageContent } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import { openPdf } from '../pdf/index.js';
import { figuresOf } from './figures-of.js';
import { recognisePages } from './recognise-pages.js';
import type { StageObserver } from './stages.js';

/** What the first reader made of a report, and where its pages came from. */
export interface FirstReading {
  figures: Figure[];
  checks: Check[];
  firstPage: number;
}

/** The figures after the second reader had its say. */
export interface Confirmed {
  figures: Figure[];
  warnings: Warning[];
}

/**
 * Reads the pages that hold figures in doubt again with the other reader. A figure on which the two
 * do not agree is marked doubtful, with both readings, so that nothing is blamed on the publisher.
 * Figures that were read by OCR have their own second opinions and are left alone.
 */
export async function confirmFigures(
  bytes: Uint8Array,
  settings: Settings,
  pages: PageContent[],
  first: FirstReading,
  ended: StageObserver,
): Promise<Confirmed> {
  const wanted = figuresInDoubt(first);
  const suspectPages = new Set<number>();
  for (const figure of first.figures) {
    if (wanted.has(figure.id) && figure.method === 'text' && figure.page !== null) {
      suspectPages.add(figure.page);
    }
  }
  if (suspectPages.size === 0) return { figures: first.figures, warnings: [] };
  try {
    const again = await readAgain(bytes, settings, pages, suspectPages);
    const { reports } = recognisePages(again, () => {});
    const second = reports.find((report) => report.firstPage === first.firstPage);
    const readings = new Map(second ? figuresOf(second).map((one) => [one.id, one]) : []);
    const compared = first.figures.map((figure) =>
      wanted.has(figure.id) && figure.method === 'text'
        ? compare(figure, readings.get(figure.id))
        : figure,
    );
    return { figures: compared, warnings: [] };
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    return {
      figures: first.figures.map((f) => (wanted.has(f.id) ? doubt(f) : f)),
      warnings: [UNCONFIRMED],
    };
  } finally {
    ended('confirm');
  }
}

/** Ids of the figures that a failed check needs, that cannot be read, or that were read in doubt. */
function figuresInDoubt({ figures, checks }: FirstReading): Set<string> {
  const ids = new Set<string>();
  for (const check of checks) {
    if (check.status === 'fail') for (const id of check.operands) ids.add(id);
  }
  for (const figure of figures) {
    if (figure.state === 'unreadable' || figure.doubtful) ids.add(figure.id);
  }
  return ids;
}

async function readAgain(
  bytes: Uint8Array,
  settings: Settings,
  pages: PageContent[],
  numbers: Set<number>,
): Promise<PageContent[]> {
  const reader = settings.reader === 'pdfium' ? 'pdfjs' : 'pdfium';
  const pdf = await openPdf(bytes, { reader, limits: settings.limits });
  try {
    const again: PageContent[] = [];
    for (const page of pages) {
      again.push(numbers.has(page.number) ? await pdf.readPage(page.number) : page);
    }
    return again;
  } finally {
    pdf.close();
  }
}

function compare(figure: Figure, other: Figure | undefined): Figure {
  if (other && other.state === figure.state && other.value === figure.value) return figure;
  return {
    ...doubt(figure),
    readings: [
      { text: figure.raw, confidence: 0.5, engine: 'reader-1' },
      { text: other?.raw ?? '', confidence: 0.5, engine: 'reader-2' },
    ],
  };
}

const doubt = (figure: Figure): Figure => ({ ...figure, doubtful: true });

const UNCONFIRMED: Warning = {
  code: 'reader.unconfirmed',
  message: '第二个读取器无法读取本文件，未通过的核对项未能复核',
};
