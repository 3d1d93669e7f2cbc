// Reads pictures with the real engines, in a process of its own: jest gives each test file its own
// Float32Array, which the engines' native code does not take for one.
// Arguments: engine, then pictures as JSON: [{ path, degrees, dpi }]. Writes the pages as JSON.
import sharp from 'sharp';
import { createOcr } from '../../dist/ocr/index.js';

const [engine, pictures] = process.argv.slice(2);
const ocr = await createOcr({ engine });
const pages = [];
for (const { path, degrees, dpi } of JSON.parse(pictures)) {
  const { data, info } = await sharp(path)
    .rotate(degrees)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const width = (info.width * 72) / dpi;
  const height = (info.height * 72) / dpi;
  const raster = { width: info.width, height: info.height, channels: info.channels, data };
  const box = { x0: 0, top: 0, x1: width, bottom: height };
  pages.push(await ocr.readScan({ raster, box, dpi, page: 1, width, height }));
}
await ocr.close();
process.stdout.write(JSON.stringify(pages));
