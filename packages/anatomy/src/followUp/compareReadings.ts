import {
  type BranchName,
  type BranchReading,
  branchNames,
  branchTitle,
  collateralsTitle,
  flowTitle,
  type LiverReading,
  type NoduleReading,
  type Quantity,
  type Text,
  text,
  venousThrombusTitle,
} from "@glisson/case";
import { branchDoubt } from "./sameBranch.ts";
import { pairNodules } from "./sameNodule.ts";
import { cannotSay, type Figure, type Judged, judge, type Verdict } from "./verdict.ts";

/** A figure in two readings of one patient. Shares are fractions with unit "1". */
interface FigureChange {
  readonly kind: "figure";
  /** Where it stands in the reading: `portal.PV.R.obstruction`, `nodules.2.volume` (numbered as in the later reading). */
  readonly path: string;
  readonly name: Text;
  readonly before?: Quantity;
  readonly after?: Quantity;
  readonly verdict: Verdict;
  /** Why it cannot be said. */
  readonly reason?: Text;
}

/** A finding told in a word. */
interface WordChange {
  readonly kind: "word";
  readonly path: string;
  readonly name: Text;
  readonly before: Text;
  readonly after: Text;
  readonly changed: boolean;
}

export type ReadingChange = FigureChange | WordChange;

/**
 * What changed between two readings of one patient, field by field: obstruction of the same branch, volumes, nodules by
 * place, flow and extent. A change is real only where the two ranges do not overlap; where a branch or a nodule may not be
 * the same one, or a range is missing, it cannot be said. What neither reading holds is left out.
 */
export const compareReadings = (before: LiverReading, after: LiverReading): ReadingChange[] => [
  ...branchNames.flatMap((name) => branchChanges(name, before, after)),
  ...volumeChanges(before, after),
  ...noduleChanges(before, after),
  ...wordChanges(before, after),
];

function branchChanges(name: BranchName, before: LiverReading, after: LiverReading): ReadingChange[] {
  const [was, is] = [before.portal?.[name], after.portal?.[name]];
  const changes: ReadingChange[] = [];
  if (was?.obstruction || is?.obstruction) {
    const [from, to] = [rangeOf(was?.obstruction), rangeOf(is?.obstruction)];
    const doubt = was?.obstruction && is?.obstruction ? branchDoubt(name, before, after) : null;
    changes.push(
      figure(
        `portal.${name}.obstruction`,
        obstructionOf(name),
        from,
        to,
        doubt ? cannotSay(doubt) : judge(withGapLimit(from, was), withGapLimit(to, is)),
      ),
    );
  }
  if (was?.flow && is?.flow)
    changes.push({
      kind: "word",
      path: `portal.${name}.flow`,
      name: text(`flow, ${branchTitle[name].en}`, `${branchTitle[name].zh}血流`),
      before: flowTitle[was.flow],
      after: flowTitle[is.flow],
      changed: was.flow !== is.flow,
    });
  return changes;
}

const withGapLimit = (figure: Quantity | undefined, branch: BranchReading | undefined): Figure | undefined =>
  figure && {
    ...figure,
    limitedBy:
      branch?.thrombus === "unlabelled gap"
        ? text("a gap in the lumen that nobody labelled", "存在未标注的管腔缺损")
        : undefined,
  };

const obstructionOf = (name: BranchName): Text =>
  text(`obstruction, ${branchTitle[name].en}`, `${branchTitle[name].zh}阻塞程度`);

type Obstruction = NonNullable<NonNullable<NonNullable<LiverReading["portal"]>["PV.R"]>["obstruction"]>;

/** The obstruction as a quantity; its ends only where somebody gave a range. */
const rangeOf = (obstruction: Obstruction | undefined): Quantity | undefined =>
  obstruction && {
    value: obstruction.value,
    unit: "1",
    ...(obstruction.ranged ? { low: obstruction.low, high: obstruction.high } : {}),
  };

