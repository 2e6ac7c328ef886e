import { bandsCsv, type CourseReport } from "@glisson/course";
import { Button } from "@mantine/core";
import { useWords } from "../language/language.ts";

interface Props {
  /** One, or several that stand beside each other in the figure: each says what was changed for it. */
  readonly reports: readonly [CourseReport, ...CourseReport[]];
  readonly name: string;
}

/** The data behind the figures as a file; every line of it says that it is simulated. */
export function DownloadCsv({ reports, name }: Props) {
  const t = useWords();
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bandsCsv(...reports)], { type: "text/csv" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button size="compact-xs" variant="default" className="noPrint" onClick={download}>
      {t("courseCsv")}
    </Button>
  );
}
