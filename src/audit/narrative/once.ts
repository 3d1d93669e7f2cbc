/** What `compute` gives, worked out when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** The same function, which keeps what it gave last: for an argument that stays the same for a whole report. */
export function remembered<A, T>(compute: (argument: A) => T): (argument: A) => T {
  let last: { argument: A; value: T } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, value: compute(argument) };
    return last.value;
  };
}