const volumes = {
  thrombusVolume: text("thrombus volume", "癌栓体积"),
  tumourVolume: text("tumour volume", "肿瘤体积"),
  liverVolume: text("liver volume", "肝脏体积"),
} as const;

function volumeChanges(before: LiverReading, after: LiverReading): ReadingChange[] {
  return (Object.keys(volumes) as (keyof typeof volumes)[]).flatMap((path) => {
    const [was, is] = [before[path], after[path]];
    const judged = judge(withCutLimit(was, path, before), withCutLimit(is, path, after));
    return was || is ? [figure(path, volumes[path], was, is, judged)] : [];
  });
}

/** Issues that make a volume a lower limit, or let it stand on another part of the structure than before. */
const limitingIssues = {
  thrombusVolume: ["thrombus-cut", "thrombus-left-out"],
  tumourVolume: ["tumour-cut"],
  liverVolume: ["liver-cut"],
} as const satisfies Record<keyof typeof volumes, readonly string[]>;

const withCutLimit = (
  figure: Quantity | undefined,
  path: keyof typeof volumes,
  { issues = [] }: LiverReading,
): Figure | undefined =>
  figure && {
    ...figure,
    limitedBy: issues.some(({ code }) => (limitingIssues[path] as readonly string[]).includes(code))
      ? text("one of the two is a lower limit", "其一仅为下限")
      : undefined,
  };

function noduleChanges(before: LiverReading, after: LiverReading): ReadingChange[] {
  if (!before.nodules || !after.nodules) return [];
  if (before.nodules.length === 0 && after.nodules.length === 0) return [];
  const pairs = pairNodules(before, after);
  if (!pairs)
    return [
      figure(
        "nodules",
        text("nodules", "结节"),
        undefined,
        undefined,
        cannotSay(text("no common frame: a reading lacks the liver's box", "缺少肝脏范围，两次结节无法对应")),
      ),
    ];
  return pairs.map(({ before: was, after: is }) => {
    const path = is ? `nodules.${is.id}.volume` : `nodules.(${was!.id} before).volume`;
    const judged: Judged =
      was && is
        ? judge(withCutLimit(was.volume, "tumourVolume", before), withCutLimit(is.volume, "tumourVolume", after))
        : cannotSay(
            is
              ? text("no nodule at this place before: new, or not marked then", "前次此处无结节：新发或当时未标注")
              : text(
                  "no nodule at this place now: gone, grown together with another, or not marked",
                  "本次此处无结节：消失、融合或未标注",
                ),
          );
    return figure(path, noduleName((is ?? was)!, is !== null), was?.volume, is?.volume, judged);
  });
}

const noduleName = ({ id }: NoduleReading, isNow: boolean): Text =>
  isNow ? text(`nodule ${id}, volume`, `结节${id}体积`) : text(`nodule ${id} of before, volume`, `前次结节${id}体积`);

function wordChanges(before: LiverReading, after: LiverReading): ReadingChange[] {
  const word = <W extends string>(
    path: string,
    name: Text,
    was: W | undefined,
    is: W | undefined,
    title: Readonly<Record<W, Text>>,
  ): ReadingChange[] =>
    was === undefined || is === undefined
      ? []
      : [{ kind: "word", path, name, before: title[was], after: title[is], changed: was !== is }];
  return [
    ...word(
      "venousThrombus",
      text("venous thrombus", "肝静脉/下腔静脉癌栓"),
      before.venousThrombus,
      after.venousThrombus,
      venousThrombusTitle,
    ),
    ...word("collaterals", text("collaterals", "侧支"), before.collaterals, after.collaterals, collateralsTitle),
  ];
}

const figure = (
  path: string,
  name: Text,
  before: Quantity | undefined,
  after: Quantity | undefined,
  judged: Judged,
): FigureChange => ({
  kind: "figure",
  path,
  name,
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
  ...judged,
});
