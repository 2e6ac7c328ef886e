import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fonts } from "@embedpdf/fonts-sc";
import { Font } from "@react-pdf/renderer";
import { breakWord } from "./lineBreaks.ts";

export const fontFamily = "Noto Sans Hans";

const folder = new URL("../fonts/", pathToFileURL(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")));
const weights = [400, 700] as const;

/** Loads the font, which holds Latin and Chinese, in its two weights; only the characters in use reach the file. */
export async function loadFonts(): Promise<void> {
  for (const weight of weights) {
    const { file } = fonts.find((font) => font.weight === weight)!;
    Font.register({ family: fontFamily, src: fileURLToPath(new URL(file, folder)), fontWeight: weight });
    await Font.load({ fontFamily, fontStyle: "normal", fontWeight: weight });
  }
  Font.registerHyphenationCallback(breakWord);
}

/** True when the loaded font can draw the character. */
export const canDraw = (character: string): boolean =>
  /\s/u.test(character) ||
  weights.every((fontWeight) =>
    Font.getFont({ fontFamily, fontStyle: "normal", fontWeight }).data?.hasGlyphForCodePoint(character.codePointAt(0)!),
  );
