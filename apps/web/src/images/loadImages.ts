import { bad, type Case, type Fault, type MaskRole, maskRoles, type Result } from "@glisson/case";
import { readMask, readNifti } from "@glisson/formats";
import type { Mask, Volume } from "@glisson/volume";
import { getImage, type ImageRole } from "../server/server.ts";
import { type Structure, structures } from "../viewer/structures.ts";

export interface LoadedImages {
  readonly ct?: Volume;
  readonly masks: Readonly<Partial<Record<Structure, Mask>>>;
  /** Files that could not be read; the others are shown all the same. */
  readonly faults: readonly Fault[];
  readonly anything: boolean;
}

type Images = NonNullable<Case["images"]>;

/** The mask files that a case names, by role. */
export const maskFilesOf = ({ masks = {} }: Images): readonly { readonly role: MaskRole; readonly path: string }[] =>
  maskRoles.flatMap((role) => {
    const path = masks[role];
    return path === undefined ? [] : [{ role, path }];
  });

/** The image files that a case names and the viewer draws. */
export function drawnRoles(images: Images): readonly ("ct" | Structure)[] {
  const named = structures.filter((structure) => images.masks?.[structure] !== undefined);
  return images.ct === undefined ? named : ["ct", ...named];
}

/** Fetches and reads the images of a case. */
export async function loadImages(id: string, roles: readonly ("ct" | Structure)[]): Promise<LoadedImages> {
  const read = await Promise.all(roles.map(async (role) => ({ role, result: await loadImage(id, role) })));
  const masks: Partial<Record<Structure, Mask>> = {};
  let ct: Volume | undefined;
  const faults: Fault[] = [];
  for (const { role, result } of read) {
    if (!result.ok) faults.push(...result.faults);
    else if (role === "ct") ct = result.value;
    else masks[role] = result.value as Mask;
  }
  return { ...(ct ? { ct } : {}), masks, faults, anything: ct !== undefined || Object.keys(masks).length > 0 };
}

async function loadImage(id: string, role: ImageRole): Promise<Result<Volume>> {
  const bytes = await getImage(id, role);
  if (bytes === null) return bad({ where: `case.images.${role}`, found: "no such file", wanted: "a NIfTI file" });
  return role === "ct" ? readNifti(bytes, role) : readMask(bytes, role);
}
