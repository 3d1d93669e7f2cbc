import { setFlagsFromString } from 'node:v8';

/**
 * Flags of V8: optimise only what runs some ten times as long as V8 would wait for, JavaScript (bytes of
 * bytecode) and WebAssembly, and check WebAssembly's functions when they are first called. V8 of Node 20 and 22 knows them.
 */
const FLAGS = [
  '--interrupt-budget=500000',
  '--wasm-tiering-budget=20000000',
  '--wasm-lazy-validation',
];

/**
 * Keeps V8 from optimising code that is done before that would pay: a fifth to a third of the processor time that
 * a file takes (docs/performance.md). Call it before PDFium starts: its code is compiled as the flags then say.
 */
export function optimiseLate(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
