import type { BranchName, Case, LiverReading } from "@glisson/case";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, lazy, memo, Suspense, useState } from "react";
import { useLanguage, useWords } from "../language/language.ts";
import { MeasureMasks } from "../measuring/MeasureMasks.tsx";
import { OutcomeView } from "../measuring/OutcomeView.tsx";
import { useOutcome } from "../measuring/useOutcome.ts";
import { viewerLabels } from "../viewer/labels.ts";
import type { Target } from "../viewer/target.ts";
import classes from "./images.module.css";
import { drawnRoles, loadImages } from "./loadImages.ts";
import { showImages } from "./showImages.ts";

const Viewer = lazy(() => import("../viewer/Viewer.tsx"));

interface Props {
  readonly id: string;
  readonly images: Case["images"];
  readonly reading: LiverReading | undefined;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  readonly onSelect: (branch: BranchName) => void;
}

/** The images of a case, at the place that is looked at; and the way to measure masks, of the case or from files. */
export const ImagesPanel = memo(function ImagesPanel({ id, images, reading, target, onTarget, onSelect }: Props) {
  const t = useWords();
  const { language } = useLanguage();
  const roles = drawnRoles(images ?? {});
  const loaded = useQuery({
    queryKey: ["images", id, roles],
    queryFn: () => loadImages(id, roles),
    enabled: roles.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [open, setOpen] = useState(false);
  const outcome = useOutcome(id, images);
  const { measuring, shown } = outcome;
  const waiting = <p role="status">{t("imagesLoading")}</p>;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (measuring.progress || measuring.outcome) return;
    setOpen(true);
    measuring.add([...event.dataTransfer.files].map((file) => ({ file })));
  };
  const show = (wanted: Target) => {
    onTarget(wanted);
    showImages();
  };
  const select = (branch: BranchName) => {
    onSelect(branch);
    showImages();
  };
  const masks = shown?.masks ?? loaded.data?.masks ?? {};
  return (
    <section
      className="card noPrint"
      aria-labelledby="images-heading"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 id="images-heading">{t("images")}</h2>
      {images && (images.date || images.source) && (
        <p className="dim">{[images.date, images.source].filter(Boolean).join(" | ")}</p>
      )}
      <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("measureMasks")}
      </Button>
      {outcome.taken && (
        <p role="status" className={classes.taken}>
          {t("takenIntoCase")}
        </p>
      )}
      {open &&
        (measuring.outcome && outcome.measured ? (
          <OutcomeView
            written={measuring.outcome.reading}
            measured={outcome.measured}
            date={outcome.date}
            onDate={outcome.setDate}
            fault={outcome.fault}
            onTake={() => {
              outcome.take();
              setOpen(false);
            }}
            onDiscard={measuring.discard}
            onSelect={select}
            onPoint={(pointMm) => show({ pointMm })}
          />
        ) : (
          <MeasureMasks measuring={measuring} onOwnMasks={outcome.addOwnMasks} />
        ))}
      {roles.length > 0 && loaded.isPending && waiting}
      {loaded.isError && <p className="faultLine">{t("imagesNotLoaded")}</p>}
      {loaded.data?.faults.map((fault) => (
        <p key={fault.where} className="faultLine" role="alert">
          {t("faultAt", { ...fault })}
        </p>
      ))}
      {shown && <p className="dim">{t("measuredMasksShown")}</p>}
      {(shown || loaded.data?.anything) && (
        <div className={classes.frame} data-images>
          <Suspense fallback={waiting}>
            <Viewer
              ct={shown?.scan ?? loaded.data?.ct}
              masks={masks}
              reading={outcome.measured ?? reading}
              target={target}
              onSelect={onSelect}
              labels={viewerLabels[language]}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
});
