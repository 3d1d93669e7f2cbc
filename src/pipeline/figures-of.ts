import type { Figure } from '../model/document.js';
import { normaliseFigure } from '../normalise/index.js';
import type { RecognisedReport } from '../recognise/index.js';
import type { Indicator } from '../model/form.js';
import { indicatorsOf } from '../template/index.js';
import { partThousands } from '../text/index.js';

/** Every figure that the report's form asks for, in the form's order; none without a form. */
export function figuresOf(report: RecognisedReport): Figure[] {
  if (!report.form) return [];
  const indicators = indicatorsOf(report.form);
  const parted = partThousands(
    indicators.flatMap(({ id, kind }) => {
      const cell = kind === 'amount' ? undefined : report.placements.get(id);
      return cell ? [[cell.text, ...(cell.readings ?? []).map(({ text }) => text)]] : [];
    }),
  );
  return indicators.map((indicator) => {
    const cell = report.placements.get(indicator.id) ?? null;
    const figure = normaliseFigure(indicator, cell, report.units.get(indicator.id), parted);
    return labelled(indicator, figure);
  });
}

/**
 * The figure with the words that the form prints for it, so that a document can be read alone, and
 * its box to a hundredth of a point: finer is noise, and makes the files larger.
 */
function labelled(indicator: Indicator, figure: Figure): Figure {
  return {
    ...figure,
    table: indicator.tableTitle,
    row: indicator.rowLabel,
    column: indicator.columnLabel,
    unit: indicator.unit,
    x0: round(figure.x0),
    top: round(figure.top),
    x1: round(figure.x1),
    bottom: round(figure.bottom),
  };
}

const round = (points: number | null): number | null =>
  points === null ? null : Math.round(points * 100) / 100;
