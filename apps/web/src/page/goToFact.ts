import type { BranchName } from "@glisson/case";

/** Heard by the case page, which opens the branch's editor. */
export const branchWanted = "glisson:branch";

const branchPath = /^reading\.portal\.(PV\.\w+|P\d|SMV|SV)/;

/** Brings the reader to the field behind a fact: its group opens, the field comes into view and takes the focus. */
export function goToFact(path: string): void {
  const branch = branchPath.exec(path)?.[1] as BranchName | undefined;
  if (branch) document.dispatchEvent(new CustomEvent(branchWanted, { detail: branch }));
  requestAnimationFrame(() => {
    const field = fieldAt(path) ?? document.querySelector<HTMLElement>(`[data-branch="${CSS.escape(branch ?? "")}"]`);
    if (!field) return;
    field.closest("details")?.setAttribute("open", "");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    field.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    field.focus({ preventScroll: true });
  });
}

/** The field at the path, else the first one inside it: `varices` finds `varices.size`. */
const fieldAt = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(path)}"]`) ??
  document.querySelector<HTMLElement>(`[data-fact^="${CSS.escape(path)}."]`);
