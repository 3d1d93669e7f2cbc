import type { Component } from './components.js';
import { looksLikeFigure } from './figure-shape.js';
import type { PixelBox } from './grey.js';
import type { Grid } from './grid.js';
import { elementBox, gridToCells } from './grid-cells.js';
import { findWordsIn, type Written } from './part-stacks.js';

/**
 * Closes places at the border of a table whose outer rulings a black and white scan has lost: what is open holds a figure,
 * and the cell beside it in the same row another one.
 * @param pieces of ink, without rulings
 */
export function closeNotches(grid: Grid, pieces: readonly Component[], dpi: number): Grid {
  const cells = gridToCells(grid);
  const open = elementsOf(grid).filter(({ box }) => !cells.some((cell) => holds(cell, box)));
  if (open.length === 0) return grid;
  const isFigure = ({ words: [word, ...others] }: Written): boolean =>
    word !== undefined && others.length === 0 && looksLikeFigure(word);
  const figures = findWordsIn(cells, grid, pieces, dpi)
    .filter(isFigure)
    .map(({ cell }) => cell);
  const places = findWordsIn(
    open.map(({ box }) => box),
    grid,
    pieces,
    dpi,
  );
  let left = open.filter((_, i) => {
    const place = places[i] as Written;
    return isFigure(place) && place.words.every((word) => holds(place.cell, word));
  });
  const level = grid.level.map((edges) => [...edges]);
  const upright = grid.upright.map((edges) => [...edges]);
  for (let closing = left; closing.length > 0; ) {
    closing = left.filter(({ box }) => figures.some((cell) => standsBeside(cell, box)));
    for (const { row, column, box } of closing) {
      for (const line of [row, row + 1]) (level[line] as boolean[])[column] = true;
      for (const line of [column, column + 1]) (upright[line] as boolean[])[row] = true;
      figures.push(box);
    }
    left = left.filter((one) => !closing.includes(one));
  }
  return { ...grid, level, upright };
}

/** A place between neighbouring lines of a grid. */
interface Element {
  row: number;
  column: number;
  box: PixelBox;
}

const elementsOf = (grid: Grid): Element[] =>
  grid.ys
    .slice(1)
    .flatMap((_, row) =>
      grid.xs.slice(1).map((__, column) => ({ row, column, box: elementBox(grid, row, column) })),
    );

const holds = (outer: PixelBox, inner: PixelBox): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

const standsBeside = (cell: PixelBox, place: PixelBox): boolean =>
  cell.top === place.top &&
  cell.bottom === place.bottom &&
  (cell.right === place.left || cell.left === place.right);
