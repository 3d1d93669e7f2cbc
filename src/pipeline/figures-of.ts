import type { Figure } from '../model/document.js';
import { normaliseFigure } from '../normalise/index.js';
import type { RecognisedReport } from '../recognise/index.js';
import { indicatorsOf } from '../template/index.js';

/** Every figure that the report's form asks for, in the form's order; none without a form. */
export function figuresOf(report: RecognisedReport): Figure[] {
  if (!report.form) return [];
  return indicatorsOf(report.form).map((indicator) =>
    normaliseFigure(indicator, report.placements.get(indicator.id) ?? null),
  );
}
