/** Runs the tasks of one name one after the other, in the order they were asked; those of other names run beside them. */
export function oneAtATime(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task, task);
    const forget = () => void (last.get(name) === mine && last.delete(name));
    last.set(name, mine);
    mine.then(forget, forget);
    return mine;
  };
}
