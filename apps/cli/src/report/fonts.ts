import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fonts } from "@embedpdf/fonts-sc";
import { Font } from "@react-pdf/renderer";
import { breakWord } from "./lineBreaks.ts";

export const fontFamily = "Noto Sans Hans";

const folder = new URL("../fonts/", pathToFileURL(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")));
const weights = [400, 700] as const;

for (const weight of weights) {
  const { file } = fonts.find((font) => font.weight === weight)!;
  Font.register({ family: fontFamily, src: fileURLToPath(new URL(file, folder)), fontWeight: weight });
}
Font.registerHyphenationCallback(breakWord);

const inWeight = (fontWeight: number) => ({ fontFamily, fontStyle: "normal", fontWeight }) as const;

/** Reads the font, which holds Latin and Chinese, in both weights. Only the characters in use reach the PDF. */
export const loadFonts = () => Promise.all(weights.map((weight) => Font.load(inWeight(weight))));

/** True when the loaded font has a glyph for the character. */
export const canDraw = (character: string): boolean =>
  /\s/u.test(character) ||
  weights.every((weight) => Font.getFont(inWeight(weight)).data?.hasGlyphForCodePoint(character.codePointAt(0)!));
