import ts from "typescript";

/** One mistake put into a source: the characters from `start` up to `end` become `becomes`. */
export interface Mutant {
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  /** The line that it is on, trimmed: with `was` and `becomes` it names the mutant when lines move. */
  readonly within: string;
}

/** A source with the mistake in it. */
export const withMutant = (source: string, { start, end, becomes }: Mutant): string =>
  source.slice(0, start) + becomes + source.slice(end);

/**
 * Every mistake of the kinds below in a TypeScript source: a number one step off in its last digit, a comparison with
 * its limit on the other side or turned round, `and` for `or`, plus for minus, a condition that always or never holds,
 * a boolean turned round, a code word lost, `some` for `every`, the least for the greatest. Words for readers (`text`,
 * titles, formulae, citations) and types are left alone.
 */
export function mutantsIn(source: string): Mutant[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const lines = source.split("\n");
  const found: Mutant[] = [];

  const put = (node: ts.Node, becomes: string): void => {
    const start = node.getStart(file);
    const { line } = file.getLineAndCharacterOfPosition(start);
    found.push({
      line: line + 1,
      start,
      end: node.end,
      was: source.slice(start, node.end),
      becomes,
      within: lines[line]!.trim(),
    });
  };
  const visit = (node: ts.Node): void => {
    if (isForReaders(node)) return;
    for (const becomes of mistakes(node, file)) put(node, becomes);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

const readersFields = new Set(["title", "says", "name", "formula", "citation", "further", "population", "note", "doi"]);

/** What only a reader sees, and what only the compiler sees. */
function isForReaders(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isTypeAliasDeclaration(node) || ts.isTemplateExpression(node)) return true;
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === "text";
  if (ts.isPropertyAssignment(node)) return ts.isIdentifier(node.name) && readersFields.has(node.name.text);
  return ts.isVariableDeclaration(node) && node.type?.getText() === "Citation";
}

const operators: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ["<=", ">="],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<", ">"],
  [ts.SyntaxKind.GreaterThanToken]: [">=", "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">", "<"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["==="],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ["||"],
  [ts.SyntaxKind.BarBarToken]: ["&&"],
  [ts.SyntaxKind.PlusToken]: ["-"],
  [ts.SyntaxKind.MinusToken]: ["+"],
  [ts.SyntaxKind.AsteriskToken]: ["/"],
  [ts.SyntaxKind.SlashToken]: ["*"],
};

const methods: Readonly<Record<string, string>> = { some: "every", every: "some", min: "max", max: "min" };

function mistakes(node: ts.Node, file: ts.SourceFile): readonly string[] {
  if (ts.isNumericLiteral(node)) return stepsOff(node.getText(file));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ["false"];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ["true"];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node.operand.getText(file)];
  if (isCondition(node)) return [...(operatorsOf(node, file) ?? []), "true", "false"];
  if (ts.isStringLiteral(node) && isCodeWord(node)) return ['"?"'];
  if (ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
    return ts.isCallExpression(node.parent.parent) && Object.hasOwn(methods, node.text) ? [methods[node.text]!] : [];
  return operatorsOf(node, file) ?? [];
}

/** The same expression with its operator replaced. */
function operatorsOf(node: ts.Node, file: ts.SourceFile): readonly string[] | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const { left, right, operatorToken } = node;
  return operators[operatorToken.kind]?.map((operator) => {
    const joined = operator === "&&" || operator === "||" ? [left, right].map((side) => `(${side.getText(file)})`) : [];
    const [first, second] = joined.length > 0 ? joined : [left.getText(file), right.getText(file)];
    return `${first} ${operator} ${second}`;
  });
}

/** A number with its last digit one up and one down: 2.60 becomes 2.61 and 2.59. */
function stepsOff(written: string): string[] {
  const plain = written.replaceAll("_", "");
  if (!/^\d+(\.\d+)?$/.test(plain)) return [];
  const decimals = plain.split(".")[1]?.length ?? 0;
  return [1, -1].map((way) => (Number(plain) + way * 10 ** -decimals).toFixed(decimals)).map((n) => `(${n})`);
}

const isCondition = (node: ts.Node): node is ts.Expression =>
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node) ||
  (ts.isIfStatement(node.parent) && node.parent.expression === node);

/** A string on which something hangs: compared, chosen between, returned, listed or handed to a function. */
const isCodeWord = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) ||
  ts.isConditionalExpression(parent) ||
  ts.isReturnStatement(parent) ||
  ts.isArrayLiteralExpression(parent) ||
  ts.isCallExpression(parent);
