import type { BranchName, Case, Fault, LiverReading } from "@glisson/case";
import { useQuery } from "@tanstack/react-query";
import { lazy, memo, Suspense } from "react";
import { useLanguage, useWords } from "../language/language.ts";
import { viewerLabels } from "../viewer/labels.ts";
import classes from "./images.module.css";
import { loadImages, rolesOf } from "./loadImages.ts";

const Viewer = lazy(() => import("../viewer/Viewer.tsx"));

interface Props {
  readonly id: string;
  readonly images: NonNullable<Case["images"]>;
  readonly reading: LiverReading | undefined;
  readonly selected: BranchName | undefined;
  readonly onSelect: (branch: BranchName) => void;
}

/** The images of a case, at the worst section of the selected branch. */
export const ImagesPanel = memo(function ImagesPanel({ id, images, reading, selected, onSelect }: Props) {
  const t = useWords();
  const { language } = useLanguage();
  const roles = rolesOf(images);
  const loaded = useQuery({
    queryKey: ["images", id, roles],
    queryFn: () => loadImages(id, roles),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const waiting = <p role="status">{t("imagesLoading")}</p>;
  return (
    <section className="card noPrint" aria-labelledby="images-heading">
      <h2 id="images-heading">{t("images")}</h2>
      {(images.date || images.source) && (
        <p className="dim">{[images.date, images.source].filter(Boolean).join(" | ")}</p>
      )}
      {loaded.isPending && waiting}
      {loaded.isError && <p className="faultLine">{t("imagesNotLoaded")}</p>}
      {loaded.data?.faults.map((fault: Fault) => (
        <p key={fault.where} className="faultLine" role="alert">
          {t("faultAt", { ...fault })}
        </p>
      ))}
      {loaded.data?.anything && (
        <div className={classes.frame} data-images>
          <Suspense fallback={waiting}>
            <Viewer
              ct={loaded.data.ct}
              masks={loaded.data.masks}
              reading={reading}
              selected={selected}
              onSelect={onSelect}
              labels={viewerLabels[language]}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
});
