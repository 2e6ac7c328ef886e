import { type BranchName, branchNames, branchTitle, type NoduleReading, showQuantity } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { useSay, useWords } from "../language/language.ts";
import { DataTable } from "../page/DataTable.tsx";
import { PointButton } from "./PointButton.tsx";
import { showShare } from "./showShare.ts";
import { contactWords, hepaticVeinWords, lipiodolWords } from "./words.ts";

type Contact = NoduleReading["contacts"][number];

interface Props {
  readonly id: string;
  readonly nodules: readonly NoduleReading[];
  readonly onPoint: (pointMm: Vector) => void;
}

/** The nodules with their size and the veins they lie at; veins that all stay apart are not told one by one. */
export function NoduleTable({ id, nodules, onPoint }: Props) {
  const t = useWords();
  if (nodules.length === 0) return null;
  const oiled = nodules.some(({ lipiodol }) => lipiodol);
  return (
    <>
      <h3 id={id}>{t("nodules")}</h3>
      <DataTable
        labelledBy={id}
        columns={[t("nodule"), t("volume"), t("longestDiameter"), t("contacts"), ...(oiled ? [t("lipiodol")] : [])]}
        rows={nodules.map((nodule) => ({
          key: String(nodule.id),
          cells: [
            <PointButton key="number" pointMm={nodule.centreMm} onPoint={onPoint}>
              {t("noduleNumber", { number: nodule.id })}
            </PointButton>,
            showQuantity(nodule.volume),
            <Diameters key="diameters" nodule={nodule} />,
            <Contacts key="contacts" contacts={nodule.contacts} onPoint={onPoint} />,
            ...(oiled ? [<Oil key="oil" lipiodol={nodule.lipiodol} />] : []),
          ],
        }))}
      />
    </>
  );
}

function Diameters({ nodule: { longestDiameter, axialDiameter } }: { nodule: NoduleReading }) {
  const t = useWords();
  return (
    <>
      {showQuantity(longestDiameter)}
      {axialDiameter && `${t("comma")}${t("axial")} ${showQuantity(axialDiameter)}`}
    </>
  );
}

function Contacts({ contacts, onPoint }: { contacts: readonly Contact[]; onPoint: Props["onPoint"] }) {
  const t = useWords();
  const say = useSay();
  const close = contacts.filter(({ grade }) => grade !== "apart");
  const name = ({ branch }: Contact) =>
    isPortal(branch) ? say(branchTitle[branch]) : t(hepaticVeinWords[branch as Exclude<typeof branch, BranchName>]);
  if (close.length === 0) return <>{t(contacts.length === 0 ? "contactsNotMeasured" : "contactsAllApart")}</>;
  return (
    <ul className="plain">
      {close.map((contact) => (
        <li key={contact.branch}>
          <PointButton pointMm={contact.pointMm} onPoint={onPoint}>
            {name(contact)}
          </PointButton>{" "}
          <b>{t(contactWords[contact.grade])}</b>
          {contact.grade === "near" && `${t("comma")}${t("gap")} ${showQuantity(contact.gap)}`}
          {contact.arc && contact.arc.value > 0 && `${t("comma")}${t("arc")} ${Math.round(contact.arc.value)}°`}
          {contact.length && contact.length.value > 0 && `${t("comma")}${t("along")} ${showQuantity(contact.length)}`}
          {contact.calibre && `${t("comma")}${t("calibre")} ${Math.round(contact.calibre.value * 100)} %`}
        </li>
      ))}
    </ul>
  );
}

const isPortal = (name: string): name is BranchName => (branchNames as readonly string[]).includes(name);

function Oil({ lipiodol }: { lipiodol: NoduleReading["lipiodol"] }) {
  const t = useWords();
  if (!lipiodol) return <>{t("notAssessed")}</>;
  return (
    <>
      {t(lipiodolWords[lipiodol.grade])} {showShare(lipiodol.coverage)}
    </>
  );
}
