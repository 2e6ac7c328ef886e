import { type Collaterals, type Sector, sectors, text } from "@glisson/case";
import { type Assumption, certain, type Ranged, type Uncertain } from "../uncertain.ts";
import { type Preset, sectorShare, tipsCu } from "./parameters.ts";

export const undescribed = (branches: readonly string[]): Assumption => ({
  input: branches.join(", "),
  used: "open",
  mark: "defined",
  text: text(
    `The reading says nothing of ${branches.join(", ")}: taken as open.`,
    `判读未提及 ${branches.join("、")}：按通畅计算。`,
  ),
});

export const cirrhosis = (
  known: { readonly cirrhosis?: boolean },
  { value, low, high }: Uncertain<Preset>,
): Assumption => ({
  input: known.cirrhosis === undefined ? "cirrhosis" : "decompensation",
  used: `${value.name} (${low.name} to ${high.name})`,
  mark: "calibrated",
  text:
    known.cirrhosis === undefined
      ? text(
          "Whether the liver is cirrhotic is not known: both a healthy and a compensated cirrhotic liver were calculated; the central value is the cirrhotic one.",
          "是否肝硬化未知：同时按正常肝与代偿期肝硬化计算，中心值取肝硬化。",
        )
      : text(
          "Whether the cirrhosis is decompensated is not known: both were calculated; the central value is the compensated one.",
          "肝硬化是否失代偿未知：两者均已计算，中心值取代偿期。",
        ),
});

export const collaterals = (seen: Collaterals | undefined, cu: Ranged): Assumption => ({
  input: "collaterals past the trunk (mL/min/mmHg)",
  used: cu,
  mark: "calibrated",
  text:
    seen === undefined
      ? text(
          "Collaterals past the trunk are not described: varied from none to a full cavernous transformation; the central value is none.",
          "门静脉主干周围侧支循环未描述：从无侧支变动到充分的海绵样变，中心值取无侧支。",
        )
      : text(
          `Collaterals past the trunk are "${seen}": the conductance that stands for this word is calibrated, not measured.`,
          `门静脉主干周围侧支循环为“${seen === "few" ? "少量" : seen === "adequate" ? "充分" : "无"}”：其对应的流导为标定值，并非实测。`,
        ),
});

export const shunt = (grade: number | undefined, cu: Ranged, where: readonly Sector[]): Assumption => ({
  input: "arterioportal shunt (mL/min/mmHg)",
  used: cu,
  mark: "calibrated",
  text:
    grade === undefined
      ? text(
          "The reading says nothing of an arterioportal shunt: varied from none to a large one; the central value is none.",
          "判读未提及肝动脉-门静脉分流：从无分流变动到大分流，中心值取无分流。",
        )
      : text(
          `Arterioportal shunt grade ${grade}: its conductance is calibrated, not measured; it was placed in ${where.join(", ")} and closes with the artery when that is embolised.`,
          `肝动脉-门静脉分流 ${grade} 级：其流导为标定值，并非实测；置于 ${where.join("、")}，栓塞相应动脉时一并闭塞。`,
        ),
});

export const volume = (volumeMl: Ranged): Assumption => ({
  input: "liver volume (mL)",
  used: volumeMl,
  mark: "population",
  text: text(
    "The liver's volume was not measured: the usual one was taken, and varied over the livers of a population.",
    "肝脏体积未测量：取常见值，并在人群范围内变动。",
  ),
});

export const inflow = (beds: Ranged): Assumption => ({
  input: "blood of gut and spleen, against the usual",
  used: beds,
  mark: "read",
  text: text(
    `How much blood gut and spleen send differs from patient to patient: varied from ${beds.low} to ${beds.high} of the usual (liver blood flow of 1200 to 1800 mL/min, two textbooks).`,
    `胃肠与脾的回流血量因人而异：在常见值的 ${beds.low} 至 ${beds.high} 倍之间变动（肝血流 1200–1800 mL/min，两部教科书）。`,
  ),
});

export const share = (): Assumption => ({
  input: "sector volumes",
  used: sectors.map((sector) => `${sector} ${sectorShare[sector]}`).join(", "),
  mark: "recalled",
  text: text(
    "The sectors were not measured: their usual shares of the liver were taken (right anterior 0.36, right posterior 0.29, left medial 0.17, left lateral 0.18).",
    "各肝区体积未测量：按常见比例计算（右前区 0.36、右后区 0.29、左内区 0.17、左外区 0.18）。",
  ),
});

