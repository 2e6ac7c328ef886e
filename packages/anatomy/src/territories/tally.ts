import type { Mask } from "@glisson/volume";

/** Liver of one kind: what feeds it, which Couinaud label it carries, what drains it, whether it is tumour. */
export interface Share {
  /** Numbers as in the maps that were given; 0 where there is none. */
  readonly feed: number;
  readonly segment: number;
  readonly vein: number;
  readonly isTumour: boolean;
  readonly voxels: number;
}

interface Maps {
  readonly feedAt: Uint16Array | null;
  readonly segmentAt: Uint8Array | null;
  readonly veinAt: Uint16Array | null;
  readonly tumour: Uint8Array | undefined;
}

const segments = 9;

/** Counts every voxel of the liver once, by all maps together. */
export function tally(
  { data }: Mask,
  { feedAt, segmentAt, veinAt, tumour }: Maps,
  feeds: number,
  veins: number,
): Share[] {
  const counts = new Float64Array((feeds + 1) * segments * (veins + 1) * 2);
  for (let at = 0; at < data.length; at++) {
    if (data[at] !== 1) continue;
    const feed = feedAt === null ? 0 : feedAt[at]!;
    const segment = segmentAt === null ? 0 : segmentAt[at]!;
    const vein = veinAt === null ? 0 : veinAt[at]!;
    const isTumour = tumour === undefined ? 0 : tumour[at]!;
    counts[2 * ((veins + 1) * (segments * feed + segment) + vein) + isTumour]! += 1;
  }
  const shares: Share[] = [];
  counts.forEach((voxels, n) => {
    if (voxels === 0) return;
    const [isTumour, rest] = [n % 2 === 1, n >> 1];
    const [vein, above] = [rest % (veins + 1), Math.floor(rest / (veins + 1))];
    shares.push({ feed: Math.floor(above / segments), segment: above % segments, vein, isTumour, voxels });
  });
  return shares;
}
