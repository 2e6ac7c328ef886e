import { text } from "@glisson/case";
import type { Assumption, Ranged } from "../uncertain.ts";
import { drainedByMiddle, drainedByRight } from "./parameters.ts";

export const outflowUndescribed = (): Assumption => ({
  input: "hepatic veins and vena cava",
  used: "open",
  mark: "defined",
  text: text(
    "The reading says nothing of thrombus in hepatic veins or vena cava: taken as open.",
    "判读未提及肝静脉或下腔静脉癌栓：按通畅计算。",
  ),
});

export const outflowNarrowed = (vein: string, open: Ranged): Assumption => ({
  input: `${vein} open area`,
  used: open,
  mark: "defined",
  text:
    open.high < 1
      ? text(
          `How far thrombus narrows ${vein} at its worst was not measured: varied from blocked to the ${Math.round(100 * open.high)} % of its area that the thrombus's volume leaves at most.`,
          `${vein} 内癌栓最狭窄处的程度未测量：从完全闭塞变动到按癌栓体积最多可保留的 ${Math.round(100 * open.high)}% 管腔面积。`,
        )
      : text(
          `How far thrombus narrows ${vein} was not measured: varied from blocked to open.`,
          `癌栓使 ${vein} 狭窄的程度未测量：从完全闭塞变动到通畅。`,
        ),
});

/** The vein that drains most stands for one that is not named. */
export const veinUnnamed = (vein: string): Assumption => ({
  input: "hepatic vein with thrombus",
  used: vein,
  mark: "defined",
  text: text(
    `Thrombus has reached a main hepatic vein, and which one is not told: ${vein}, which drains most, was taken.`,
    `癌栓已达肝静脉主干，但未说明是哪一支：取引流最多的 ${vein}。`,
  ),
});

export const cavalCollaterals = (): Assumption => ({
  input: "ways past a narrowed vena cava",
  used: "the law of portosystemic collaterals",
  mark: "calibrated",
  text: text(
    "No figure was found for the ways past a blocked vena cava: they follow the law of portosystemic collaterals, which makes the pressures at its blocked end upper bounds.",
    "未找到下腔静脉闭塞时侧支循环的数据：按门体侧支的规律计算，因此闭塞端的压力为上限。",
  ),
});

export const outflowPressed = (vein: string, pressure: Ranged): Assumption => ({
  input: `pressure on ${vein} (mmHg)`,
  used: pressure,
  mark: "recalled",
  text: text(
    `${vein} is pressed flat by a nodule: the pressure on it is not known, and was varied from ${pressure.low.toFixed(0)} to ${pressure.high.toFixed(0)} mmHg.`,
    `${vein} 受结节压迫变扁：外压未知，在 ${pressure.low.toFixed(0)} 至 ${pressure.high.toFixed(0)} mmHg 之间变动。`,
  ),
});

export const drainage = (): Assumption => ({
  input: "which hepatic vein drains what",
  used: `RA to HV.R ${drainedByRight.low}-${drainedByRight.high}, LM to HV.M ${drainedByMiddle.low}-${drainedByMiddle.high}, RP to HV.R, LL to HV.L`,
  mark: "population",
  text: text(
    `Which vein drains which part was not measured: the right vein takes the right posterior sector and ${drainedByRight.low} to ${drainedByRight.high} of the right anterior, the middle vein the rest of it and ${drainedByMiddle.low} to ${drainedByMiddle.high} of the left medial, as in 13 measured livers.`,
    `各肝静脉的引流范围未测量：右肝静脉引流右后区及右前区的 ${drainedByRight.low} 至 ${drainedByRight.high}，肝中静脉引流右前区其余部分及左内区的 ${drainedByMiddle.low} 至 ${drainedByMiddle.high}，取自13例实测肝脏。`,
  ),
});

export const peripheralVein = (): Assumption => ({
  input: "peripheral hepatic vein",
  used: "open",
  mark: "defined",
  text: text(
    "Thrombus in a peripheral hepatic vein is not in the calculation, which begins at the main hepatic veins.",
    "外周肝静脉癌栓未计入：计算自肝静脉主干开始。",
  ),
});

export const openingShunt = (cu: Ranged): Assumption => ({
  input: "branches from artery to portal vein that a blocked outflow opens (mL/min/mmHg, each sector)",
  used: cu,
  mark: "calibrated",
  text: text(
    `Where blood cannot leave the sinusoids, branches from artery to portal vein open within weeks: up to ${cu.low} to ${cu.high} mL/min/mmHg in each sector, a calibrated figure.`,
    `肝窦流出受阻处，肝动脉与门静脉的交通支在数周内开放：每区最多 ${cu.low} 至 ${cu.high} mL/min/mmHg，为标定值。`,
  ),
});
