import { StyleSheet } from "@react-pdf/renderer";
import { fontFamily } from "./fonts.ts";

/** Ink that keeps its meaning in grey: colour never stands alone, a word or a mark says the same. */
export const ink = {
  text: "#1b252d",
  dim: "#52606b",
  line: "#d3dae0",
  red: "#9b1c1c",
  redGround: "#fdf1f0",
  amber: "#7d4a00",
  green: "#1f5c3a",
} as const;

export const styles = StyleSheet.create({
  page: {
    fontFamily,
    color: ink.text,
    paddingTop: 46,
    paddingBottom: 46,
    paddingHorizontal: 36,
  },
  heading: { marginTop: 8, marginBottom: 3, borderBottomWidth: 0.75, borderBottomColor: ink.text },
  headingWords: { fontSize: 10, fontWeight: 700, paddingBottom: 1 },
  row: { flexDirection: "row" },
  grow: { flex: 1 },
  bold: { fontWeight: 700 },
  small: { fontSize: 7.2 },
  dim: { color: ink.dim, fontSize: 7.2 },
  mark: { width: 8, height: 8, marginTop: 2, marginRight: 4 },
});
