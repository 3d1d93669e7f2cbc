// One report as it is to be set, with the figures and checks that a reader must find in it.
import { expectedChecks } from './expected-checks.mjs';
import { inventFigures, plantBlunder } from './figures.mjs';
import { printedFigures } from './print-figure.mjs';
import { createRandom } from './random.mjs';

const DEFAULT_SCALE = 24;

function givenFigures(entry, invented) {
  const { nonZero } = entry.report ?? {};
  if (!nonZero) return invented;
  return Object.fromEntries(Object.keys(invented).map((id) => [id, nonZero[id] ?? 0]));
}

/**
 * @param {object} entry as the catalogue has them: template, style, agency, year, scale, blunders, …
 * @param {number} seed of the invented figures
 */
export function composeReport(entry, seed) {
  const random = createRandom(seed);
  const template = entry.template;
  const otherRows = entry.style.otherRows ?? (template === '2021' ? 'three' : 'single');
  const style = { ...entry.style, otherRows };
  const options = { template, otherRows, scale: entry.scale ?? DEFAULT_SCALE };
  const cells = givenFigures(entry, inventFigures(random, options));
  const blunders = Array.from({ length: entry.blunders ?? 0 }, () => plantBlunder(random, cells));
  const { agency, year } = entry;
  const report = { agency, year, template, cells, style, prints: {}, blanks: [], ...entry.report };
  entry.change?.(report);
  const printed = printedFigures(cells, style, report.blanks);
  for (const id of report.blanks) cells[id] = null;
  const checks = expectedChecks(printed, { template, otherRows });
  for (const check of entry.unverifiable ?? []) checks[check] = 'unverifiable';
  const expected = { agency: report.agency, year: report.year, template, cells: printed, checks };
  return { report, expected: { ...expected, blunders } };
}
