import type { ReportDocument } from '../model/document.js';
import { findForm } from '../template/index.js';
import { checkFigures } from './check-figures.js';
import { checkContent } from './content/check-content.js';
import { rankByProse } from './rank-by-prose.js';
import { checkNarrative, extractClaims } from './narrative/check-narrative.js';
import { withUnlikely } from './unlikely-figures.js';

/** Runs every check that needs one report alone again, on the figures and the prose as they now stand. */
export function recheck(document: ReportDocument): ReportDocument {
  const { meta, cells, sections } = document;
  const form = findForm(meta.template);
  const context = { agency: meta.agency, year: meta.year };
  if (!form) {
    const narrative = extractClaims(sections, context);
    return { ...document, narrative, checks: checkContent(document) };
  }
  const { claims, checks } = checkNarrative(form, cells, sections, context);
  return {
    ...document,
    narrative: claims,
    checks: [
      ...rankByProse(checkFigures(form, cells, document.unrecognised), checks, cells),
      ...checks,
      ...checkContent(document),
    ],
    warnings: withUnlikely(document.warnings, form, meta.agency, cells),
  };
}
