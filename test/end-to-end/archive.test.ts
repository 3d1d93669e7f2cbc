import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { RunOutcome } from '../../src/archive/index.js';
import { outputOf } from '../support/output-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// Whole runs as processes of their own, over documents that misbehave (support/stand-in-worker.mjs).

const RUN = fileURLToPath(new URL('../support/run-stand-in.mjs', import.meta.url));
/** What root says before a command, so that the rights of files and folders hold for it too. */
const AS_ANY_USER =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];
const run = promisify(execFile);
const root = temporaryFolder();

interface Answer {
  outcome?: RunOutcome;
  events: string[];
  error?: string;
}

function archiveOf(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
    // Files that were changed just now are read again; these are a year old.
    utimesSync(join(folder, file), 1_700_000_000, 1_700_000_000);
  }
  return folder;
}

async function runOver(input: string, output: string, options: object = {}): Promise<Answer> {
  const limits = { timeLimit: 10_000, memoryLimit: 250 * 2 ** 20, ...options };
  const done = await run('node', [RUN, output, JSON.stringify(limits), input], {
    maxBuffer: 2 ** 26,
  }).catch((error: { stdout: string; stderr: string }) => {
    if (error.stdout === '') throw new Error(error.stderr);
    return error;
  });
  return JSON.parse(done.stdout) as Answer;
}

const failuresOf = (output: string): string[] =>
  readFileSync(join(output, 'failures.csv'), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => {
      const [file = '', , code] = row.split(',');
      return `${file.split('/').at(-1)} ${code}`;
    });

describe('a run over documents that misbehave', () => {
  const input = archiveOf('bad', {
    'a.pdf': 'good a',
    'abort.pdf': 'abort now',
    'again.pdf': 'good a',
    'book.pdf': 'yearbook 1',
    'damaged.pdf': 'damaged file',
    'defect.pdf': 'defect here',
    'eat.pdf': 'eat memory',
    'exit.pdf': 'exit at once',
    'hang.pdf': 'hang for ever',
    'heap.pdf': 'heap overflow',
    'kill.pdf': 'kill me',
    'z.pdf': 'good z',
  });
  const output = join(root, 'bad-out');

  it('costs each of them itself, and nobody else anything', async () => {
    const { outcome, events } = await runOver(input, output);
    expect(failuresOf(output)).toEqual([
      'abort.pdf crashed',
      'damaged.pdf damaged',
      'defect.pdf internal',
      'eat.pdf memory',
      'exit.pdf crashed',
      'hang.pdf timeout',
      'heap.pdf memory',
      'kill.pdf crashed',
    ]);
    expect(outcome).toMatchObject({ files: 12, reports: 5, pending: 0 });
    expect(outcome?.lines.length).toBe(12);
    expect(outcome?.slowest[0]?.name).toBe(`${input}/hang.pdf`);
    const names = readdirSync(join(output, 'reports')).map((name) => name.replace(/\..{8}/, ''));
    expect(names.toSorted()).toEqual([
      'a.json',
      'again.json',
      'book-2.json',
      'book.json',
      'z.json',
    ]);
    expect(events.filter((event) => /a\.pdf|again\.pdf/.test(event)).toSorted()).toEqual([
      expect.stringMatching(/^kept /),
      expect.stringMatching(/^read /),
    ]);
  });

  it('reads nothing a second time, and then only what is new or changed', async () => {
    const before = outputOf(output);
    const second = await runOver(input, output);
    expect(second.events.every((event) => event.startsWith('kept'))).toBe(true);
    expect(outputOf(output)).toEqual(before);
    appendFileSync(join(input, 'z.pdf'), ' changed');
    writeFileSync(join(input, 'new.pdf'), 'good new');
    const third = await runOver(input, output);
    expect(third.events.filter((event) => event.startsWith('read')).toSorted()).toEqual([
      `read ${input}/new.pdf`,
      `read ${input}/z.pdf`,
    ]);
  });

  it('builds the output again when somebody has changed it', async () => {
    const before = outputOf(output);
    appendFileSync(join(output, 'cells.csv'), 'a line that is not ours');
    rmSync(join(output, 'checks.csv'));
    await runOver(input, output);
    expect(outputOf(output)).toEqual(before);
  });

  it('reads everything again when told to start afresh, to the same bytes', async () => {
    const before = outputOf(output);
    const { events } = await runOver(input, output, { fresh: true });
    expect(events.filter((event) => event.startsWith('read')).length).toBe(12);
    expect(outputOf(output)).toEqual(before);
  });
});

