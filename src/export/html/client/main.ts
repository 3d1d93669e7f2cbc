/// <reference lib="dom" />
import { renderFilters } from './filters.js';
import { applyFilter, preparePrinting } from './list.js';
import { readState } from './state.js';
import { renderSummary } from './summary.js';

/** Brings the page to life. */
export function startPage(): void {
  const state = readState();
  renderSummary(state);
  renderFilters(state);
  applyFilter(state);
  preparePrinting(state);
}
