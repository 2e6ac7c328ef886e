import i18next from "i18next";
import { Component, type ReactNode } from "react";

/** Our fault, said as such: the page stops, the edits kept in this browser do not. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure?: unknown }> {
  override state: { failure?: unknown } = {};

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children;
    return (
      <main>
        <div className="card" role="alert">
          <h1>{i18next.t("ourFault")}</h1>
          <p>{i18next.t("ourFaultHint")}</p>
          <p className="dim">{String(this.state.failure)}</p>
          <button type="button" onClick={() => location.reload()}>
            {i18next.t("loadAgain")}
          </button>
        </div>
      </main>
    );
  }
}
