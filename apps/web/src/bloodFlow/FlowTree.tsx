import type { LiverReading } from "@glisson/case";
import type { SupplyState, VesselState } from "@glisson/circulation";
import { useWords } from "../language/language.ts";
import { type DrawnBranch, drawnTree } from "../portalTree/branches.ts";
import { supplyKinds } from "../supply/supplyKinds.ts";
import classes from "./bloodFlow.module.css";
import { middleOf } from "./course.ts";
import { dotGap, dotSeconds, pixelsPerMm } from "./moving.ts";
import { pressureColour } from "./pressureColour.ts";
import { showFlow, showPressure } from "./shown.ts";

export type ColourBy = "pressure" | "supply";

interface Props {
  readonly title: string;
  readonly state: SupplyState;
  readonly variant: LiverReading["portalVariant"];
  readonly colourBy: ColourBy;
}

/** Where each sector lies on the diagram, behind the end of its branch. */
const sectorPlaces = { RA: [66, 112], RP: [44, 196], LM: [268, 112], LL: [362, 146] } as const;

/**
 * The portal tree as the blood finds it: width by calibre, colour by pressure or by what its part of the liver lives on, dots
 * that move as fast as the blood and in its direction. Simulated.
 */
export function FlowTree({ title, state, variant, colourBy }: Props) {
  const t = useWords();
  const drawn = drawnTree(variant).flatMap((branch) => {
    const vessel = state.vessels.find(({ name }) => name === branch.name);
    return vessel ? [{ branch, vessel }] : [];
  });
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 440 440" className={classes.tree} role="img" aria-label={t("flowTreeOf", { title })}>
        <text x="4" y="14" className={classes.side}>
          {t("patientRight")}
        </text>
        <text x="436" y="14" textAnchor="end" className={classes.side}>
          {t("patientLeft")}
        </text>
        {colourBy === "supply" &&
          state.territories.map(({ sector, supply }) => {
            const [x, y] = sectorPlaces[sector];
            return (
              <g key={sector}>
                <circle cx={x} cy={y} r="34" className={classes.territory} data-supply={supply} />
                <text x={x} y={y - 20} className={classes.letter} data-supply={supply}>
                  {supplyKinds.find((kind) => kind.supply === supply)?.letter}
                </text>
              </g>
            );
          })}
        {drawn.map(({ branch, vessel }) => (
          <path key={branch.name} d={branch.course} className={classes.wall} strokeWidth={widthOf(vessel) + 3} />
        ))}
        {drawn.map(({ branch, vessel }) => (
          <Vein key={branch.name} branch={branch} vessel={vessel} colourBy={colourBy} />
        ))}
        {drawn.map(({ branch, vessel }) => (
          <text key={branch.name} x={branch.label[0] + 4} y={branch.label[1] + 12} className={classes.figures}>
            <tspan className={classes.name}>{t(branch.title)}</tspan>
            <tspan x={branch.label[0] + 4} dy="12">
              {showFlow(vessel.flowMlPerMin)}
            </tspan>
            <tspan x={branch.label[0] + 4} dy="12">
              {showPressure(vessel.pressureMmHg)}
            </tspan>
          </text>
        ))}
      </svg>
      <p className={classes.sums}>
        {t("arteryBrings")} <b>{showFlow(state.arterialMlPerMin)}</b> | {t("portalVeinBrings")}{" "}
        <b>{showFlow(state.portalMlPerMin)}</b> | {t("pastTheLiver")} <b>{showFlow(state.pastLiverMlPerMin)}</b> |{" "}
        {t("portalGradient")} <b>{showPressure(state.portalGradientMmHg)}</b>
      </p>
    </figure>
  );
}

const widthOf = ({ radiusMm }: VesselState): number => 2 * radiusMm * pixelsPerMm;

/** One vein: what it holds, the thrombus in it, the moving blood, and an arrow for those who see no movement. */
function Vein({ branch, vessel, colourBy }: { branch: DrawnBranch; vessel: VesselState; colourBy: ColourBy }) {
  const width = widthOf(vessel);
  const seconds = dotSeconds(vessel);
  const isBackwards = vessel.flowMlPerMin.value < 0;
  const { at, angleDeg } = middleOf(branch.course);
  const colour = colourBy === "pressure" ? pressureColour(vessel.pressureMmHg.value) : "#dbe6f1";
  return (
    <g className={classes.vein}>
      <path d={branch.course} stroke={colour} strokeWidth={width} />
      {vessel.openFraction < 1 && (
        <path d={branch.course} stroke="url(#thrombus)" strokeWidth={width * (1 - vessel.openFraction)} />
      )}
      {seconds !== null && (
        <>
          <path
            d={branch.course}
            className={classes.blood}
            strokeWidth={Math.max(2, width * 0.28)}
            strokeDasharray={`0 ${dotGap}`}
            style={{ animationDuration: `${seconds}s`, animationDirection: isBackwards ? "reverse" : "normal" }}
          />
          <path
            className={classes.arrow}
            d="M-6 -5 L6 0 L-6 5 Z"
            transform={`translate(${at[0]} ${at[1]}) rotate(${angleDeg + (isBackwards ? 180 : 0)})`}
          />
        </>
      )}
    </g>
  );
}
