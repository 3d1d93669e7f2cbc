import type { Check, ReportDocument } from '../../model/document.js';
import { applyRule } from './finding.js';
import { emptyParts, missingParts, sectionOrdinals } from './parts.js';
import { doubledWords, impossibleDates, placeholders } from './wording.js';
import { yearOfText } from './year.js';

const RULES = [
  missingParts,
  emptyParts,
  sectionOrdinals,
  yearOfText,
  placeholders,
  impossibleDates,
  doubledWords,
];

/** Checks what a report says besides its figures: parts, years, leftovers. Hints, never errors. */
export function checkContent(document: ReportDocument): Check[] {
  return RULES.map((rule) => applyRule(rule, document));
}
