import { type Case, type Quantity, type Text, text } from "@glisson/case";
import { score } from "@glisson/staging";

/** One way of grading the response, and its answer; without an answer it says what is missing. */
export interface ResponseLine {
  readonly title: Text;
  readonly answer?: Text;
  readonly missing?: Text;
}

/**
 * Tumour by RECIST 1.1, tumour by mRECIST, and thrombus: three answers that are never made into one. A case tells the largest
 * diameter alone, which is the sum of RECIST's targets only where there is a single tumour.
 */
export const responseBetween = (before: Case, now: Case): readonly ResponseLine[] => [
  {
    title: text("tumour, RECIST 1.1 (limits recalled)", "肿瘤，RECIST 1.1（界值凭记忆）"),
    ...recistOf(before, now),
  },
  {
    title: text("tumour, mRECIST", "肿瘤，mRECIST"),
    missing: text(
      "diameters of the enhancing part at both times (score mRECIST takes them)",
      "两次检查的强化部分直径（可用 score mRECIST 计算）",
    ),
  },
  {
    title: text("thrombus, as radiotherapy series grade it", "癌栓（放疗研究的分级）"),
    missing: text(
      'length of the thrombus at both times (score "PVTT response" takes it); how far the veins are filled, and their flow, stand above',
      '两次检查的癌栓长度（可用 score "PVTT response" 计算）；充填程度与血流见上',
    ),
  },
];

function recistOf(before: Case, now: Case): Pick<ResponseLine, "answer" | "missing"> {
  const [then, today] = [before.tumours, now.tumours];
  if (then?.count !== 1 || today?.count !== 1 || !then.largest || !today.largest)
    return {
      missing: text(
        "a single tumour with its diameter at both times; of several, the diameters of the targets (score RECIST 1.1 takes them)",
        "两次检查均为单个肿瘤且有直径；多发者需靶病灶直径（可用 score RECIST 1.1 计算）",
      ),
    };
  const examinations = [then.largest, today.largest].map((largest) => ({
    lesions: [{ id: "1", longest_mm: inMm(largest) }],
  }));
  const graded = score("RECIST 1.1", { examinations, non_target: "none", new_lesion: false });
  if (!graded.ok) return { missing: text("a diameter above 0 to begin with", "基线直径须大于0") };
  const { target } = graded.value as { readonly target: string };
  return {
    answer: text(
      `${target} of the one tumour; new lesions and what is not measured are not in it`,
      `单个肿瘤为${target}；未计入新病灶与未测量病灶`,
    ),
  };
}

const inMm = ({ value, unit }: Quantity): number => (unit === "cm" ? 10 * value : value);
