import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { describeWith } from '../support/needs.js';

const FUZZ = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));
const MUTANTS = 150;
/** For all mutants on a busy machine, in milliseconds. */
const FUZZING_TIME = 600_000;

describeWith(['qpdf'], 'spoilt and hostile files', () => {
  it(
    'end in a document or in a declared failure, every one of them',
    () => {
      const run = spawnSync(process.execPath, [FUZZ, '--count', String(MUTANTS)], {
        encoding: 'utf8',
      });
      const counts = [...run.stdout.matchAll(/^(\w+) +(\d+)$/gm)];
      const outcomes = new Map(counts.map(([, outcome, count]) => [outcome, Number(count)]));
      expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(MUTANTS);
      expect(outcomes.get('internal')).toBeUndefined();
      expect(outcomes.get('lost')).toBeUndefined();
      expect(run.status).toBe(0);
    },
    FUZZING_TIME,
  );
});
