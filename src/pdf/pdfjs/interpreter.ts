import { concatMatrices, type Matrix, scaleOf, transformRect } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import { DocumentFailure } from '../../model/failure.js';
import { boxAround } from '../../geometry/box.js';
import { intersectBoxes } from '../page/clip.js';
import type { PageFrame } from '../page/page-frame.js';
import type { PaintedPage } from '../page/painted-page.js';
import { PathTracer } from '../page/path-tracer.js';
import type { ListedGlyph } from './fonts.js';
import { type GraphicsState, initialState, TextPosition } from './graphics-state.js';
import { isOpaque } from './image-data.js';
import type { Library } from './library.js';
import type { PageResources } from './page-resources.js';
import { paintText } from './text-painter.js';
import { tracePath } from './trace-path.js';

type Arguments = readonly unknown[];
type Handler = (args: Arguments) => void;

/** Saved states beyond this depth come from a broken or hostile file. */
const DEEPEST_SAVE = 4096;

/**
 * Runs a page's operator list and notes what it paints: text, paths and images with their place,
 * colour and clip. pdf.js has already resolved fonts, colour spaces and form XObjects.
 */
export class Interpreter {
  readonly painted: PaintedPage;
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly position = new TextPosition();
  private readonly resources: PageResources;
  private readonly handlers: Map<number, Handler>;
  private readonly paintOperators: PaintOperators;
  private readonly limit: number;
  private clipPending = false;
  private order = 0;
  /** Above 0 inside a group that only makes a soft mask. */
  private maskDepth = 0;

  constructor(
    library: Library,
    number: number,
    frame: PageFrame,
    resources: PageResources,
    limit: number,
  ) {
    const { toPage, ...page } = frame;
    this.painted = { ...page, number, texts: [], paths: [], images: [] };
    this.state = initialState(toPage, frame.paper);
    this.resources = resources;
    this.limit = limit;
    this.paintOperators = paintOperators(library.OPS);
    this.handlers = this.handlersFor(library.OPS);
  }

  run(operators: { fnArray: number[]; argsArray: unknown[] }): PaintedPage {
    operators.fnArray.forEach((operator, i) => {
      const args = operators.argsArray[i];
      this.handlers.get(operator)?.(Array.isArray(args) ? args : []);
    });
    return this.painted;
  }

  private handlersFor(ops: Library['OPS']): Map<number, Handler> {
    const set =
      (key: NumberKey): Handler =>
      (args) => {
        this.state[key] = numberAt(args, 0);
      };
    return new Map<number, Handler>([
      [ops.save, () => this.save()],
      [ops.restore, () => this.restore()],
      [ops.transform, (args) => this.transform(matrixFrom(args))],
      [ops.setLineWidth, set('lineWidth')],
      [ops.setGState, (args) => this.setState(args[0])],
      [ops.setFillRGBColor, (args) => (this.state.fillColour = colourFrom(args[0]))],
      [ops.setStrokeRGBColor, (args) => (this.state.strokeColour = colourFrom(args[0]))],
      [ops.setFillColorN, () => (this.state.fillColour = undefined)],
      [ops.setStrokeColorN, () => (this.state.strokeColour = undefined)],
      [ops.clip, () => (this.clipPending = true)],
      [ops.eoClip, () => (this.clipPending = true)],
      [ops.constructPath, (args) => this.paintPath(args)],
      [ops.beginText, () => this.position.set([1, 0, 0, 1, 0, 0])],
      [ops.setFont, (args) => this.setFont(args)],
      [ops.setCharSpacing, set('charSpacing')],
      [ops.setWordSpacing, set('wordSpacing')],
      [ops.setHScale, (args) => (this.state.horizontalScale = numberAt(args, 0) / 100)],
      [ops.setLeading, set('leading')],
      [ops.setTextRise, set('rise')],
      [ops.setTextRenderingMode, set('renderMode')],
      [ops.setTextMatrix, (args) => this.position.set(matrixFrom(args[0] as ArrayLike<number>))],
      [ops.moveText, (args) => this.position.moveLine(numberAt(args, 0), numberAt(args, 1))],
      [ops.setLeadingMoveText, (args) => this.moveWithLeading(args)],
      [ops.nextLine, () => this.position.moveLine(0, -this.state.leading)],
      [ops.showText, (args) => this.showText(args[0] as (ListedGlyph | number)[])],
      [ops.paintFormXObjectBegin, (args) => this.beginForm(args[0], args[1])],
      [ops.paintFormXObjectEnd, () => this.restore()],
      [ops.beginGroup, (args) => this.beginGroup(args[0] as Group)],
      [ops.endGroup, (args) => this.endGroup(args[0] as Group)],
      [ops.paintImageXObject, (args) => this.paintObject(args)],
      [ops.paintInlineImageXObject, (args) => this.paintData(args[0], isOpaque(args[0]))],
      [ops.paintImageMaskXObject, (args) => this.paintData(args[0], false)],
      [ops.paintSolidColorImageMask, () => this.paintImage(1, 1, false)],
    ]);
  }

  private save(): void {
    if (this.saved.length >= DEEPEST_SAVE) throw new DocumentFailure('damaged', '页面嵌套过深');
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: Matrix): void {
    this.state.toPage = concatMatrices(matrix, this.state.toPage);
  }

