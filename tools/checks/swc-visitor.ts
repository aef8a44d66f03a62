import type { Statement } from '@swc/core';
import { Visitor } from '@swc/core/Visitor.js';

type UsingDeclaration = {
  type: 'UsingDeclaration';
  decls: Parameters<Visitor['visitVariableDeclarators']>[0];
};

/**
 * The cruiser reads files with swc's old visitor, which throws at `using` declarations. They hold no more
 * than what a `const` holds, so they are visited as one.
 */
export function teachVisitorUsing(): void {
  const visitStatement = Visitor.prototype.visitStatement;
  Visitor.prototype.visitStatement = function visitAnyStatement(
    this: Visitor,
    statement: Statement,
  ): Statement {
    const using = asUsing(statement);
    if (using === undefined) return visitStatement.call(this, statement);
    this.visitVariableDeclarators(using.decls);
    return statement;
  };
}

// swc's own types leave this node out.
const asUsing = (statement: { type: string }): UsingDeclaration | undefined =>
  statement.type === 'UsingDeclaration' ? (statement as UsingDeclaration) : undefined;
