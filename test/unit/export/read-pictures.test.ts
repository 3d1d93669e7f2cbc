import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRunWriter, openPagePictures } from '../../../src/export/index.js';
import type { Evidence } from '../../../src/model/evidence.js';
import { sketchDocument } from '../../support/report-document.js';

const WRONG = sketchDocument({ figures: { 'requests.received.naturalPerson': 3 } });
const named = (file: string) => ({ ...WRONG, source: { ...WRONG.source, file } });
const picture = (page: number, png: string): Evidence => ({
  page,
  box: { x0: 1, top: 2, x1: 3, bottom: 4 },
  png,
});
/** Longer than what is read at once. */
const LONG = 'iVBORw0K'.repeat(300_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('openPagePictures', () => {
  it('gives back the pictures of each file that audit.html shows', async () => {
    const writer = await createRunWriter(folder, { formats: ['html'] });
    const own = [picture(1, 'AAAA'), picture(2, LONG)];
    await writer.document(named('年报.pdf'), [], own);
    await writer.document(named('其他.pdf'), [], [picture(1, 'BBBB')]);
    await writer.finish({ version: '', settings: {}, counts: {}, timings: {}, stages: {} });
    const pictures = await openPagePictures(join(folder, 'audit.html'));
    expect(await pictures?.of('年报.pdf')).toEqual(own);
    expect(await pictures?.of('其他.pdf')).toEqual([picture(1, 'BBBB')]);
    expect(await pictures?.of('无.pdf')).toEqual([]);
    await pictures?.close();
  });

  it('finds none where there is no page, or another one', async () => {
    const path = join(folder, 'audit.html');
    expect(await openPagePictures(path)).toBeUndefined();
    await writeFile(path, '<html>\n<script>1</script>\n');
    const pictures = await openPagePictures(path);
    expect(await pictures?.of('年报.pdf')).toEqual([]);
    await pictures?.close();
  });
});
