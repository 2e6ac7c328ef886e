import type { Language } from "@glisson/case";
import type { Structure } from "./structures.ts";
import type { View } from "./views.ts";

/** The six directions of the patient, by the LPS axis they lie on. */
export type Direction = "left" | "right" | "front" | "back" | "head" | "foot";

/** Every word that the viewer shows or tells a screen reader. */
export interface ViewerLabels {
  readonly views: Readonly<Record<View, string>>;
  readonly structures: Readonly<Record<Structure, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly keysOfSlice: string;
  readonly keysOf3d: string;
  readonly shown: string;
  readonly branches: string;
  readonly notAssessed: string;
  /** The axial view turned across a vessel, and the switch that turns it. */
  readonly across: string;
  readonly cutAcross: string;
  readonly windowWidth: string;
  readonly windowLevel: string;
  readonly noStructure: string;
  readonly nothing3d: string;
  readonly loading: string;
  readonly noGraphics: string;
  readonly notShown: string;
  readonly outside: string;
}

const letters = { left: "L", right: "R", front: "A", back: "P", head: "H", foot: "F" } as const;

export const viewerLabels: Readonly<Record<Language, ViewerLabels>> = {
  en: {
    views: { axial: "Axial", coronal: "Coronal", sagittal: "Sagittal", threeD: "3D" },
    structures: {
      liver: "Liver",
      hepaticVeins: "Hepatic veins",
      portalVein: "Portal vein",
      tumour: "Tumour",
      thrombus: "Thrombus",
    },
    directions: letters,
    keysOfSlice: "Arrow up and down: one slice. Page up and down: ten slices. Plus and minus: zoom.",
    keysOf3d: "Arrow keys turn the view. Plus and minus: zoom.",
    shown: "Shown",
    branches: "Portal branches and their obstruction",
    notAssessed: "not assessed",
    across: "Across the vessel",
    cutAcross: "Axial view across the vessel at its worst section",
    windowWidth: "Window width (HU)",
    windowLevel: "Window level (HU)",
    noStructure: "no outlined structure",
    nothing3d: "No outlined structure to draw in 3D",
    loading: "Drawing the images…",
    noGraphics:
      "This browser cannot draw the images: WebGL 2 is missing or switched off. All figures stay as they are.",
    notShown: "The images cannot be shown",
    outside: "Lies off these images, perhaps drawn on another study",
  },
  zh: {
    views: { axial: "横断面", coronal: "冠状面", sagittal: "矢状面", threeD: "三维" },
    structures: { liver: "肝脏", hepaticVeins: "肝静脉", portalVein: "门静脉", tumour: "肿瘤", thrombus: "癌栓" },
    directions: letters,
    keysOfSlice: "上、下方向键：移动一层；上、下翻页键：移动十层；加、减号：缩放。",
    keysOf3d: "方向键旋转视图；加、减号：缩放。",
    shown: "显示",
    branches: "门静脉分支及其阻塞程度",
    notAssessed: "未评估",
    across: "垂直于血管",
    cutAcross: "横断面视图改为在最窄截面处垂直于血管",
    windowWidth: "窗宽（HU）",
    windowLevel: "窗位（HU）",
    noStructure: "无已勾画结构",
    nothing3d: "没有可三维显示的已勾画结构",
    loading: "正在绘制影像…",
    noGraphics: "此浏览器无法绘制影像：缺少 WebGL 2 或已被关闭。所有数值不受影响。",
    notShown: "无法显示影像",
    outside: "位于该影像之外，可能勾画于另一次检查",
  },
};
