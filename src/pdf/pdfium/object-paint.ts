import type { Paint } from '../page/painted-page.js';
import type { Engine } from './engine.js';

/** Fill colour and opacity of an object. */
export function fillOf(engine: Engine, handle: number): Paint {
  const at = engine.scratch;
  const known = engine.api.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12);
  return known ? readPaint(engine) : { colour: undefined, alpha: 1 };
}

/** Stroke colour and opacity of an object. */
export function strokeOf(engine: Engine, handle: number): Paint {
  const at = engine.scratch;
  const known = engine.api.FPDFPageObj_GetStrokeColor(handle, at, at + 4, at + 8, at + 12);
  return known ? readPaint(engine) : { colour: undefined, alpha: 1 };
}

function readPaint(engine: Engine): Paint {
  const colour = (engine.uint32(0) << 16) | (engine.uint32(1) << 8) | engine.uint32(2);
  return { colour, alpha: engine.uint32(3) / 255 };
}
