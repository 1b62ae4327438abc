import ts from 'typescript';

/** One small change to a file that a test should notice. */
export interface Mutant {
  /** Where it stands in the text, and what stands there instead. */
  start: number;
  end: number;
  text: string;
  /** 1-based, for people. */
  line: number;
  /** What was changed into what. */
  change: string;
}

const operators: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '??': '&&'
};

const calls: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min', floor: 'ceil' };

/** Every mutant of a file: another operator, another number or flag, a condition turned round, another end of a list. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, text: string) => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ start, end, text, line, change: `${source.slice(start, end)} -> ${text}` });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = operators[node.operatorToken.getText(file)];
      // a text is joined, not added
      if (other && !isText(node.left) && !isText(node.right)) add(node.operatorToken, other);
    }
    if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(file));
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText(file)})`);
    if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText(file)})`);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const other = calls[node.expression.name.text];
      if (other) add(node.expression.name, other);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
}
