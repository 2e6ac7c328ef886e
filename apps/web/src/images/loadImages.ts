import type { Case, Fault, Result } from "@glisson/case";
import { readMask, readNifti } from "@glisson/formats";
import type { Mask, Volume } from "@glisson/volume";
import { getImage, type ImageRole } from "../server/server.ts";

type MaskRole = Exclude<ImageRole, "ct">;

export interface LoadedImages {
  readonly ct?: Volume;
  readonly masks: Readonly<Partial<Record<MaskRole, Mask>>>;
  /** Files that could not be read; the others are shown all the same. */
  readonly faults: readonly Fault[];
  readonly anything: boolean;
}

/** The image files that a case names. */
export function rolesOf({ ct, masks }: NonNullable<Case["images"]>): readonly ImageRole[] {
  const named = Object.entries(masks ?? {}).flatMap(([role, path]) => (path === undefined ? [] : [role as MaskRole]));
  return [...(ct === undefined ? [] : (["ct"] as const)), ...named];
}

/** Fetches and reads the images of a case. */
export async function loadImages(id: string, roles: readonly ImageRole[]): Promise<LoadedImages> {
  const read = await Promise.all(roles.map(async (role) => ({ role, result: await loadImage(id, role) })));
  const masks: Partial<Record<MaskRole, Mask>> = {};
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
  if (bytes === null)
    return { ok: false, faults: [{ where: `case.images.${role}`, found: "no such file", wanted: "a NIfTI file" }] };
  return role === "ct" ? readNifti(bytes, role) : readMask(bytes, role);
}
