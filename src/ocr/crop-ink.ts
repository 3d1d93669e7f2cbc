import { cropGrey, type Grey, type Mask, type PixelBox } from './grey.js';

/** The straightened page as the engines' pictures are cut from it. */
export interface CropSource {
  grey: Grey;
  /** Ink of the rulings that were taken out of the text. */
  rulings: Mask;
  /** Level of paper and of the darkest ink. */
  paper: number;
  darkest: number;
}

/** Paper around the ink that goes with it, pixels: the soft edge of the outermost strokes. */
const EDGE = 1;

/** The picture of one line: its ink with the rulings painted over and the contrast stretched to the full range. */
export function cropInk(source: CropSource, box: PixelBox): Grey {
  const { grey, rulings } = source;
  const frame = {
    left: Math.max(0, box.left - EDGE),
    top: Math.max(0, box.top - EDGE),
    right: Math.min(grey.width, box.right + EDGE),
    bottom: Math.min(grey.height, box.bottom + EDGE),
  };
  const crop = cropGrey(grey, frame);
  const rulingCrop = cropGrey(rulings, frame);
  paintRulings(crop, rulingCrop);
  stretchContrast(crop, source.paper, source.darkest);
  return crop;
}

/** Rulings and their soft edges become paper. Changes `crop`. */
function paintRulings(crop: Grey, rulings: Mask): void {
  const { width, height, data } = crop;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (rulings.data[i] !== 1) continue;
      data[i] = 255;
      if (y > 0 && rulings.data[i - width] !== 1) lighten(data, i - width);
      if (y + 1 < height && rulings.data[i + width] !== 1) lighten(data, i + width);
    }
  }
}

/** A soft edge is half dark at most; darker pixels are strokes that touch the ruling. */
const SOFT_EDGE = 100;

function lighten(data: Uint8Array, i: number): void {
  if ((data[i] as number) > SOFT_EDGE) data[i] = 255;
}

/** Paper to 255, the darkest ink here (or on the page, where this is faint throughout) to 0. Changes `crop`. */
function stretchContrast(crop: Grey, paper: number, pageDarkest: number): void {
  let darkest = 255;
  for (const value of crop.data) if (value < darkest) darkest = value;
  // Half the page's contrast is the least that counts as ink: paper noise must not be blown up.
  const low = Math.min(Math.max(darkest, pageDarkest), (paper + pageDarkest) / 2);
  const high = Math.max(low + 1, paper - 0.04 * (paper - low));
  for (let i = 0; i < crop.data.length; i++) {
    const value = ((crop.data[i] as number) - low) / (high - low);
    crop.data[i] = Math.round(255 * Math.min(1, Math.max(0, value)));
  }
}
