import { text } from "@glisson/case";
import type { Guideline } from "../guideline.ts";

const experience = text("authors' experience; no trial cited", "作者经验；未引用试验");
const reasoning = text("reasoning on blood supply", "基于肝脏血供的推理");
const citation = {
  text: "Portal vein tumour thrombus: mechanism and order of treatment (the clinical text that Glisson implements)",
  mark: "read",
} as const;

/** The rule at Glisson's heart: the state of the portal trunk decides whether radiotherapy or TACE comes first. */
export const seed: Guideline = {
  id: "seed",
  title: text("Order rule for portal vein tumour thrombus", "门静脉癌栓治疗顺序规则"),
  edition: "1",
  rules: [
    {
      id: "radiotherapy-first",
      when: { all: ["tumour thrombus in the portal vein", "portal trunk blocked"] },
      says: text(
        "The portal trunk is completely obstructed: radiotherapy first, then TACE once portal flow is back.",
        "门静脉主干完全阻塞：先放疗，门静脉血流恢复后再行TACE。",
      ),
      advises: ["radiotherapy", "tace"],
      strength: experience,
      citation,
    },
    {
      id: "tace-first",
      when: { all: ["tumour thrombus in the portal vein", "portal trunk open"] },
      says: text(
        "The portal trunk is not completely obstructed: TACE first, then radiotherapy.",
        "门静脉主干未完全阻塞：先TACE，后放疗。",
      ),
      advises: ["tace", "radiotherapy"],
      strength: experience,
      citation,
    },
    {
      id: "no-tace-no-surgery",
      when: "portal trunk blocked",
      says: text(
        "Neither TACE nor surgery suits a completely obstructed trunk: with the artery embolised as well, the liver has no blood supply and fails.",
        "主干完全阻塞者不宜TACE或手术：再栓塞肝动脉将使肝脏完全失去血供，导致肝衰竭。",
      ),
      advises: [],
      against: ["tace", "resection"],
      strength: reasoning,
      citation,
    },
    {
      id: "caval-thrombus",
      when: "thrombus in the vena cava or atrium",
      says: text(
        "Thrombus in the inferior vena cava can break off and block the lung or the brain; removal under extracorporeal circulation has been reported.",
        "下腔静脉癌栓脱落可致肺梗死、脑梗死；有体外循环下取栓的报道。",
      ),
      advises: [],
      strength: text("reports", "病例报道"),
      citation,
    },
  ],
};
