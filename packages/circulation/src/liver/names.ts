import { type Sector, sectors } from "@glisson/case";
import { type OutflowVein, outflowVeins, type Region } from "./outflow.ts";

/** Names of the network's nodes and elements. Blood enters a sector by its artery and portal venules, and leaves by regions. */
export const artery = (sector: Sector): string => `artery.${sector}`;
export const venules = (sector: Sector): string => `portal.${sector}`;
export const shunt = (sector: Sector): string => `shunt.${sector}`;
export const tumourArtery = (sector: Sector): string => `tumour artery.${sector}`;
export const tumourPortal = (sector: Sector): string => `tumour portal vein.${sector}`;
export const thrombusArtery = (sector: Sector): string => `thrombus artery.${sector}`;

/** A region's name for each kind of node or element, made once: networks are built by the thousand. */
const perRegion = (kind: string): ((region: Region) => string) => {
  const names = Object.fromEntries(
    sectors.map((sector) => [
      sector,
      Object.fromEntries(outflowVeins.map((vein) => [vein, `${kind}.${sector}.${vein}`])),
    ]),
  ) as Record<Sector, Record<OutflowVein, string>>;
  return ({ sector, vein }) => names[sector][vein];
};

export const sinusoid = perRegion("sinusoid");
export const arteriole = perRegion("arterioles");
export const portalMicrovessels = perRegion("portal microvessels");
export const openedShunt = perRegion("opened shunt");
export const hepaticVenules = perRegion("hepatic venules");
