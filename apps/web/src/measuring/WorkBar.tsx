import type { Progress } from "@glisson/images";
import { Button } from "@mantine/core";
import { useWords, type Words } from "../language/language.ts";
import classes from "./measuring.module.css";

/** The parts of the measurement in the words of the page. */
export const partWords: Readonly<Record<string, Words>> = {
  masks: "partMasks",
  "portal and hepatic veins": "partVessels",
  "portal vein": "partPortalVein",
  "trunk and names": "partNames",
  "sections across the branches": "partSections",
  "hepatic veins": "partHepaticVeins",
  nodules: "partNodules",
  territories: "partTerritories",
  attenuation: "partAttenuation",
};

/** How far the work is, and how to end it. */
export function WorkBar({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const t = useWords();
  const { reading, measuring, share } = progress;
  const part = measuring && partWords[measuring];
  const doing = reading ? t("readingFile", { name: reading }) : part ? t(part) : (measuring ?? t("starting"));
  return (
    <div className={classes.work}>
      <progress value={share} max={1} aria-label={t("measuringProgress")} />
      <span role="status">
        {doing} | {Math.round(share * 100)} %
      </span>
      <Button size="xs" variant="default" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
