import { init as startCore } from "@cornerstonejs/core";
import {
  addTool,
  Enums,
  PanTool,
  StackScrollTool,
  init as startTools,
  ToolGroupManager,
  TrackballRotateTool,
  WindowLevelTool,
  ZoomTool,
} from "@cornerstonejs/tools";
import { views } from "./views.ts";

const tools = [WindowLevelTool, StackScrollTool, ZoomTool, PanTool, TrackballRotateTool];
let started = false;

/** Starts the image library once for the page, with what it needs and nothing that asks the network. */
export function startCornerstone(): void {
  if (started) return;
  // A context for each view: browsers keep about sixteen alive in a page and drop the oldest beyond that.
  startCore({ debug: {}, rendering: { webGlContextCount: views.length } });
  startTools();
  for (const tool of tools) addTool(tool);
  started = true;
}

/** Whether the browser draws with WebGL 2, without which neither slices nor 3D can be shown. */
export function canDraw(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

const { Primary, Secondary, Auxiliary, Wheel } = Enums.MouseBindings;

/**
 * Mouse and touch as in the reading room. Slices: drag sets the window where there is an image, wheel or one finger scrolls, right drag or two
 * fingers zoom, middle drag pans. 3D: drag or one finger turns, wheel, right drag or two fingers zoom.
 */
export function bindTools(
  engineId: string,
  sliceIds: readonly string[],
  threeDId: string,
  hasImage: boolean,
): () => void {
  const slices = ToolGroupManager.createToolGroup(`${engineId}-slices`)!;
  const threeD = ToolGroupManager.createToolGroup(`${engineId}-3d`)!;
  for (const tool of [WindowLevelTool, StackScrollTool, ZoomTool, PanTool]) slices.addTool(tool.toolName);
  for (const tool of [TrackballRotateTool, ZoomTool, PanTool]) threeD.addTool(tool.toolName);
  // Scrolling first: to the library one finger is the left button as well, and it takes the first tool that fits.
  slices.setToolActive(StackScrollTool.toolName, { bindings: [{ mouseButton: Wheel }, { numTouchPoints: 1 }] });
  if (hasImage) slices.setToolActive(WindowLevelTool.toolName, { bindings: [{ mouseButton: Primary }] });
  threeD.setToolActive(TrackballRotateTool.toolName, { bindings: [{ mouseButton: Primary }, { numTouchPoints: 1 }] });
  slices.setToolActive(ZoomTool.toolName, { bindings: [{ mouseButton: Secondary }, { numTouchPoints: 2 }] });
  threeD.setToolActive(ZoomTool.toolName, {
    bindings: [{ mouseButton: Secondary }, { mouseButton: Wheel }, { numTouchPoints: 2 }],
  });
  for (const group of [slices, threeD]) {
    group.setToolActive(PanTool.toolName, { bindings: [{ mouseButton: Auxiliary }] });
  }
  for (const id of sliceIds) slices.addViewport(id, engineId);
  threeD.addViewport(threeDId, engineId);
  return () => {
    ToolGroupManager.destroyToolGroup(slices.id);
    ToolGroupManager.destroyToolGroup(threeD.id);
  };
}
