import type { Language } from "@glisson/case";
import { NativeSelect } from "@mantine/core";
import { useLanguage, useWords } from "./language.ts";

export function LanguageSwitch() {
  const { language, change } = useLanguage();
  const t = useWords();
  return (
    <NativeSelect
      size="xs"
      aria-label={t("language")}
      value={language}
      onChange={(event) => change(event.currentTarget.value as Language)}
      data={[
        { value: "en", label: "English" },
        { value: "zh", label: "简体中文" },
      ]}
    />
  );
}