  private setState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'LW') this.state.lineWidth = Number(value);
      else if (key === 'CA') this.state.strokeAlpha = Number(value);
      else if (key === 'ca') this.state.fillAlpha = Number(value);
      else if (key === 'Font') this.setFont(value as Arguments);
      else if (key === 'BM') this.state.blended = value !== 'source-over';
      else if (key === 'SMask') this.state.blended = Boolean(value);
    }
  }

  private setFont(args: Arguments): void {
    this.state.font = this.resources.fontOf(String(args[0]));
    this.state.fontSize = numberAt(args, 1);
  }

  private moveWithLeading(args: Arguments): void {
    this.state.leading = -numberAt(args, 1);
    this.position.moveLine(numberAt(args, 0), numberAt(args, 1));
  }

  private showText(shown: readonly (ListedGlyph | number)[]): void {
    const text = paintText(shown, this.state, this.position, this.nextOrder());
    if (text && this.maskDepth === 0) this.painted.texts.push(text);
  }

  private nextOrder(): number {
    if (++this.order > this.limit) {
      throw new DocumentFailure('tooLarge', `页面对象超过 ${this.limit} 个`);
    }
    return this.order;
  }

  private paintPath([operator, parts]: Arguments): void {
    const tracer = new PathTracer(this.state.toPage);
    const [data] = (parts ?? []) as (ArrayLike<number> | null)[];
    if (data) tracePath(data, tracer);
    const paints = this.paintOperators.get(Number(operator));
    if (paints && this.maskDepth === 0) this.addPath(tracer, paints);
    if (this.clipPending) this.clipTo(boxAround(tracer.subpaths));
    this.clipPending = false;
  }

  private addPath({ subpaths }: PathTracer, { fills, strokes }: Paints): void {
    const { state } = this;
    this.painted.paths.push({
      order: this.nextOrder(),
      clip: state.clip,
      subpaths,
      opaque: !state.blended && (!fills || state.fillAlpha === 1),
      fill: fills ? { colour: state.fillColour, alpha: state.fillAlpha } : undefined,
      stroke: strokes
        ? {
            colour: state.strokeColour,
            alpha: state.strokeAlpha,
            width: state.lineWidth * scaleOf(state.toPage),
          }
        : undefined,
    });
  }

  private clipTo(box: Box): void {
    this.state.clip = intersectBoxes(this.state.clip, box);
  }

  private beginForm(matrix: unknown, box: unknown): void {
    this.save();
    if (matrix) this.transform(matrixFrom(matrix as ArrayLike<number>));
    if (box) this.clipToRect(box as ArrayLike<number>);
  }

  private beginGroup(group: Group): void {
    this.save();
    if (group.bbox) {
      const around = this.state.toPage;
      if (group.matrix) this.transform(matrixFrom(group.matrix));
      this.clipToRect(group.bbox);
      this.state.toPage = around;
    }
    if (group.smask) this.maskDepth++;
  }

  private endGroup(group: Group): void {
    this.restore();
    if (group.smask) this.maskDepth--;
  }

  private clipToRect(rect: ArrayLike<number>): void {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(rect);
    this.clipTo(transformRect(this.state.toPage, x0, y0, x1, y1));
  }

  private paintObject(args: Arguments): void {
    const data = this.resources.imageOf(String(args[0]));
    this.paintImage(numberAt(args, 1), numberAt(args, 2), isOpaque(data));
  }

  private paintData(data: unknown, opaque: boolean): void {
    const { width = 0, height = 0 } = (data ?? {}) as { width?: number; height?: number };
    this.paintImage(width, height, opaque);
  }

  private paintImage(pixelWidth: number, pixelHeight: number, opaque: boolean): void {
    const { state } = this;
    const box = transformRect(state.toPage, 0, 0, 1, 1);
    if (this.maskDepth > 0 || !Number.isFinite(box.x0 + box.x1 + box.top + box.bottom)) return;
    this.painted.images.push({
      ...box,
      order: this.nextOrder(),
      clip: state.clip,
      pixelWidth,
      pixelHeight,
      opaque: opaque && !state.blended && state.fillAlpha === 1,
    });
  }
}

/** The states that are plain numbers and set by one operand. */
type NumberKey = 'lineWidth' | 'charSpacing' | 'wordSpacing' | 'leading' | 'rise' | 'renderMode';

/** What a transparency group says of itself. */
interface Group {
  matrix: ArrayLike<number> | null;
  bbox: ArrayLike<number> | null;
  smask: unknown;
}

interface Paints {
  fills: boolean;
  strokes: boolean;
}

type PaintOperators = Map<number, Paints>;

function paintOperators(ops: Library['OPS']): PaintOperators {
  return new Map([
    [ops.stroke, { fills: false, strokes: true }],
    [ops.closeStroke, { fills: false, strokes: true }],
    [ops.fill, { fills: true, strokes: false }],
    [ops.eoFill, { fills: true, strokes: false }],
    [ops.fillStroke, { fills: true, strokes: true }],
    [ops.eoFillStroke, { fills: true, strokes: true }],
    [ops.closeFillStroke, { fills: true, strokes: true }],
    [ops.closeEOFillStroke, { fills: true, strokes: true }],
  ]);
}

function numberAt(args: Arguments, index: number): number {
  return Number(args[index] ?? 0);
}

function matrixFrom(values: ArrayLike<unknown>): Matrix {
  const at = (index: number): number => Number(values[index] ?? 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** pdf.js gives colours as `#rrggbb`. */
function colourFrom(value: unknown): number | undefined {
  return typeof value === 'string' && value.startsWith('#')
    ? Number.parseInt(value.slice(1), 16)
    : undefined;
}
