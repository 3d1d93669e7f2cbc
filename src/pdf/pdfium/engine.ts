import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Functions, init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { DocumentFailure } from '../../model/failure.js';

/** Beyond this much memory (bytes) an engine is not used again once its documents are closed. */
const LARGEST_IDLE_HEAP = 384 * 1024 * 1024;

/** The memory (bytes) of an engine never grows beyond this; a file that needs more fails. */
const LARGEST_HEAP = 640 * 1024 * 1024;

/** Bytes of scratch memory for results that PDFium writes through pointers. */
const SCRATCH_BYTES = 256;

/** PDFium's functions as the module exports them: numbers and addresses in, a number out. */
export type PdfiumExports = Record<keyof Functions, (...args: number[]) => number> & {
  malloc(size: number): number;
  free(address: number): void;
};

/** The parts of the Emscripten module that the package's types leave out. */
interface WasmMemory {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  wasmExports: PdfiumExports;
}

const silent = (): void => undefined;

/**
 * One instance of PDFium's WebAssembly module. A trap (bad memory access, stack or memory used up)
 * leaves its memory in an unknown state, so the instance is then `broken` and never used again.
 */
export class Engine {
  /** The bare exports: calls through the package's wrappers cost several times the call itself. */
  readonly api: PdfiumExports;
  /** The wrapped functions, for those that take strings. */
  readonly wrapped: WrappedPdfiumModule;
  /** Address of a small area for out-parameters; valid until the next call that uses it. */
  readonly scratch: number;
  /** Address of the string `ActualText`. */
  readonly actualText: number;
  broken = false;
  private readonly memory: WasmMemory;
  private users = 0;

  private readonly heap: { full: boolean };

  constructor(wrapped: WrappedPdfiumModule, heap: { full: boolean }) {
    this.heap = heap;
    this.wrapped = wrapped;
    this.memory = wrapped.pdfium as unknown as WasmMemory;
    this.api = this.memory.wasmExports;
    this.scratch = this.api.malloc(SCRATCH_BYTES);
    this.actualText = this.allocate(new TextEncoder().encode('ActualText\0'));
  }

  /** Runs code that calls PDFium. Whatever the module throws becomes the failure `damaged`. */
  guard<T>(page: number | undefined, run: () => T): T {
    if (this.broken) throw new DocumentFailure('damaged', 'PDF 引擎已因该文件中止', at(page));
    try {
      return run();
    } catch (cause) {
      if (cause instanceof DocumentFailure || !isTrap(cause)) throw cause;
      this.broken = true;
      retire(this);
      if (this.heap.full)
        throw new DocumentFailure('memory', '解析 PDF 所需内存超过上限', at(page));
      throw new DocumentFailure('damaged', 'PDF 文件损坏，无法解析', { ...at(page), cause });
    }
  }

  /** A view on the engine's memory; stale after the next call that may allocate. */
  bytes(address: number, length: number): Uint8Array {
    return this.memory.HEAPU8.subarray(address, address + length);
  }

  float32(offset = 0): number {
    return this.memory.HEAPF32[(this.scratch >> 2) + offset] as number;
  }

  float64(offset = 0): number {
    return this.memory.HEAPF64[(this.scratch >> 3) + offset] as number;
  }

  uint32(offset = 0): number {
    return this.memory.HEAPU32[(this.scratch >> 2) + offset] as number;
  }

  /** Copies bytes into the engine's memory; the caller frees the address. */
  allocate(bytes: Uint8Array): number {
    const address = this.api.malloc(bytes.length);
    if (address === 0) throw new DocumentFailure('memory', '内存不足，无法打开 PDF');
    this.memory.HEAPU8.set(bytes, address);
    return address;
  }

  free(address: number): void {
    if (!this.broken && address !== 0) this.api.free(address);
  }

  enter(): void {
    this.users++;
  }

  leave(): void {
    this.users--;
    if (this.users === 0 && this.memory.HEAPU8.length > LARGEST_IDLE_HEAP) retire(this);
  }
}

let current: Promise<Engine> | undefined;
let compiled: Promise<WebAssembly.Module> | undefined;

/** The engine in use, started when there is none. */
export function startEngine(): Promise<Engine> {
  current ??= createEngine();
  return current;
}

/** Makes the next document start a fresh engine. */
function retire(engine: Engine): void {
  const pending = current;
  void pending?.then((running) => {
    if (running === engine && current === pending) current = undefined;
  });
}

async function createEngine(): Promise<Engine> {
  compiled ??= readFile(
    createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'),
  ).then((bytes) => WebAssembly.compile(bytes));
  const module = await compiled;
  const heap = { full: false };
  const options = {
    print: silent,
    printErr: silent,
    instantiateWasm: (imports: WasmImports, done: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(module, boundHeap(imports, heap)).then(done);
      return {};
    },
  };
  const wrapped = await init(options as unknown as Parameters<typeof init>[0]);
  wrapped.PDFiumExt_Init();
  return new Engine(wrapped, heap);
}

type WasmImports = WebAssembly.Imports & { env: Record<string, (...args: number[]) => number> };

/** Lets the module's memory grow up to a limit; beyond it, its allocations fail. */
function boundHeap(imports: WasmImports, heap: { full: boolean }): WasmImports {
  const grow = imports.env.emscripten_resize_heap;
  const growWithin = (bytes = 0): number => {
    heap.full = bytes >>> 0 > LARGEST_HEAP;
    return heap.full ? 0 : (grow?.(bytes) ?? 0);
  };
  return { ...imports, env: { ...imports.env, emscripten_resize_heap: growWithin } };
}

/** True for what a WebAssembly module throws when it gives up, a used-up call stack included. */
function isTrap(error: unknown): boolean {
  if (!(error instanceof Error)) return typeof error === 'number';
  return (
    error.name === 'RuntimeError' ||
    (error instanceof RangeError && /call stack/.test(error.message))
  );
}

function at(page: number | undefined): { page?: number } {
  return page === undefined ? {} : { page };
}
