import { boxAround, holdsCentre } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import type { Line, Word } from '../model/prose.js';
import { hasAxis, isTick, REACH } from './chart-axis.js';
import { isDrawing } from './drawings.js';
import { gridToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** Grid lines with a scale hold text in fewer than this share of their cells where they are a chart's. */
const MOST_FILLED = 0.5;
/** Figures of a scale stand this far (points) beyond the corners of the chart at most, */
const OVERHANG = 12;
/** and what is written under it, its title included, this far below. */
const UNDER = 28;
/** A box no higher than this (points), so far under a chart, holds its legend. */
const LEGEND_HEIGHT = 30;
const LEGEND_REACH = 50;

/** Boxes of the charts on a page, of their legends, and of other drawings: frames and grid lines with a scale on their left or under them. */
export function findCharts(grids: FilledGrid[], lines: Line[]): Box[] {
  const drawings = grids.filter(isDrawing).map(({ grid }) => gridToBox(grid));
  const charts = grids
    .filter(({ grid, marks }) => {
      const filled = marks.filter((cell) => cell.length > 0).length;
      const open = grid.spans.length === 1 || filled < MOST_FILLED * grid.spans.length;
      return open && hasAxis(gridToBox(grid), lines);
    })
    .map(({ grid }) => gridToBox(grid));
  const legends = grids
    .filter(({ grid }) => grid.spans.length === 1)
    .map(({ grid }) => gridToBox(grid))
    .filter((box) => charts.some((chart) => isLegend(box, chart)));
  return [...drawings, ...charts, ...legends];
}

function isLegend(box: Box, chart: Box): boolean {
  const under = box.top > chart.bottom && box.top < chart.bottom + LEGEND_REACH;
  const low = box.bottom - box.top < LEGEND_HEIGHT;
  return under && low && box.x0 < chart.x1 && box.x1 > chart.x0;
}

/** Lines without what is written in charts, and without the figures of their scales. */
export function dropChartText(lines: Line[], charts: Box[]): Line[] {
  if (charts.length === 0) return lines;
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => !charts.some((chart) => belongsTo(word, chart)));
    if (words.length === line.words.length) return [line];
    if (words.length === 0) return [];
    return [{ ...line, ...boxAround(words), words, text: words.map(({ text }) => text).join(' ') }];
  });
}

function belongsTo(word: Word, chart: Box): boolean {
  if (holdsCentre(chart, word)) return true;
  const [x, y] = [(word.x0 + word.x1) / 2, (word.top + word.bottom) / 2];
  const beside = x > chart.x0 - REACH && x < chart.x0;
  const level = y > chart.top - OVERHANG && y < chart.bottom + OVERHANG;
  if (beside && level) return isTick(word);
  const under = x > chart.x0 - OVERHANG && x < chart.x1 + OVERHANG;
  return under && y > chart.bottom && y < chart.bottom + UNDER;
}