export const haemoglobin = (gPerDl: Ranged): Assumption => ({
  input: "haemoglobin (g/dL)",
  used: gPerDl,
  mark: "recalled",
  text: text(
    `Haemoglobin is not known: varied from ${gPerDl.low} to ${gPerDl.high} g/dL.`,
    `血红蛋白未知：在 ${gPerDl.low} 至 ${gPerDl.high} g/dL 之间变动。`,
  ),
});

export const variant = (): Assumption => ({
  input: "portal variant",
  used: "normal",
  mark: "population",
  text: text(
    "How the portal vein divides is not known or not carried: the usual division was taken.",
    "门静脉分支类型未知或未纳入模型：按常见分型计算。",
  ),
});

export const embolised = (fraction: Ranged): Assumption => ({
  input: "embolised fraction of arterioles",
  used: fraction,
  mark: "defined",
  text: text(
    `Embolisation is taken to close ${fraction.value} of the territory's arterioles, and varied from ${fraction.low} to ${fraction.high}.`,
    `栓塞按闭塞该区域小动脉的 ${fraction.value} 计算，并在 ${fraction.low} 至 ${fraction.high} 之间变动。`,
  ),
});

export const segmentShares = (steps: string): Assumption => ({
  input: "segment shares",
  used: "S5, S8: 0.5 of RA; S6, S7: 0.5 of RP; S4: all of LM; S1 0.11, S2 0.445, S3 0.445 of LL",
  mark: "defined",
  text: text(
    `${steps}: a segment acts on its sector by a fixed share (S5 and S8 half of the right anterior, S6 and S7 half of the right posterior, S4 the left medial, S1 0.11, S2 and S3 0.445 each of the left lateral).`,
    `${steps}：肝段按固定比例作用于所在肝区（S5、S8 各占右前区 1/2，S6、S7 各占右后区 1/2，S4 为左内区，S1 占左外区 0.11，S2、S3 各占 0.445）。`,
  ),
});

export const reopened = (obstruction: Ranged): Assumption => ({
  input: "obstruction after radiotherapy",
  used: obstruction,
  mark: "defined",
  text: text(
    `If radiotherapy reopens the vein: the remaining obstruction is taken as ${obstruction.value}, and varied up to ${obstruction.high}. Whether it reopens is not foretold here.`,
    `如放疗使门静脉再通：残余阻塞按 ${obstruction.value} 计算，并变动至 ${obstruction.high}。此处不预测是否会再通。`,
  ),
});

export const cleared = (step: "stent" | "thrombectomy"): Assumption => ({
  input: step,
  used: step === "stent" ? "trunk fully open" : "all branches fully open",
  mark: "defined",
  text:
    step === "stent"
      ? text("The stent is taken to open the trunk fully.", "支架按使门静脉主干完全开放计算。")
      : text(
          "Thrombectomy is taken to open the trunk and its branches fully.",
          "取栓术按使门静脉主干及分支完全开放计算。",
        ),
});

export const tips = (): Assumption => ({
  input: "TIPS (mL/min/mmHg)",
  used: certain(tipsCu),
  mark: "calibrated",
  text: text(
    `The shunt through the liver is taken to conduct ${tipsCu} mL/min/mmHg from the hilum to the vena cava.`,
    `TIPS 分流道按肝门至下腔静脉 ${tipsCu} mL/min/mmHg 的流导计算。`,
  ),
});

export const passed = (share: Ranged): Assumption => ({
  input: "share of embolic material that a shunt lets through",
  used: share,
  mark: "defined",
  text: text(
    `Where an arterioportal shunt is embolised, ${share.value} of the material that it carries is taken to pass and close portal venules, varied from none (shunt plugged first) to all of it.`,
    `栓塞存在动脉-门静脉分流的区域时，分流所携栓塞剂按 ${share.value} 进入并闭塞门静脉小支计算，从无（先封堵分流）到全部变动。`,
  ),
});

export const reopenedTo = (open: number): Assumption => ({
  input: "free lumen after radiotherapy",
  used: certain(open),
  mark: "defined",
  text: text(
    `If radiotherapy reopens the portal veins to ${Math.round(open * 100)} % of their area, as the step says. Whether it does is not foretold here.`,
    `如放疗使门静脉管腔恢复至 ${Math.round(open * 100)}%（按所给步骤）。此处不预测是否会再通。`,
  ),
});

export const clamp = (): Assumption => ({
  input: "clamp",
  used: "hepatic artery and portal trunk closed",
  mark: "defined",
  text: text(
    "The clamp closes the hepatic artery, the portal trunk and all that runs beside it to the hilum.",
    "肝门阻断按肝动脉、门静脉主干及其周围侧支全部关闭计算。",
  ),
});
