import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { describeWith } from '../support/needs.js';
import { outputOf } from '../support/output-of.js';
import { randomFrom } from '../support/random.js';
import { startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { zipOf } from '../support/zip-of.js';

// 300 documents, some of which hang, eat memory or kill their worker; runs and workers that are
// killed with SIGKILL at seeded random moments; at the end the same bytes as without any of it.

const DOCUMENTS = 300;
const KILLS = 5;
const WORKER_KILLS = 3;
const SEED = 20260401;
const LIMITS = JSON.stringify({ timeLimit: 8_000, memoryLimit: 250 * 2 ** 20 });
/** Every document that is none of these is sound. */
const BAD: Record<number, string> = {
  11: 'hang',
  33: 'eat',
  47: 'abort',
  58: 'kill',
  90: 'damaged',
  101: 'exit',
  140: 'heap',
  177: 'hang',
  200: 'defect',
  222: 'damaged',
  251: 'kill',
  298: 'abort',
};

const root = temporaryFolder();
const input = join(root, 'archive');
const script = (name: string): string =>
  fileURLToPath(new URL(`../support/${name}.mjs`, import.meta.url));

function makeArchive(): void {
  mkdirSync(join(input, '县'), { recursive: true });
  const random = randomFrom(SEED);
  const zipped: [Buffer, string][] = [];
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const sound = `${random() < 0.1 ? 'yearbook' : 'slow'} ${Math.floor(random() * 30)}`;
    // Every twentieth is a copy of another, under another name.
    const text = at % 20 === 19 ? `slow 5 copy ${at % 40}` : `${BAD[at] ?? sound} ${at}`;
    const name = `报告 ${at}.pdf`;
    if (at % 10 === 3) zipped.push([Buffer.from(name), text]);
    else writeFileSync(join(input, at % 2 === 0 ? '县' : '', name), text);
  }
  writeFileSync(join(input, '打包.zip'), zipOf(zipped));
}

const startRun = (output: string): ChildProcess =>
  fork(script('run-stand-in'), [output, LIMITS, input], { silent: true });

/** Waits for the end; a process that ends by itself must end well. */
async function ended(child: ChildProcess): Promise<void> {
  let words = '';
  child.stderr?.on('data', (part: Buffer) => (words += part.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`exit ${code}: ${words}`);
}

/** Kills a process when it has reported `count` messages. */
async function killAfter(child: ChildProcess, count: number): Promise<void> {
  let met = 0;
  child.on('message', () => {
    met += 1;
    if (met === count) child.kill('SIGKILL');
  });
  await ended(child);
}

makeArchive();
const undisturbed = join(root, 'undisturbed');
let expected: Record<string, string> = {};

describe('an archive under torture', () => {
  it('is read in one go', async () => {
    await ended(startRun(undisturbed));
    expected = outputOf(undisturbed);
    const failures = expected['failures.csv']?.trim().split('\r\n').slice(1) ?? [];
    expect(failures.length).toBe(Object.keys(BAD).length);
    const rows = expected['reports.csv']?.trim().split('\r\n').slice(1) ?? [];
    const files = new Set([...rows, ...failures].map((row) => row.split(',')[0]));
    expect(files.size).toBe(DOCUMENTS);
  });

  it(`gives the same bytes when the run is killed ${KILLS} times`, async () => {
    const output = join(root, 'killed');
    const random = randomFrom(SEED);
    for (let kill = 0; kill < KILLS - 1; kill += 1) {
      // Every message is a document that is done, kept ones included, so each run gets further.
      await killAfter(startRun(output), Math.ceil(((kill + random()) / KILLS) * DOCUMENTS) + 1);
    }
    // The last one while it writes the output: all documents and the number found have been told.
    await killAfter(startRun(output), DOCUMENTS + 1);
    await ended(startRun(output));
    expect(outputOf(output)).toEqual(expected);
  });
});

describeWith(['redis-server'], 'an archive spread over machines that die', () => {
  it('gives the same bytes as a run on one machine', async () => {
    const { url, stop } = await startRedis();
    const output = join(root, 'collected');
    const queue = (command: string, path: string): ChildProcess =>
      fork(script('queue-stand-in'), [command, url, path], { silent: true });
    const worker = (): ChildProcess =>
      fork(script('serve-stand-in'), [url, LIMITS], { silent: true });
    try {
      await ended(queue('submit', input));
      await ended(queue('submit', input));
      const random = randomFrom(SEED);
      const collector = queue('collect', output);
      for (let kill = 0; kill < WORKER_KILLS; kill += 1) {
        await killAfter(worker(), 5 + Math.floor(random() * 30));
      }
      const steady = worker();
      const collectorEnds = ended(collector);
      collector.kill('SIGKILL');
      await collectorEnds;
      await ended(queue('collect', output));
      steady.kill('SIGTERM');
      await ended(steady);
      expect(outputOf(output)).toEqual(expected);
    } finally {
      await stop();
    }
  });
});
