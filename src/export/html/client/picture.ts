/// <reference lib="dom" />
import type { Box } from '../../../model/box.js';
import type { CellData, PictureData } from '../audit-data.js';
import { button, byId, make } from './dom.js';
import type { Finding } from './state.js';

/** A frame over the picture, in points of the page. */
export function mark(className: string, box: Box, origin: Box, scale: number): HTMLElement {
  const element = make('div', `mark ${className}`);
  element.style.left = `${(box.x0 - origin.x0) * scale}px`;
  element.style.top = `${(box.top - origin.top) * scale}px`;
  element.style.width = `${(box.x1 - box.x0) * scale}px`;
  element.style.height = `${(box.bottom - box.top) * scale}px`;
  return element;
}

export function unionOf(boxes: Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    top: Math.min(...boxes.map((box) => box.top)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** Kind of mark for a cell: suspect, or a side of the sum. */
export function roleOf(cell: CellData, { finding }: Finding): string {
  if (finding.suspects[0]?.id === cell.id) return 'suspect';
  return finding.sum?.right.some(({ id }) => id === cell.id) ? 'right' : 'left';
}

/** The cells cut out of the page: the row or column of the sum shaded, each cell framed. */
export function pictureElement(
  finding: Finding,
  picture: PictureData,
  cells: CellData[],
): HTMLElement {
  const pixelsPerPoint = 1.45;
  const roomAbove = 44;
  const roomBelow = 12;
  const boxes = cells.flatMap(({ box }) => (box ? [box] : []));
  const band = unionOf(boxes);
  const { box: origin } = picture;
  const image = make('img', '');
  image.alt = `第 ${picture.page} 页原件`;
  image.decoding = 'async';
  image.style.width = `${(origin.x1 - origin.x0) * pixelsPerPoint}px`;
  image.src = `data:image/png;base64,${byId(picture.element).textContent ?? ''}`;
  const sheet = make('div', 'sheet', image, mark('band', band, origin, pixelsPerPoint));
  for (const cell of cells) {
    if (cell.box) sheet.append(mark(roleOf(cell, finding), cell.box, origin, pixelsPerPoint));
  }
  const frame = make('div', 'picture', sheet);
  const top = Math.max(0, band.top - origin.top - roomAbove) * pixelsPerPoint;
  const bottom = Math.min(origin.bottom, band.bottom + roomBelow) - origin.top;
  sheet.style.marginTop = `-${top}px`;
  frame.style.height = `${bottom * pixelsPerPoint - top}px`;
  const caption = make('figcaption', '', `第 ${picture.page} 页 `);
  caption.append(
    button('看全图', () => {
      sheet.style.marginTop = '0';
      frame.style.height = `${(origin.bottom - origin.top) * pixelsPerPoint}px`;
    }),
  );
  return make('figure', '', frame, caption);
}

/** Every picture that shows cells of the finding. */
export function picturesOf(finding: Finding, cells: CellData[]): HTMLElement[] {
  return finding.report.pictures.flatMap((picture) => {
    const shown = cells.filter(({ page, box }) => page === picture.page && box);
    return shown.length > 0 ? [pictureElement(finding, picture, shown)] : [];
  });
}
