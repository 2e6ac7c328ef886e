import { type Case, type Text, text, type VenousThrombus } from "@glisson/case";
import { hvttType, type VenousPlace, venousTypes, vvCitation } from "../scores/hvttType.ts";
import { inputAt } from "./caseFacts.ts";
import { type Fact, known, settle, unknown } from "./fact.ts";
import { thrombusKindMissing } from "./portalThrombus.ts";
import { type Stage, stageOf } from "./stage.ts";

type Highest = VenousPlace | "none";

const places = {
  none: "none",
  "peripheral hepatic vein": "peripheral_hv",
  "major hepatic vein": "major_hv",
  "IVC behind the liver": "ivc_retrohepatic",
  "IVC above the diaphragm": "ivc_supradiaphragmatic",
  atrium: "right_atrium",
} as const satisfies Record<VenousThrombus, Highest>;

const shownPlaces = {
  none: text("no thrombus in hepatic veins or vena cava", "肝静脉及下腔静脉无栓子"),
  "peripheral hepatic vein": text("thrombus in a peripheral hepatic vein", "周围肝静脉栓子"),
  "major hepatic vein": text("thrombus in a major hepatic vein", "主要肝静脉栓子"),
  "IVC behind the liver": text("thrombus in the vena cava behind the liver", "肝后下腔静脉栓子"),
  "IVC above the diaphragm": text("thrombus in the vena cava above the diaphragm", "膈上下腔静脉栓子"),
  atrium: text("thrombus in the right atrium", "右心房栓子"),
} as const satisfies Record<VenousThrombus, unknown>;

/**
 * Highest point that tumour thrombus has reached on the venous side. The reading has one word for the kind of thrombus
 * where a branch does not say: tumour or nothing said counts as tumour (and the card says so), bland does not count,
 * undetermined is open.
 */
export function venousTumourThrombus(case_: Case): Fact<Highest> {
  const path = "reading.venousThrombus";
  const { venousThrombus, thrombus } = case_.reading ?? {};
  if (venousThrombus === undefined)
    return unknown(
      ["none", "peripheral_hv", "major_hv", "ivc_retrohepatic", "ivc_supradiaphragmatic", "right_atrium"],
      [{ path, name: text("thrombus in hepatic veins or vena cava, or none", "肝静脉／下腔静脉有无栓子") }],
    );
  const input = inputAt(path, shownPlaces[venousThrombus], case_.reading, case_);
  const place = places[venousThrombus];
  if (place === "none" || thrombus === "bland") return known("none", input);
  if (thrombus === undefined || thrombus === "tumour") return known(place, input);
  return unknown(["none", place], [thrombusKindMissing], [input]);
}

/** What is taken for granted about the kind of a thrombus on the venous side. */
export function venousNote(case_: Case): Text | undefined {
  const { venousThrombus, thrombus } = case_.reading ?? {};
  if (venousThrombus === undefined || venousThrombus === "none") return undefined;
  if (thrombus === undefined)
    return text(
      "the kind of thrombus in the hepatic vein or vena cava is not given: taken as tumour thrombus",
      "肝静脉／下腔静脉栓子性质未注明：按癌栓处理",
    );
  if (thrombus === "bland")
    return text(
      "thrombus in the hepatic vein or vena cava is called bland: not counted as tumour thrombus",
      "肝静脉／下腔静脉栓子判定为普通血栓：不计为癌栓",
    );
  return undefined;
}

/** Japanese Vv grade and Chen 2020 type of the tumour thrombus on the venous side. */
export function stageVenousThrombus(case_: Case): { readonly vv: Stage; readonly hvtt: Stage } {
  const facts = { highest: venousTumourThrombus(case_) };
  const note = venousNote(case_);
  const vv = settle<{ highest: Highest }, string>(
    facts,
    ({ highest }) => (highest === "none" ? "Vv0" : venousTypes[highest].vv),
    ["Vv0", "Vv1", "Vv2", "Vv3"],
  );
  const hvtt = settle<{ highest: Highest }, string>(
    facts,
    ({ highest }) => (highest === "none" ? "none" : venousTypes[highest].chen2020),
    ["none", "I", "II", "III"],
  );
  return {
    vv: stageOf({ id: "vv", title: text("Vv grade (Japan)", "Vv 分级（日本）"), citation: vvCitation, note }, vv),
    hvtt: stageOf({ id: "hvtt", title: hvttType.title, citation: hvttType.citation, note }, hvtt),
  };
}
