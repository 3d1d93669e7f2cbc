import { fileURLToPath } from 'node:url';
import type { Evidence } from '../model/evidence.js';
import { encodeEntry, failureHead } from './entry.js';
import type { FailureRecord } from './manifest.js';
import { WorkerDeath, WorkerProcess } from './worker-process.js';
import type { OnBytes } from './worker-process.js';
import type { RenderedBatch, RenderTask } from './render-batch.js';
import type {
  Kind,
  MetBytes,
  PictureTask,
  ReadResult,
  ReadTask,
  Results,
  Task,
  TimeLimits,
} from './worker-protocol.js';

const MIB = 2 ** 20;

export interface PoolOptions {
  /** Processes at the same time. */
  jobs: number;
  /** Milliseconds for one document; by its size unless told. */
  timeLimit?: number | undefined;
  /** Bytes of resident memory of one worker. */
  memoryLimit?: number | undefined;
  /** Entry file of the worker processes. */
  entry?: string | undefined;
}

/** Enough for both OCR engines over a page of the largest picture allowed. */
export const DEFAULT_MEMORY_LIMIT = 2048 * MIB;

/**
 * A bilevel page may have 10 KiB and takes up to 6 s with both OCR engines, more on a busy machine; what
 * hangs is silent, which is noticed sooner.
 */
const BASE_TIME = 120_000;
const TIME_PER_MIB = 900_000;
/** No step is longer than this: a page read by OCR on a busy machine. */
const SILENCE = 60_000;
/** A disk or a server may be slow, and keeps nobody informed; rendering too gives no sign. */
const PATIENT: TimeLimits = { whole: BASE_TIME, silent: BASE_TIME };

/** A worker that holds more than this share of its limit after a document is replaced before the next. */
const WORN_SHARE = 0.5;

/**
 * A fixed number of worker processes. A document that kills its worker costs only itself: the
 * worker is replaced. The first process is started at once, the others when there is work for them,
 * so that a single document waits for one start at most, which overlaps with finding and reading it.
 */
export class WorkerPool {
  readonly #entry: string;
  readonly #memoryLimit: number;
  readonly #timeLimit: number | undefined;
  readonly #jobs: number;
  readonly #idle: WorkerProcess[] = [];
  readonly #all = new Set<WorkerProcess>();
  readonly #waiting: ((worker: WorkerProcess) => void)[] = [];

  constructor({ jobs, timeLimit, memoryLimit, entry }: PoolOptions) {
    this.#jobs = jobs;
    this.#timeLimit = timeLimit;
    this.#memoryLimit = memoryLimit ?? DEFAULT_MEMORY_LIMIT;
    this.#entry = entry ?? fileURLToPath(new URL('./worker.js', import.meta.url));
    this.#idle.push(this.#start());
  }

  /**
   * Reads one document. One that kills its worker is a failure like any other: of its own where its
   * bytes were met, else of the file that holds them.
   *
   * @param wanted told the bytes' hash; whether they shall be read. Asked again where a document is
   *   tried once more.
   */
  async read(task: ReadTask, wanted: (hash: string) => boolean): Promise<ReadResult> {
    const start = performance.now();
    let limits: TimeLimits = PATIENT;
    let met = false;
    const onBytes = ({ hash, length }: MetBytes): TimeLimits | undefined => {
      limits = this.#limitsFor(length);
      met = wanted(hash);
      return met ? limits : undefined;
    };
    try {
      return await this.#run<'read'>(task, PATIENT, onBytes);
    } catch (error) {
      if (!(error instanceof WorkerDeath)) throw error;
      const failure = this.#failureOf(error, limits);
      if (!met) return { kind: 'unread', failure };
      const head = failureHead(failure, performance.now() - start);
      return { kind: 'read', head, entry: encodeEntry(head, []) };
    }
  }

  /** Documents of the ledger, made ready for the output. */
  render(task: RenderTask): Promise<RenderedBatch> {
    return this.#run<'render'>(task, PATIENT, () => undefined);
  }

  /** Pictures of a document's cells; none where it cannot be read again, or kills its worker. */
  async picture(task: PictureTask): Promise<Evidence[]> {
    try {
      return await this.#run<'picture'>(task, PATIENT, () => undefined);
    } catch (error) {
      if (error instanceof WorkerDeath) return [];
      throw error;
    }
  }

  /** Ends every process. Documents that are still in work are lost. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.stop()));
    this.#all.clear();
  }

  /**
   * A worker that dies on a document after others may owe its death to them, so the document is tried
   * once more in a fresh one; what dies then rejects with WorkerDeath.
   */
  async #run<K extends Kind>(
    task: Task<K>,
    limits: TimeLimits,
    onBytes: OnBytes,
  ): Promise<Results[K]> {
    for (let worker = await this.#take(); ; worker = this.#start()) {
      try {
        const result = await worker.run(task, limits, onBytes);
        this.#giveBack(worker);
        return result;
      } catch (error) {
        const death = error instanceof WorkerDeath ? error : undefined;
        if (death) this.#all.delete(worker);
        if (death && !death.fresh && death.reason !== 'timeout') continue;
        this.#giveBack(death ? undefined : worker);
        throw error;
      }
    }
  }

  #start(): WorkerProcess {
    const worker = new WorkerProcess(this.#entry, this.#memoryLimit);
    this.#all.add(worker);
    return worker;
  }

  async #take(): Promise<WorkerProcess> {
    const idle = this.#idle.pop();
    if (idle?.alive) return idle;
    if (idle) this.#all.delete(idle);
    if (this.#all.size < this.#jobs) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Hands a worker on; a dead or worn one is replaced, when somebody waits. */
  #giveBack(worker: WorkerProcess | undefined): void {
    const worn = worker && worker.memory > this.#memoryLimit * WORN_SHARE;
    if (worn) {
      this.#all.delete(worker);
      void worker.stop();
    }
    const next = this.#waiting.shift();
    if (next) next(worker && !worn ? worker : this.#start());
    else if (worker && !worn) this.#idle.push(worker);
  }

  #limitsFor(bytes: number): TimeLimits {
    const whole = this.#timeLimit ?? BASE_TIME + (TIME_PER_MIB * bytes) / MIB;
    return { whole, silent: Math.min(whole, SILENCE) };
  }

  #failureOf(death: WorkerDeath, { whole, silent }: TimeLimits): FailureRecord {
    const { reason } = death;
    if (reason === 'timeout') {
      const [most, quiet] = [whole, silent].map((limit) => Math.round(limit / 1000));
      return { code: 'timeout', message: `超过时间上限：共 ${most} 秒，或 ${quiet} 秒没有进展` };
    }
    if (reason === 'memory') {
      const limit = Math.round(this.#memoryLimit / MIB);
      return { code: 'memory', message: `超过 ${limit} MiB 的内存上限` };
    }
    return { code: 'crashed', message: `处理此文件的进程崩溃（${death.message}）` };
  }
}
