import type { PortalFlow, ThrombusKind } from "./branchReading.ts";
import type { Collaterals, VenousThrombus } from "./reading.ts";
import { type Text, text } from "./text.ts";

/** The words of the case format as a person reads them, in one place for every room. */

export const flowTitle: Readonly<Record<PortalFlow, Text>> = {
  none: text("no flow seen", "未见血流"),
  seen: text("flow seen, direction not told", "可见血流，方向未述"),
  hepatopetal: text("hepatopetal flow", "向肝血流"),
  "to-and-fro": text("to-and-fro flow", "往返血流"),
  hepatofugal: text("hepatofugal flow", "离肝血流"),
};

export const thrombusTitle: Readonly<Record<ThrombusKind, Text>> = {
  tumour: text("tumour thrombus", "癌栓"),
  bland: text("bland thrombus", "普通血栓"),
  undetermined: text("thrombus of undetermined kind", "性质未定的栓子"),
  "unlabelled gap": text("gap in the lumen that nobody labelled", "未标注的管腔缺损"),
};

export const collateralsTitle: Readonly<Record<Collaterals, Text>> = {
  none: text("none", "无"),
  few: text("few", "少"),
  adequate: text("adequate", "充分"),
};

export const venousThrombusTitle: Readonly<Record<VenousThrombus, Text>> = {
  none: text("none", "无"),
  "peripheral hepatic vein": text("peripheral hepatic vein", "周围肝静脉"),
  "major hepatic vein": text("major hepatic vein", "肝静脉主干"),
  "IVC behind the liver": text("inferior vena cava behind the liver", "肝后下腔静脉"),
  "IVC above the diaphragm": text("inferior vena cava above the diaphragm", "膈上下腔静脉"),
  atrium: text("right atrium", "右心房"),
};

export const ascitesTitle = {
  none: text("none", "无"),
  mild: text("mild", "轻度"),
  "moderate or severe": text("moderate or severe", "中重度"),
} as const;

export const parenchymaTitle = {
  normal: text("normal", "正常"),
  "chemotherapy injury": text("injured by chemotherapy", "化疗损伤"),
  steatosis: text("steatosis", "脂肪变"),
  fibrosis: text("fibrosis", "纤维化"),
} as const;

export const bleedingTitle = {
  never: text("never", "从无"),
  past: text("past", "既往有"),
  current: text("now", "正在出血"),
} as const;

export const spreadTitle = {
  "lymph nodes": text("lymph nodes", "淋巴结"),
  lung: text("lung", "肺"),
  bone: text("bone", "骨"),
  adrenal: text("adrenal", "肾上腺"),
  peritoneum: text("peritoneum", "腹膜"),
  brain: text("brain", "脑"),
  other: text("other", "其他部位"),
} as const;
