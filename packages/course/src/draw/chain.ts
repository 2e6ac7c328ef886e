import type { ProcessName } from "../processes.ts";

/** A process on the diagram: where it stands, and what it acts on. */
export interface Link {
  readonly name: ProcessName;
  readonly row: number;
  readonly column: number;
  readonly to: readonly ProcessName[];
}

const link = (name: ProcessName, column: number, row: number, ...to: readonly ProcessName[]): Link => ({
  name,
  column,
  row,
  to,
});

/** The mechanism chain from left to right: tumour and what helps it, the two routes, the thrombus, the blood, the liver. */
export const chain: readonly Link[] = [
  link("regulatory T cells", 0, 0.4, "tumour growth", "thrombus growth"),
  link("angiogenic factors", 0, 1.2, "tumour growth", "thrombus growth"),
  link("chemokines", 0, 2.1, "contact seeding", "flow seeding"),
  link("platelets", 0, 3, "flow seeding", "bland clot"),
  link("tumour growth", 1, 0, "contact seeding", "flow seeding"),
  link("contact seeding", 1, 1.7, "thrombus growth"),
  link("flow seeding", 1, 2.6, "thrombus growth"),
  link("bland clot", 1, 3.5, "extension"),
  link("thrombus growth", 2, 1, "extension", "new nodules", "embolism"),
  link("extension", 2, 2.1, "portal atrophy", "ischaemia", "collaterals past the trunk", "arterioportal shunts"),
  link("new nodules", 2, 0),
  link("embolism", 2, 3.5),
  link("ischaemia", 3, 0, "regrowth"),
  link("portal atrophy", 3, 1, "regrowth"),
  link("arterioportal shunts", 3, 2.8, "portosystemic collaterals", "flow seeding"),
  link("collaterals past the trunk", 3, 1.9, "portosystemic collaterals"),
  link("portosystemic collaterals", 4, 2.2, "bleeding"),
  link("bleeding", 4, 3.4),
  link("regrowth", 4, 0.5),
];

const [columnWidth, rowHeight] = [190, 62] as const;
/** Size of a process's box, and of the whole diagram. */
export const chainBox = { width: 150, height: 44 } as const;
export const chainSize = { width: 5 * columnWidth - 20, height: 4.5 * rowHeight + 10 } as const;

/** Upper left corner of a process's box. */
export const chainPlace = ({ column, row }: Link): { readonly x: number; readonly y: number } => ({
  x: column * columnWidth + 4,
  y: row * rowHeight + 4,
});

/** The arrows, each from box to box; those that must pass another box of their column go round it. */
export const chainArrows: readonly { readonly from: ProcessName; readonly to: ProcessName; readonly course: string }[] =
  chain.flatMap((from) =>
    from.to.map((name) => ({
      from: from.name,
      to: name,
      course: arrow(from, chain.find((other) => other.name === name)!),
    })),
  );

function arrow(from: Link, to: Link): string {
  if (from.column === to.column) return hasBetween(from, to) ? around(from, to) : straight(from, to);
  const [a, b] = [chainPlace(from), chainPlace(to)];
  const middle = chainBox.height / 2;
  const isRight = to.column > from.column;
  const [start, end] = [a.x + (isRight ? chainBox.width : 0), b.x + (isRight ? 0 : chainBox.width)];
  const bend = (start + end) / 2;
  return `M${start} ${a.y + middle}C${bend} ${a.y + middle} ${bend} ${b.y + middle} ${end} ${b.y + middle}`;
}

function hasBetween(from: Link, to: Link): boolean {
  return chain.some(({ column, row }) => column === from.column && (row - from.row) * (row - to.row) < 0);
}

/** Down or up to the next box of a column. */
function straight(from: Link, to: Link): string {
  const [a, b] = [chainPlace(from), chainPlace(to)];
  const isDown = to.row > from.row;
  return `M${a.x + chainBox.width / 2} ${a.y + (isDown ? chainBox.height : 0)}L${b.x + chainBox.width / 2} ${b.y + (isDown ? 0 : chainBox.height)}`;
}

/** Beside the boxes that stand between two of a column: an arrow behind them would seem to begin at them. */
function around(from: Link, to: Link): string {
  const [a, b] = [chainPlace(from), chainPlace(to)];
  const [side, middle] = [a.x + chainBox.width, chainBox.height / 2];
  return `M${side} ${a.y + middle}C${side + 24} ${a.y + middle} ${side + 24} ${b.y + middle} ${side} ${b.y + middle}`;
}
