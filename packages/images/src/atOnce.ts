import { good, type Result } from "@glisson/case";

/** Files that are read at the same time: unpacking has a thread of its own, and more would only hold more memory. */
const most = 4;

/** The work done on each, a few at a time; results in the order of the items, or the fault of the first one at fault. */
export async function atOnce<A, B>(items: readonly A[], work: (item: A) => Promise<Result<B>>): Promise<Result<B[]>> {
  const done: Result<B>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const n = next++;
      done[n] = await work(items[n]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  const values: B[] = [];
  for (const one of done) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return good(values);
}