describe('a run that is disturbed', () => {
  it('finishes what is in work on Ctrl-C, writes what is done, and goes on next time', async () => {
    const files = Array.from({ length: 40 }, (_, at) => [`${at}.pdf`, `slow 20 ${at}`] as const);
    const input = archiveOf('stopped', Object.fromEntries(files));
    const output = join(root, 'stopped-out');
    const child = fork(RUN, [output, '{}', input], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    let text = '';
    child.stdout?.on('data', (part: Buffer) => (text += part.toString()));
    let met = 0;
    child.on('message', () => {
      met += 1;
      if (met === 5) child.kill('SIGINT');
    });
    await once(child, 'close');
    const { outcome } = JSON.parse(text) as Answer;
    expect(outcome?.pending).toBeGreaterThan(0);
    expect((outcome?.pending ?? 0) + (outcome?.reports ?? 0)).toBe(40);
    expect(readdirSync(join(output, 'reports')).length).toBe(outcome?.reports);
    const next = await runOver(input, output);
    expect(next.outcome).toMatchObject({ reports: 40, pending: 0 });
    expect(next.events.filter((event) => event.startsWith('read')).length).toBe(outcome?.pending);
  });

  it('reports files that vanish or change under it', async () => {
    const input = archiveOf('moving', {
      'a.pdf': 'slow 400 a',
      'b.pdf': 'slow 400 b',
      'c.pdf': 'c',
    });
    for (let at = 0; at < 20; at += 1) writeFileSync(join(input, `z${at}.pdf`), `slow 100 ${at}`);
    const output = join(root, 'moving-out');
    const child = fork(RUN, [output, '{"jobs":1}', input], { silent: true });
    child.once('message', () => {
      rmSync(join(input, 'z9.pdf'));
      writeFileSync(join(input, 'z8.pdf'), 'good now');
    });
    await once(child, 'close');
    expect(failuresOf(output)).toEqual(['z9.pdf unreadableFile']);
    expect(readdirSync(join(output, 'reports')).length).toBe(22);
  });

  it('keeps a second run out of the same output folder', async () => {
    const input = archiveOf('twice', { 'a.pdf': 'slow 3000 a' });
    const output = join(root, 'twice-out');
    const child = fork(RUN, [output, '{}', input], { silent: true });
    await once(child, 'message');
    expect((await runOver(input, output)).error).toMatch(/另一个 gouji 正在写/);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect((await runOver(input, output)).outcome?.reports).toBe(1);
  });
});

describe('an output folder that refuses', () => {
  const files = Array.from({ length: 10 }, (_, at) => [`${at}.pdf`, `good ${at}`] as const);
  const input = archiveOf('refused', Object.fromEntries(files));

  it('leaves the old output whole when the disk is full, and goes on when there is room', async () => {
    const output = join(root, 'full-out');
    await runOver(input, output);
    const before = outputOf(output);
    writeFileSync(join(input, 'more.pdf'), 'good more');
    // No file above 3 KiB: the shell's limit stands for a disk without room for the tables.
    const full = await run('bash', [
      '-c',
      `ulimit -f 3; node ${RUN} ${output} '{}' ${input}`,
    ]).catch((error: { stdout: string }) => error);
    expect((JSON.parse(full.stdout) as Answer).error).toMatch(/^无法写入.*重新运行即可继续。$/);
    expect(outputOf(output)).toEqual(before);
    const { outcome, events } = await runOver(input, output);
    expect(outcome).toMatchObject({ files: 11, reports: 11 });
    expect(events.filter((event) => event.startsWith('read'))).toEqual([]);
  });

  it('says that it may not write, without a stack', async () => {
    const output = join(root, 'read-only');
    mkdirSync(output);
    chmodSync(root, 0o755);
    chmodSync(output, 0o555);
    const denied = await run('env', [...AS_ANY_USER, 'node', RUN, output, '{}', input]).catch(
      (error: { stdout: string }) => error,
    );
    expect((JSON.parse(denied.stdout) as Answer).error).toMatch(
      /没有写入输出文件夹的权限（EACCES）/,
    );
    expect(readdirSync(output)).toEqual([]);
  });

  it('is not taken when somebody else has files there under the names of ours', async () => {
    const output = join(root, 'foreign');
    mkdirSync(join(output, 'reports'), { recursive: true });
    writeFileSync(join(output, 'reports', 'mine.pdf'), 'mine');
    expect((await runOver(input, output)).error).toMatch(/不是 gouji 写的/);
    expect(readdirSync(join(output, 'reports'))).toEqual(['mine.pdf']);
    const other = join(root, 'foreign-run');
    mkdirSync(other);
    writeFileSync(join(other, 'run.json'), '{"name":"mine"}');
    expect((await runOver(input, other)).error).toMatch(/run\.json 不是 gouji 写的/);
    expect(readdirSync(other)).toEqual(['run.json']);
  });

  it('cannot be a file', async () => {
    const output = join(root, 'a-file');
    writeFileSync(output, 'a file');
    expect((await runOver(input, output)).error).toMatch(/已被一个文件占用|不是文件夹/);
  });
});
