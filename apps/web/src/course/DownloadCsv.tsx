import { Button } from "@mantine/core";
import { useWords } from "../language/language.ts";

interface Props {
  readonly write: () => string;
  readonly name: string;
}

/** The data behind the figures as a file; every line of it says that it is simulated. */
export function DownloadCsv({ write, name }: Props) {
  const t = useWords();
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([write()], { type: "text/csv" }));
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
