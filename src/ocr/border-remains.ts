import type { Component } from './components.js';
import type { PixelBox } from './grey.js';

/** What is left of a ruling is no thicker than this, inches. */
const THIN = 0.025;
/** It lies within this distance of the border of its cell, inches. */
const NEAR = 0.03;
/** It is at least this many times longer than thick, or lies on the border itself, to within this, inches. */
const LONG = 2.5;
const ON = 0.01;

/** Pieces of ink without those that are left of the borders of cells: thin, and lying along a border. */
export function dropBorderRemains(
  pieces: Component[],
  cells: PixelBox[],
  dpi: number,
): Component[] {
  return pieces.filter((piece) => {
    const thick = Math.min(piece.right - piece.left, piece.bottom - piece.top);
    if (thick > THIN * dpi) return true;
    const near = isLong(piece) ? NEAR : ON;
    return !cells.some((cell) => liesAlong(piece, cell, near * dpi));
  });
}

function isLong({ left, right, top, bottom }: Component): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.max(width, height) >= LONG * Math.min(width, height);
}

function liesAlong(piece: Component, cell: PixelBox, near: number): boolean {
  const level = piece.right - piece.left > piece.bottom - piece.top;
  const x = (piece.left + piece.right) / 2;
  const y = (piece.top + piece.bottom) / 2;
  if (x < cell.left - near || x > cell.right + near) return false;
  if (y < cell.top - near || y > cell.bottom + near) return false;
  return level
    ? Math.min(Math.abs(y - cell.top), Math.abs(y - cell.bottom)) <= near
    : Math.min(Math.abs(x - cell.left), Math.abs(x - cell.right)) <= near;
}
