import { useState } from "react";
import { useWords } from "../language/language.ts";
import classes from "./casePage.module.css";

/** A note longer than this, in characters, is folded: it must not push the case off the screen. */
const shortNote = 320;

/** The note for the board; a long one shows its beginning, and all of it when asked. */
export function Note({ text }: { text: string }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const long = text.length > shortNote;
  return (
    <>
      <p className={classes.note} data-folded={(long && !open) || undefined}>
        {text}
      </p>
      {long && (
        <button type="button" className="reference noPrint" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "showLess" : "showAll")}
        </button>
      )}
    </>
  );
}
