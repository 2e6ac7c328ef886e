import { bad, type Fault, good, type Result } from "@glisson/case";
import { printParseErrorCode, visit } from "jsonc-parser";

/** A document larger than this is no case and no reading. */
const mostBytes = 32e6;

/**
 * Reads a JSON document: UTF-8, with or without a byte order mark. Refused, with the line: what is not JSON, and a
 * field that stands twice in one group, since taking either would lose the other in silence.
 */
export function readJson(bytes: Uint8Array, name: string): Result<unknown> {
  if (bytes.length > mostBytes)
    return bad({
      where: name,
      found: `${Math.round(bytes.length / 1e6)} MB`,
      wanted: `JSON of at most ${mostBytes / 1e6} MB`,
    });
  const written = new TextDecoder().decode(bytes);
  try {
    const document: unknown = JSON.parse(written);
    const twice = fieldTwice(written, name);
    return twice ? bad(twice) : good(document);
  } catch {
    return bad({ where: name, found: notJson(written), wanted: "JSON" });
  }
}

/** The first field that stands twice in one group. */
function fieldTwice(written: string, name: string): Fault | undefined {
  const groups: Set<string>[] = [];
  let fault: Fault | undefined;
  visit(written, {
    onObjectBegin: () => void groups.push(new Set()),
    onObjectEnd: () => void groups.pop(),
    onObjectProperty: (property, _offset, _length, line) => {
      const group = groups.at(-1);
      if (group?.has(property))
        fault ??= {
          where: `${name}, line ${line + 1}`,
          found: `"${property}" a second time`,
          wanted: "each field once",
        };
      group?.add(property);
    },
  });
  return fault;
}

/** Where the text stops being JSON. */
function notJson(written: string): string {
  let found = "text that is not JSON";
  let first = true;
  visit(written, {
    onError: (error, _offset, _length, line, column) => {
      if (first) found = `no JSON at line ${line + 1}, column ${column + 1} (${printParseErrorCode(error)})`;
      first = false;
    },
  });
  return found;
}
