// A printed page as an office scanner or a fax gives it: leaning, blurred, noisy, stamped, grey or black and white.
import sharp from 'sharp';

/**
 * What comes out of which machine.
 * `lean`: degrees at most; `noise`: standard deviation at most (of 255 greys); `blur`: pixels; `quality`: JPEG.
 */
export const QUALITIES = {
  'clean-300': { dpi: 300, lean: 0.4, noise: 2, blur: [0.3, 0.5], quality: [75, 90] },
  'office-200': { dpi: 200, lean: 1.6, noise: 5, blur: [0.4, 0.8], quality: [35, 80] },
  'office-150': { dpi: 150, lean: 1.2, noise: 4, blur: [0.3, 0.6], quality: [45, 85] },
  'seal-200': { dpi: 200, lean: 1.2, noise: 4, blur: [0.4, 0.7], quality: [40, 80], stamped: true },
  'fax-200': { dpi: 200, lean: 2, noise: 12, blur: [0.4, 0.8], bilevel: [130, 185] },
  'fax-150': { dpi: 150, lean: 1.5, noise: 10, blur: [0.3, 0.6], bilevel: [135, 190] },
};

const WHITE = '#ffffff';
const between = (random, [from, to]) => from + (to - from) * random.next();
/** Near enough to a normal distribution of deviation 1. */
const bell = (random) => 2 * (random.next() + random.next() + random.next() - 1.5);

/** A red seal with a star, as large as they are (4 cm) and as pale as their ink. */
function seal(dpi, random) {
  const size = Math.round((4.2 / 2.54) * dpi);
  const stroke = Math.round(dpi / 25);
  const ink = `rgb(${200 + random.int(0, 40)},${random.int(20, 70)},${random.int(20, 70)})`;
  const half = size / 2;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" opacity="${0.55 + 0.35 * random.next()}">` +
      `<circle cx="${half}" cy="${half}" r="${half - stroke}" fill="none" stroke="${ink}" stroke-width="${stroke}"/>` +
      `<text x="${half}" y="${half * 1.2}" font-size="${size / 3}" text-anchor="middle" fill="${ink}">★</text></svg>`,
  );
}

/** Light that falls off to one side, and the noise of the sensor. */
function addNoise({ data, width, channels }, { noise }, random) {
  const deviation = noise * (0.3 + 0.7 * random.next());
  const shade = 14 * random.next();
  for (let at = 0; at < data.length; at += channels) {
    const dark = (shade * ((at / channels) % width)) / width;
    const off = bell(random) * deviation - dark;
    for (let k = 0; k < channels; k += 1) {
      data[at + k] = Math.max(0, Math.min(255, data[at + k] + off));
    }
  }
}

/**
 * @param {Buffer} png the page, grey or coloured, at twice the resolution of `quality`
 * @param {object} quality of QUALITIES
 * @param {ReturnType<import('./random.mjs').createRandom>} random
 * @returns {Promise<Buffer>} a JPEG, or a TIFF of CCITT group 4
 */
export async function degrade(png, quality, random) {
  const { width, height } = await sharp(png).metadata();
  const marks = quality.stamped
    ? [
        {
          input: seal(2 * quality.dpi, random),
          left: random.int(Math.round(width * 0.3), Math.round(width * 0.6)),
          top: random.int(Math.round(height * 0.15), Math.round(height * 0.7)),
          blend: 'multiply',
        },
      ]
    : [];
  const marked = await sharp(png).toColourspace('srgb').composite(marks).png().toBuffer();
  const lean = quality.lean * (2 * random.next() - 1);
  const leaning = await sharp(marked).rotate(lean, { background: WHITE }).png().toBuffer();
  const half = sharp(leaning)
    .resize({ width: Math.round((await sharp(leaning).metadata()).width / 2), kernel: 'cubic' })
    .blur(between(random, quality.blur));
  const { data, info } = await (quality.stamped ? half : half.greyscale())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raster = { data, width: info.width, channels: info.channels };
  addNoise(raster, quality, random);
  const { width: across, height: down, channels } = info;
  const noisy = sharp(data, { raw: { width: across, height: down, channels } });
  if (!quality.bilevel) {
    return noisy.jpeg({ quality: Math.round(between(random, quality.quality)) }).toBuffer();
  }
  return noisy
    .threshold(Math.round(between(random, quality.bilevel)))
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
}
