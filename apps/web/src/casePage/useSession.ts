import type { Case } from "@glisson/case";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type CaseRecord, getCase, putCase, stepHistory } from "../server/server.ts";
import { draftsOf } from "./drafts.ts";
import { openSession, type Session, type SessionState } from "./session.ts";

/** Opens the case for editing; saves when the page is hidden or left, and steps through its history with Ctrl+Z. */
export function useSession(record: CaseRecord, valid: Case): { session: Session; state: SessionState } {
  const [session] = useState(() => {
    const { id } = valid;
    const server = {
      get: () => getCase(id),
      put: (edited: CaseRecord["case"], basedOn: number) => putCase(id, edited, basedOn),
      step: (way: "undo" | "redo", basedOn: number) => stepHistory(id, way, basedOn),
    };
    return openSession(record, valid, server, draftsOf(id, localStorage));
  });
  const state = useSyncExternalStore(session.subscribe, session.state, session.state);

  useEffect(() => {
    const onHide = () => void session.flush();
    const onVisibility = () => document.visibilityState === "hidden" && onHide();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      void session.step(event.shiftKey ? "redo" : "undo");
    };
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onVisibility);
    document.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onVisibility);
      document.removeEventListener("keydown", onKey);
      void session.flush();
    };
  }, [session]);

  return { session, state };
}
