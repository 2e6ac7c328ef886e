import { useWords } from "../language/language.ts";
import classes from "./bloodFlow.module.css";
import { legendMmHg, pressureColour } from "./pressureColour.ts";

/** Which colour stands for which portal pressure. */
export function PressureLegend() {
  const t = useWords();
  const stops = legendMmHg.map(pressureColour).join(", ");
  return (
    <div className={classes.legend}>
      <span>{t("portalPressure")}</span>
      <div>
        <div className={classes.scale} style={{ background: `linear-gradient(to right, ${stops})` }} />
        <div className={classes.stops}>
          {legendMmHg.map((mmHg) => (
            <span key={mmHg}>{mmHg}</span>
          ))}
        </div>
      </div>
      <span>mmHg</span>
    </div>
  );
}
