import { bandsCsv, type CourseReport } from "@glisson/course";
import { Button } from "@mantine/core";
import { useWords } from "../language/language.ts";

/** The data behind the figures as a file; every line of it says that it is simulated. */
export function DownloadCsv({ report, name }: { report: CourseReport; name: string }) {
  const t = useWords();
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bandsCsv(report)], { type: "text/csv" }));
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
