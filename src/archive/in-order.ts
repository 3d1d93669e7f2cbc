/** Does `work` for each item, `ahead` at a time, and gives the results in order. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  ahead: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  let index = 0;
  try {
    for (const item of items) {
      const promise = work(item, index);
      index += 1;
      // One that fails before its turn must not count as unheard.
      promise.catch(() => {});
      begun.push(promise);
      if (begun.length >= ahead) yield await (begun.shift() as Promise<R>);
    }
    for (let next = begun.shift(); next; next = begun.shift()) yield await next;
  } finally {
    await Promise.allSettled(begun);
  }
}
