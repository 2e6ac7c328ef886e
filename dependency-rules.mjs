// Which room may import which: one way, no way back. docs/architecture.md draws it.
const mayImport = {
  case: [],
  volume: [],
  sampling: [],
  formats: ["case", "volume"],
  anatomy: ["case", "volume"],
  phantom: ["case", "volume"],
  images: ["case", "volume", "formats", "anatomy"],
  staging: ["case"],
  circulation: ["case", "sampling"],
  course: ["case", "sampling", "circulation"],
  guidelines: ["case", "staging"],
  planner: ["case", "volume", "anatomy", "staging", "circulation", "course", "guidelines"],
};

const oneWay = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `packages/${room} may import ${allowed.length > 0 ? allowed.join(", ") : "no other room"}`,
  severity: "error",
  from: { path: `^packages/${room}/` },
  to: { path: "^(packages|apps)/", pathNot: `^packages/(${[room, ...allowed].join("|")})/` },
}));

export default {
  forbidden: [
    ...oneWay,
    {
      name: "front-doors-only",
      comment: "a room is entered by its front door, the files that its package.json exports",
      severity: "error",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: {
        path: "^packages/[^/]+/",
        pathNot: [
          "^packages/$2/",
          "^packages/[^/]+/src/index\\.ts$",
          "^packages/case/src/jsonSchema\\.ts$",
          "^packages/formats/src/readJson\\.ts$",
        ],
      },
    },
    {
      name: "apps-apart",
      comment: "the screens and the server do not know each other; the command starts the server",
      severity: "error",
      from: { path: "^apps/(server|web)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    { name: "no-rings", severity: "error", from: {}, to: { circular: true } },
    {
      name: "pure-rooms",
      comment: "same input, same output: no file, no network, no environment under packages, formats apart",
      severity: "error",
      from: { path: "^packages/", pathNot: ["^packages/formats/", "\\.test\\.ts$", "/testing/"] },
      to: { dependencyTypes: ["core"] },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
