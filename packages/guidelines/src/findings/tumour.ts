import { type Text, text } from "@glisson/case";
import {
  beyondUpToSeven,
  furtherTumoursOnOtherSide,
  mainTumourOnBothSides,
  typeUnlikelyToRespond,
} from "@glisson/staging";
import type { Finding, Judgement } from "../finding.ts";
import { fromFact, metIf, onFact, onQuantity } from "./onFact.ts";

export const tumourFindings = {
  "tumour in the liver": {
    says: text("tumour in the liver", "肝内有肿瘤"),
    judge: ({ case: { tumours } }) =>
      onFact(tumours?.count, "tumours.count", text("number of tumours", "肿瘤数目"), (count) => [
        metIf(count > 0),
        text(`tumours: ${count}`, `肿瘤数目：${count}`),
      ]),
  },
  "beyond up-to-seven": {
    says: text(
      "number of tumours and largest diameter in cm add up to more than seven",
      "肿瘤数目与最大直径（cm）之和大于7",
    ),
    judge: ({ case: patient }) => fromFact(beyondUpToSeven(patient)),
  },
  "tumour of 10 cm or more": {
    says: text("tumour of 10 cm or more", "肿瘤≥10 cm"),
    judge: ({ case: { tumours } }) =>
      onQuantity(
        tumours?.largest,
        "tumours.largest",
        text("largest tumour", "最大肿瘤直径"),
        (value, unit) => value >= (unit === "mm" ? 100 : 10),
      ),
  },
  "tumour type unlikely to respond to TACE": {
    says: text(
      "a type of tumour that is unlikely to respond to TACE: confluent, massive or infiltrative, growing beyond a simple nodule, poorly differentiated or disseminated",
      "预期TACE疗效差的肿瘤类型：多结节融合型、巨块型或浸润型、单结节伴结外生长、低分化或肝内播散",
    ),
    judge: ({ case: patient }) => fromFact(typeUnlikelyToRespond(patient)),
  },
  "main tumour on both sides of the liver": {
    says: text("the main tumour lies on both sides of the liver", "主瘤累及左右半肝"),
    judge: ({ case: patient }) => fromFact(mainTumourOnBothSides(patient)),
  },
  "further tumours on the other side of the liver": {
    says: text("further tumours on the other side of the liver", "对侧半肝另有肿瘤"),
    judge: ({ case: patient }) => fromFact(furtherTumoursOnOtherSide(patient)),
  },
  "no spread outside the liver": spread(false, text("no spread outside the liver", "无肝外转移")),
  resectable: {
    says: text("tumour and thrombus can be removed by surgery", "肿瘤及癌栓可手术切除"),
    judge: ({ case: { resectable } }) =>
      onFact(resectable, "resectable", text("whether surgery can remove all tumour", "手术能否切净肿瘤"), (can) => [
        metIf(can),
        can ? text("called resectable", "判断为可切除") : text("called not resectable", "判断为不可切除"),
      ]),
  },
} as const satisfies Record<string, Finding>;

function spread(wanted: boolean, says: Text): Finding {
  return {
    says,
    judge: ({ case: { tumours } }): Judgement =>
      onFact(tumours?.spread, "tumours.spread", text("spread outside the liver", "有无肝外转移"), (places) => [
        metIf(places.length > 0 === wanted),
        places.length === 0 ? text("no spread found", "未见转移") : text(`spread: ${places.join(", ")}`, "有肝外转移"),
      ]),
  };
}
