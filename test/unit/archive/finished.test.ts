import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { findFinished, saveFinished } from '../../../src/archive/finished.js';
import { OutcomeBuilder } from '../../../src/archive/run-outcome.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const home = join(folder, '.gouji');
const report = join(folder, 'reports/a.json');
const outcome = new OutcomeBuilder(1).build();

beforeEach(async () => {
  mkdirSync(join(folder, 'reports'), { recursive: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(report, '{}');
  writeFileSync(join(folder, 'cells.csv'), 'a,b');
  writeFileSync(join(folder, 'run.json'), '{}');
  await saveFinished(home, folder, 'stamp', outcome);
});

describe('findFinished', () => {
  it('knows an output that stands as the run left it', () => {
    expect(findFinished(home, folder, 'stamp')).toEqual(outcome);
  });

  it('knows an output of something else', () => {
    expect(findFinished(home, folder, 'other')).toBeUndefined();
  });

  it('sees a file that was changed or is gone', () => {
    appendFileSync(join(folder, 'cells.csv'), 'c');
    expect(findFinished(home, folder, 'stamp')).toBeUndefined();
    rmSync(join(folder, 'cells.csv'));
    expect(findFinished(home, folder, 'stamp')).toBeUndefined();
  });

  it('sees one report that was changed in its place, and one that is gone', () => {
    appendFileSync(report, ' ');
    expect(findFinished(home, folder, 'stamp')).toBeUndefined();
    rmSync(report);
    expect(findFinished(home, folder, 'stamp')).toBeUndefined();
  });
});
