import type { ReactNode } from "react";

interface Props {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  readonly columns: readonly string[];
  /** Cells in the order of the columns; the first one heads its row, `""` is an empty one. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A small table without its empty columns; where the page is narrow, each row stands as a block with its columns' names. */
export function DataTable({ labelledBy, columns, rows }: Props) {
  const filled = columns.map((_, n) => n).filter((n) => rows.some(({ cells }) => cells[n] !== ""));
  return (
    <table className="compact stacking" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {filled.map((n) => (
            <th key={columns[n]} scope="col">
              {columns[n]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {filled.map((n) =>
              n === 0 ? (
                <th key={columns[n]} scope="row">
                  {cells[n]}
                </th>
              ) : (
                <td key={columns[n]} data-column={columns[n]}>
                  {cells[n]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
