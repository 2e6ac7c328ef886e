import { type Text, text } from "@glisson/case";
import type { CourseQuantity } from "./play/playEnsemble.ts";
import type { Cause } from "./play/playOrder.ts";
import type { ProcessName } from "./processes.ts";

/** A cause of death as a person says it. */
export const causeTitle: Readonly<Record<Cause, Text>> = {
  tumour: text("the tumour", "肿瘤"),
  "liver failure": text("liver failure", "肝衰竭"),
  bleeding: text("bleeding", "出血"),
  embolism: text("embolism", "栓塞"),
  other: text("other causes", "其他"),
  operation: text("the operation", "手术"),
};

/** A process as a person says it. */
export const processTitle: Readonly<Record<ProcessName, Text>> = {
  "tumour growth": text("tumour growth", "肿瘤生长"),
  "regulatory T cells": text("regulatory T cells", "调节性T细胞"),
  chemokines: text("chemokines of the portal area", "汇管区趋化因子"),
  platelets: text("platelets: capture and adhesion", "血小板：捕获与黏附"),
  "angiogenic factors": text("angiogenic factors", "血管生成因子"),
  "contact seeding": text("route 1: compression and direct invasion", "途径一：压迫与直接侵犯"),
  "flow seeding": text("route 2: portal flow out of order", "途径二：门静脉血流紊乱"),
  "thrombus growth": text("thrombus growth", "癌栓生长"),
  extension: text("extension: branch, trunk, mesenteric vein", "延伸：分支、主干、肠系膜上静脉"),
  "bland clot": text("bland clot", "普通血栓"),
  "portosystemic collaterals": text("portosystemic collaterals", "门体侧支"),
  "collaterals past the trunk": text("collaterals past the trunk", "主干旁侧支"),
  "arterioportal shunts": text("arterioportal shunts", "动脉-门静脉分流"),
  ischaemia: text("ischaemia of liver", "肝缺血"),
  "portal atrophy": text("atrophy without portal blood", "门静脉失供性萎缩"),
  regrowth: text("regrowth of liver", "肝再生"),
  bleeding: text("varices and bleeding", "静脉曲张与出血"),
  embolism: text("embolism", "栓塞"),
  "new nodules": text("new nodules", "新发结节"),
};

/** A quantity with its unit, as a figure is headed. */
export const quantityTitle: Readonly<Record<CourseQuantity, Text>> = {
  tumourMl: text("tumour, viable and dying, mL", "肿瘤（含坏死中），mL"),
  thrombusMl: text("portal thrombus, mL", "门静脉癌栓，mL"),
  rightTaken: text("right branch filled, %", "右支充填，%"),
  leftTaken: text("left branch filled, %", "左支充填，%"),
  trunkTaken: text("portal trunk filled, %", "门静脉主干充填，%"),
  mesentericTaken: text("mesenteric vein filled, %", "肠系膜上静脉充填，%"),
  liverFunction: text("work of the liver, % of normal", "肝功能，正常的%"),
  bilirubinMgDl: text("bilirubin, mg/dL", "胆红素，mg/dL"),
  albuminGDl: text("albumin, g/dL", "白蛋白，g/dL"),
  gradientMmHg: text("portal gradient, mmHg", "门静脉压力梯度，mmHg"),
  supplyIndex: text("supply index X", "供血指数X"),
  oilMl: text("iodised oil held by the tumour, mL", "肿瘤内碘油，mL"),
  hepaticVeinTaken: text("hepatic vein filled, %", "肝静脉充填，%"),
  venaCavaTaken: text("vena cava filled, %", "下腔静脉充填，%"),
  shuntCu: text("arterioportal shunt, mL/min/mmHg", "动脉-门静脉分流，mL/min/mmHg"),
};
