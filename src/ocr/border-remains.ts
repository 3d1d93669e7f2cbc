import type { Component } from './components.js';
import type { PixelBox } from './grey.js';

/** What is left of a ruling is no thicker than this, inches. */
const THIN = 0.025;
/** It lies within this distance of the border of its cell, inches. */
const NEAR = 0.03;
/** It is at least this many times longer than thick, or lies on the border itself, to within this, inches. */
const LONG = 2.5;
const ON = 0.02;

/** Pieces of ink without those that are left of the borders of cells: thin, and lying along a border. */
export function dropBorderRemains(
  pieces: Component[],
  cells: PixelBox[],
  dpi: number,
): Component[] {
  const isLeft = (piece: Component, cell: PixelBox): boolean =>
    (isLong(piece) && liesAlong(piece, cell, NEAR * dpi)) || liesOn(piece, cell, ON * dpi);
  return pieces.filter((piece) => {
    const thick = Math.min(piece.right - piece.left, piece.bottom - piece.top);
    return thick > THIN * dpi || !cells.some((cell) => isLeft(piece, cell));
  });
}

function isLong({ left, right, top, bottom }: Component): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.max(width, height) >= LONG * Math.min(width, height);
}

const isLying = ({ left, right, top, bottom }: Component): boolean => right - left > bottom - top;

function liesAlong(piece: Component, cell: PixelBox, near: number): boolean {
  const { across, down } = offBorders(piece, cell);
  return across >= -near && down >= -near && (isLying(piece) ? down : across) <= near;
}

/** Whether the middle of a piece is within `near` of a border, along it or not. */
function liesOn(piece: Component, cell: PixelBox, near: number): boolean {
  const { across, down } = offBorders(piece, cell);
  return across >= -near && down >= -near && Math.min(across, down) <= near;
}

/** How far the middle of a piece lies inside the borders at the sides, and those above and below. */
function offBorders(
  { left, right, top, bottom }: Component,
  cell: PixelBox,
): { across: number; down: number } {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return {
    across: Math.min(x - cell.left, cell.right - x),
    down: Math.min(y - cell.top, cell.bottom - y),
  };
}
