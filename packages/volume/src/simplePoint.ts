/**
 * The 26 neighbours of a voxel as bits of one number, in the order of `neighbourSteps`: bit n is set where neighbour n is.
 */
const places = Array.from(
  { length: 27 },
  (_, n) => [(n % 3) - 1, (Math.floor(n / 3) % 3) - 1, Math.floor(n / 9) - 1] as const,
).filter((place) => place.some((n) => n !== 0));

type Place = (typeof places)[number];

const away = (a: Place, b: Place): [number, number, number] => [
  Math.abs(a[0] - b[0]),
  Math.abs(a[1] - b[1]),
  Math.abs(a[2] - b[2]),
];
const sum = ([i, j, k]: readonly [number, number, number]): number => Math.abs(i) + Math.abs(j) + Math.abs(k);
const bitsWhere = (holds: (place: Place) => boolean): number =>
  places.reduce((bits, place, n) => (holds(place) ? bits | (1 << n) : bits), 0);

/** Neighbours that share a face with the voxel, and those that share a face or an edge. */
const faces = bitsWhere((place) => sum(place) === 1);
const facesAndEdges = bitsWhere((place) => sum(place) <= 2);
/** For every neighbour, the neighbours that it touches by face, edge or corner, */
const touching = Int32Array.from(places, (a) => bitsWhere((b) => a !== b && Math.max(...away(a, b)) === 1));
/** and those that it touches by a face, among the ones that share a face or an edge with the voxel. */
const facing = Int32Array.from(places, (a) => bitsWhere((b) => sum(b) <= 2 && sum(away(a, b)) === 1));

/**
 * Whether a voxel can be taken away without a change of topology, object 26- and background 6-connected: one piece of
 * object around it, and one piece of background, within the faces and edges, at its faces. Bertrand and Malandain,
 * Pattern Recognition Letters 1994;15:169-175.
 *
 * @param near the set neighbours as bits
 */
export function isSimple(near: number): boolean {
  const open = ~near & facesAndEdges;
  const beside = open & faces;
  if (near === 0 || beside === 0) return false;
  return reaches(near, near, touching) && reaches(open, beside, facing);
}

/** Whether the first of `wanted` is connected, within `all`, to all the others of `wanted`. */
function reaches(all: number, wanted: number, joined: Int32Array): boolean {
  let reached = wanted & -wanted;
  for (let fresh = reached; fresh !== 0; ) {
    const next = all & ~reached & joined[31 - Math.clz32(fresh & -fresh)]!;
    reached |= next;
    if ((wanted & ~reached) === 0) return true;
    fresh = (fresh & (fresh - 1)) | next;
  }
  return (wanted & ~reached) === 0;
}
