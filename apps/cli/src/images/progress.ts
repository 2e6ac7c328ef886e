/** A line on standard error that says what is being done, while a person watches a terminal; else nothing. */
export function progressLine() {
  const { stderr } = process;
  if (!stderr.isTTY) return { say: (_: string): void => {}, end: (): void => {} };
  return {
    say: (text: string): void => void stderr.write(`\r\u001b[Kglisson: ${text}`),
    end: (): void => void stderr.write("\r\u001b[K"),
  };
}
