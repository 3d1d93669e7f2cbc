import type { SingleBar } from 'cli-progress';
import type { DocumentEvent } from '../archive/index.js';
import type { RunWords } from './run-words.js';

/** Milliseconds between two lines where no terminal shows a bar. */
const LINE_PERIOD = 60_000;
/** Milliseconds over which the rate is taken, so that it follows a change of pace. */
const RATE_WINDOW = 30_000;
const BAR_PERIOD = 200;

/** Told what a run does; draws it on stderr, or does nothing. */
export interface RunProgress {
  found(files: number): void;
  document(event: DocumentEvent): void;
  stop(): void;
}

export const NO_PROGRESS: RunProgress = { found() {}, document() {}, stop() {} };

/** A bar on a terminal, else a line a minute. */
export async function createProgress(terminal: boolean, words: RunWords): Promise<RunProgress> {
  const count = { total: 0, done: 0, failed: 0, read: 0 };
  const rate = createRate();
  const text = (): string => {
    const perSecond = rate(count.read);
    const seconds = perSecond > 0 ? (count.total - count.done) / perSecond : Number.NaN;
    const { done, total, failed } = count;
    return words.progress(done, total, failed, perSecond.toFixed(1), duration(seconds));
  };
  const show = terminal ? await createBar() : undefined;
  const draw = (): void => {
    if (show) show.update(count.done, { text: text() });
    else process.stderr.write(`${text()}\n`);
  };
  const timer = setInterval(draw, terminal ? BAR_PERIOD : LINE_PERIOD);
  timer.unref();
  return {
    found: (files) => {
      count.total = files;
      show?.start(files, 0, { text: '' });
    },
    document: ({ kind, head }) => {
      count.done += 1;
      if (kind === 'read') count.read += 1;
      if (kind === 'unread' || head?.failure) count.failed += 1;
    },
    stop: () => {
      clearInterval(timer);
      if (show?.isActive) draw();
      show?.stop();
    },
  };
}

async function createBar(): Promise<SingleBar> {
  const { SingleBar } = await import('cli-progress');
  return new SingleBar({
    format: '{bar} {percentage}%  {text}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    gracefulExit: false,
  });
}

/** Documents a second over the last half minute. */
function createRate(): (read: number) => number {
  const marks: { time: number; read: number }[] = [{ time: performance.now(), read: 0 }];
  return (read) => {
    const time = performance.now();
    marks.push({ time, read });
    while (marks.length > 2 && time - (marks[0]?.time ?? time) > RATE_WINDOW) marks.shift();
    const first = marks[0] ?? { time, read };
    return time > first.time ? ((read - first.read) * 1000) / (time - first.time) : 0;
  };
}

/** Seconds as h:mm:ss or m:ss; a dash where unknown. */
function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '—';
  const whole = Math.ceil(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
