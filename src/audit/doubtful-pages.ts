import type { Figure, Warning } from '../model/document.js';

/** A page of which more than this share of the figures (0 to 1) is doubtful is not believed. */
const MOST_DOUBTS = 0.1;
/** Fewer doubtful figures than this say nothing about their page. */
const FEWEST_DOUBTS = 3;

interface PageCount {
  figures: number;
  doubtful: number;
}

/** How many figures OCR read on each page, and how many of them in doubt. */
function countByPage(figures: readonly Figure[]): Map<number, PageCount> {
  const pages = new Map<number, PageCount>();
  for (const { method, state, page, doubtful } of figures) {
    if (method !== 'ocr' || state !== 'number' || page === null) continue;
    const count = pages.get(page) ?? { figures: 0, doubtful: 0 };
    count.figures += 1;
    if (doubtful) count.doubtful += 1;
    pages.set(page, count);
  }
  return pages;
}

const isDoubtful = ({ figures, doubtful }: PageCount): boolean =>
  doubtful >= FEWEST_DOUBTS && doubtful > MOST_DOUBTS * figures;

function reviewWarning(page: number, { figures, doubtful }: PageCount): Warning {
  const share = ((doubtful / figures) * 100).toFixed(0);
  return {
    code: 'ocr.doubtfulPage',
    message: `第 ${page} 页识别的 ${figures} 个数字中有 ${doubtful} 个存疑（${share}%），全页数字请人工复核`,
    page,
  };
}

/**
 * A page whose doubts exceed a limit is offered for review rather than believed: there is a warning
 * with its counts, and every figure that OCR read on it is doubtful, so that no check that needs one
 * of them blames the publisher.
 */
export function doubtPages(figures: readonly Figure[]): {
  figures: Figure[];
  warnings: Warning[];
} {
  const pages = new Map([...countByPage(figures)].filter(([, count]) => isDoubtful(count)));
  return {
    figures: figures.map((figure) =>
      figure.method === 'ocr' && figure.page !== null && pages.has(figure.page)
        ? { ...figure, doubtful: true }
        : figure,
    ),
    warnings: [...pages]
      .toSorted(([a], [b]) => a - b)
      .map(([page, count]) => reviewWarning(page, count)),
  };
}
