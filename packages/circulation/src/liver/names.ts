import type { Sector } from "@glisson/case";
import type { Region } from "./outflow.ts";

/** Names of the network's nodes and elements. Blood enters a sector by its artery and portal venules, and leaves by regions. */
export const artery = (sector: Sector): string => `artery.${sector}`;
export const venules = (sector: Sector): string => `portal.${sector}`;
export const shunt = (sector: Sector): string => `shunt.${sector}`;
export const tumourArtery = (sector: Sector): string => `tumour artery.${sector}`;
export const tumourPortal = (sector: Sector): string => `tumour portal vein.${sector}`;
export const thrombusArtery = (sector: Sector): string => `thrombus artery.${sector}`;

const own = ({ sector, vein }: Region): string => `${sector}.${vein}`;
export const sinusoid = (region: Region): string => `sinusoid.${own(region)}`;
export const arteriole = (region: Region): string => `arterioles.${own(region)}`;
export const portalMicrovessels = (region: Region): string => `portal microvessels.${own(region)}`;
export const openedShunt = (region: Region): string => `opened shunt.${own(region)}`;
export const hepaticVenules = (region: Region): string => `hepatic venules.${own(region)}`;
