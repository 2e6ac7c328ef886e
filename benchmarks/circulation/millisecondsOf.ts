/** Best and median time of a call, ms: after a warm-up, as often as fits into a second, or `times` times. */
export function millisecondsOf(call: () => void, times?: number): { readonly best: number; readonly median: number } {
  const taken: number[] = [];
  const once = (): void => {
    const begin = performance.now();
    call();
    taken.push(performance.now() - begin);
  };
  if (times === undefined) {
    once();
    const most = Math.max(5, Math.min(200, Math.floor(1000 / taken[0]!)));
    taken.length = 0;
    for (let n = 0; n < most; n++) once();
  } else for (let n = 0; n < times; n++) once();
  taken.sort((a, b) => a - b);
  return { best: taken[0]!, median: taken[taken.length >> 1]! };
}
