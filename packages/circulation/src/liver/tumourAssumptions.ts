import { text } from "@glisson/case";
import type { Assumption } from "../uncertain.ts";
import { thrombusArterialShare, tumourPerfusion } from "./parameters.ts";

export const tumourUnmeasured = (): Assumption => ({
  input: "tumour volume (mL)",
  used: "0",
  mark: "defined",
  text: text(
    "How much of the liver is tumour was not measured: all of it was counted as liver.",
    "肿瘤体积未测量：全部按肝组织计算。",
  ),
});

export const tumourSupplied = (volumeMl: number, isSpread: boolean): Assumption => ({
  input: "arterial blood of the tumour (mL/min/mL)",
  used: tumourPerfusion,
  mark: "recalled",
  text: text(
    `${Math.round(volumeMl)} mL of tumour are not counted as liver${isSpread ? ", spread over the sectors where no nodule says where they lie" : ""}; they take ${tumourPerfusion.low} to ${tumourPerfusion.high} mL/min of arterial blood for each mL, and in place of none to all as many sinusoids.`,
    `${Math.round(volumeMl)} mL 肿瘤不计入肝组织${isSpread ? "，未能按结节定位者按比例分摊到各区" : ""}；每毫升取动脉血 ${tumourPerfusion.low} 至 ${tumourPerfusion.high} mL/min，所占肝窦按无到全部变动。`,
  ),
});

export const thrombusSupplied = (): Assumption => ({
  input: "arterial share of the thrombus's blood",
  used: thrombusArterialShare,
  mark: "read",
  text: text(
    "Whether the artery feeds the thrombus is not known: about one thrombus in three is well fed by it (27 of 77), and it was varied from none to all.",
    "癌栓是否由动脉供血未知：约三分之一的癌栓动脉供血良好（77例中27例），按无到全部变动。",
  ),
});
