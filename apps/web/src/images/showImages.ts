/** Scrolls as little as it takes to see the images, when less than half of them is on the screen. */
export function showImages(): void {
  const frame = document.querySelector("[data-images] .glisson-views");
  if (!frame) return;
  const { top, bottom, height } = frame.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen >= height / 2) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  frame.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}
