import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Deadline } from './deadline.js';
import { MEMORY_LIMIT_VARIABLE } from './worker-protocol.js';
import type {
  Kind,
  MetBytes,
  Permission,
  Reply,
  Results,
  Task,
  TimeLimits,
} from './worker-protocol.js';

/** How a worker came to its end in the middle of a document. */
export type DeathCause = 'timeout' | 'memory' | 'crashed';

/** The worker died on the document it was given. */
export class WorkerDeath extends Error {
  readonly reason: DeathCause;
  /** Where a worker that had read other documents before may owe its death to them. */
  readonly fresh: boolean;

  constructor(reason: DeathCause, detail: string, fresh: boolean) {
    super(detail);
    this.name = 'WorkerDeath';
    this.reason = reason;
    this.fresh = fresh;
  }
}

type DoneReply = Extract<Reply, { kind: 'done' }>;

/** Asked when a worker has a document's bytes: the limits for reading them, undefined where they are not wanted. */
export type OnBytes = (met: MetBytes) => TimeLimits | undefined;

/** Who waits for the answer to the task in work. */
interface Asked {
  resolve: (reply: DoneReply) => void;
  reject: (reason: Error) => void;
  deadline: Deadline;
  onBytes: OnBytes;
}

/** Characters of a worker's last words that are kept. */
const LAST_WORDS = 2000;
/** See watchdog.ts. */
const MEMORY_SIGNAL = 'SIGUSR2';

/**
 * One process that reads documents, one after the other. A process and not a thread: native code
 * and WebAssembly that crash or eat memory take a thread's whole process with them, and only a
 * process can be measured, limited and killed at any moment.
 */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  #asked: Asked | undefined;
  #lastWords = '';
  #served = 0;
  #timedOut = false;
  /** Resident memory after the last document, in bytes. */
  memory = 0;
  /** Fulfilled when the process has loaded its code; rejects where it cannot start. */
  readonly ready: Promise<void>;

  constructor(entry: string, memoryLimit: number) {
    this.#child = fork(entry, [], {
      // Ctrl-C on a terminal reaches every process of the group: a worker must finish what it has.
      detached: true,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.ceil(memoryLimit / 2 ** 20)}`],
      env: { ...process.env, [MEMORY_LIMIT_VARIABLE]: String(memoryLimit) },
    });
    this.#child.stderr?.on('data', (words: Buffer) => {
      this.#lastWords = (this.#lastWords + words.toString()).slice(-LAST_WORDS);
    });
    this.#exit = once(this.#child, 'close').catch((error: unknown) => {
      this.#lastWords += String(error);
    });
    this.#listen();
    this.ready = this.#start();
    this.ready.catch(() => {});
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /**
   * Gives it one task. Rejects with WorkerDeath where it dies of it, and with the system's error where
   * it cannot write.
   */
  async run<K extends Kind>(
    task: Task<K>,
    limits: TimeLimits,
    onBytes: OnBytes,
  ): Promise<Results[K]> {
    await this.ready;
    const deadline = new Deadline(limits, () => {
      this.#timedOut = true;
      this.kill();
    });
    try {
      const reply = await this.#ask(task, deadline, onBytes);
      this.#served += 1;
      this.memory = reply.memory;
      return reply.result as Results[K];
    } finally {
      deadline.cancel();
    }
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends it and waits for its end. A worker keeps nothing that a sudden end could harm. */
  async stop(): Promise<void> {
    this.kill();
    await this.#exit;
  }

  async #start(): Promise<void> {
    const message = once(this.#child, 'message');
    message.catch(() => {});
    await Promise.race([message, this.#exit]);
    if (!this.alive) throw new Error(`worker cannot start: ${this.#lastWords}`);
  }

  /** One listener for the life of the process: one for each task would hold on to every task's words. */
  #listen(): void {
    this.#child.on('message', (reply: Reply) => {
      if (reply.kind === 'alive') this.#asked?.deadline.sign();
      if (reply.kind === 'bytes') this.#permit(reply.met);
      if (reply.kind === 'done') this.#settle((asked) => asked.resolve(reply));
      if (reply.kind === 'refused') {
        const { message, ...rest } = reply.error;
        this.#settle((asked) => asked.reject(Object.assign(new Error(message), rest)));
      }
    });
    void this.#exit.then(() => this.#settle((asked) => asked.reject(this.#death())));
  }

  #permit(met: MetBytes): void {
    const limits = this.#asked?.onBytes(met);
    if (limits) this.#asked?.deadline.restart(limits);
    this.#send({ kind: 'permission', wanted: limits !== undefined });
  }

  #settle(answer: (asked: Asked) => void): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked) answer(asked);
  }

  async #ask(task: Task, deadline: Deadline, onBytes: OnBytes): Promise<DoneReply> {
    if (!this.alive) {
      await this.#exit;
      throw this.#death();
    }
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject, deadline, onBytes };
      this.#send(task);
    });
  }

  /** A worker that has just died refuses the message; its end tells why. */
  #send(message: Task | Permission): void {
    this.#child.send(message, (error) => {
      if (error) this.kill();
    });
  }

  #death(): WorkerDeath {
    const fresh = this.#served === 0;
    if (this.#timedOut) return new WorkerDeath('timeout', '', fresh);
    const { signalCode, exitCode } = this.#child;
    const outOfHeap = /heap out of memory|memory allocation/i.test(this.#lastWords);
    if (signalCode === MEMORY_SIGNAL || outOfHeap) return new WorkerDeath('memory', '', fresh);
    return new WorkerDeath('crashed', signalCode ?? `exit ${exitCode}`, fresh);
  }
}
