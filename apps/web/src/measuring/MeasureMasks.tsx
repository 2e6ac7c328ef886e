import { Button, FileButton } from "@mantine/core";
import { useWords } from "../language/language.ts";
import { ChoicesForm } from "./ChoicesForm.tsx";
import { FileList } from "./FileList.tsx";
import classes from "./measuring.module.css";
import type { Measuring } from "./useMeasuring.ts";
import { WorkBar } from "./WorkBar.tsx";

interface Props {
  readonly measuring: Measuring;
  /** Puts the masks that the case names on the list; undefined where it names none. */
  readonly onOwnMasks: (() => void) | undefined;
}

/** Chooses mask files and what each shows, and measures them in this browser. */
export function MeasureMasks({ measuring, onOwnMasks }: Props) {
  const t = useWords();
  const { list, progress, fault } = measuring;
  return (
    <div className={classes.panel}>
      <p className="dim">{t("measureHint")}</p>
      <div className={classes.actions}>
        <FileButton
          multiple
          accept=".nii,.gz"
          onChange={(files) => measuring.add(files.map((file) => ({ file })))}
          inputProps={{ "aria-label": t("chooseFiles") }}
        >
          {(props) => (
            <Button size="xs" variant="default" {...props} disabled={progress !== undefined}>
              {t("chooseFiles")}
            </Button>
          )}
        </FileButton>
        {onOwnMasks && (
          <Button size="xs" variant="default" disabled={progress !== undefined} onClick={onOwnMasks}>
            {t("caseMasks")}
          </Button>
        )}
        <span className="dim">{t("orDropHere")}</span>
      </div>
      <fieldset className={classes.list} disabled={progress !== undefined}>
        <FileList
          list={list}
          onChange={measuring.change}
          onCopy={measuring.copy}
          onNameLabels={measuring.nameLabels}
          onRemove={measuring.remove}
        />
        {list.length > 0 && <ChoicesForm choices={measuring.choices} onChange={measuring.choose} />}
      </fieldset>
      {progress ? (
        <WorkBar progress={progress} onCancel={measuring.cancel} />
      ) : (
        list.length > 0 && (
          <Button size="xs" onClick={measuring.start}>
            {t("measure")}
          </Button>
        )
      )}
      {fault && (
        <p className="faultLine" role="alert">
          {t("faultAt", { ...fault })}
        </p>
      )}
    </div>
  );
}
