import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** A quiet petrol blue; shade 8 carries white text at a contrast above 7. */
const petrol: MantineColorsTuple = [
  "#eef5f8",
  "#dbe8ee",
  "#b6d0dc",
  "#8db6c8",
  "#6b9fb6",
  "#4f87a1",
  "#39708a",
  "#275a73",
  "#16485c",
  "#0d3444",
];

const grey: MantineColorsTuple = [
  "#f6f8f9",
  "#eef1f3",
  "#dde3e7",
  "#c5ced4",
  "#9aa7b0",
  "#71808b",
  "#5a6873",
  "#46535d",
  "#303b44",
  "#1b252d",
];

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: 8,
  colors: { petrol, gray: grey },
  black: "#1b252d",
  fontFamily: '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif',
  fontSizes: { xs: "0.78rem", sm: "0.86rem", md: "0.92rem", lg: "1.05rem", xl: "1.25rem" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
});
