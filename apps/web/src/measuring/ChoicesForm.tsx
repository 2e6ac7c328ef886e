import type { Choices } from "@glisson/anatomy";
import { type Sector, sectors } from "@glisson/case";
import { Checkbox } from "@mantine/core";
import { useWords } from "../language/language.ts";
import classes from "./measuring.module.css";

interface Props {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** What is done only when somebody asks for it. */
export function ChoicesForm({ choices, onChange }: Props) {
  const t = useWords();
  const { bridge, resample, sidesConfirmed, cuts, ...others } = choices;
  const taken: readonly Sector[] = cuts?.[0] ?? [];
  const now = { bridge: bridge === true, resample: resample === true, sidesConfirmed: sidesConfirmed === true, taken };
  const set = (changed: typeof now) => {
    const [first, ...more] = sectors.filter((sector) => changed.taken.includes(sector));
    onChange({
      ...others,
      ...(changed.bridge ? { bridge: true } : {}),
      ...(changed.resample ? { resample: true } : {}),
      ...(changed.sidesConfirmed ? { sidesConfirmed: true } : {}),
      ...(first ? { cuts: [[first, ...more]] } : {}),
    });
  };
  return (
    <details className={classes.choices}>
      <summary>{t("furtherChoices")}</summary>
      <Checkbox
        size="xs"
        label={t("choiceBridge")}
        checked={now.bridge}
        onChange={(event) => set({ ...now, bridge: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t("choiceResample")}
        checked={now.resample}
        onChange={(event) => set({ ...now, resample: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t("choiceSides")}
        checked={now.sidesConfirmed}
        onChange={(event) => set({ ...now, sidesConfirmed: event.currentTarget.checked })}
      />
      <fieldset>
        <legend>{t("choiceCut")}</legend>
        {sectors.map((sector) => (
          <Checkbox
            key={sector}
            size="xs"
            label={t(`sector.${sector}`)}
            checked={taken.includes(sector)}
            onChange={(event) =>
              set({
                ...now,
                taken: event.currentTarget.checked ? [...taken, sector] : taken.filter((one) => one !== sector),
              })
            }
          />
        ))}
      </fieldset>
    </details>
  );
}
