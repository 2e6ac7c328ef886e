import type { Law } from "../../network.ts";
import type { Builder, Connection } from "../system.ts";

/**
 * Any element whose flow follows from pressures, by a function with its derivatives: Q = law(P1, P2, ...). `reads`: further
 * pressures that it looks at (regulation). So the liver's own laws, the waterfall of a compressed vein among them, stand in
 * networks that change in time.
 */
export function lawElement(
  { equation, add, curve }: Builder,
  inlet: Connection,
  outlet: Connection,
  law: Law,
  reads: readonly Connection[] = [],
): void {
  const [passes, follows] = [equation(), equation()];
  add(passes, inlet.flow, { f: 1 });
  add(passes, outlet.flow, { f: -1 });
  add(follows, inlet.flow, { f: 1 });
  const columns = [inlet, outlet, ...reads].map(({ pressure }) => pressure);
  curve({
    rows: [follows],
    columns,
    evaluate: (y, _rate, _time, out) => {
      const { flow, slopes } = law(columns.map((column) => y[column]!));
      out[0] = -flow;
      columns.forEach((_, n) => {
        out[1 + n] = -slopes[n]!;
        out[1 + columns.length + n] = 0;
      });
    },
  });
}
