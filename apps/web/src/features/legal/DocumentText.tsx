import { useMemo } from 'react';
import { DocumentLink, inTextClasses } from './DocumentLink.tsx';
import { typeOfSlug } from './legal-documents.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';

/** A document as it was written. Its own title is the page's, so headings here begin at the second level. */
export function DocumentText({ content }: { content: string }) {
  const blocks = useMemo(() => parseMarkdown(content).filter((block) => !isTitle(block)), [content]);
  return (
    <div className="flex max-w-[68ch] flex-col gap-4 text-pretty">
      <Blocks blocks={blocks} />
    </div>
  );
}

const isTitle = (block: Block): boolean => block.kind === 'heading' && block.level === 1;

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document doesn't change while it is shown
    <BlockView key={index} block={block} />
  ));
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') return <Heading block={block} />;
  if (block.kind === 'list') return <List block={block} />;
  if (block.kind === 'table') return <Table block={block} />;
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Inlines content={block.content} />
      </p>
    );
  }
  return (
    <blockquote className="rounded-control bg-attention-container px-4 py-3">
      <Blocks blocks={block.blocks} />
    </blockquote>
  );
}

function Heading({ block }: { block: Extract<Block, { kind: 'heading' }> }) {
  const content = <Inlines content={block.content} />;
  if (block.level === 3) return <h3 className="mt-2 font-semibold">{content}</h3>;
  return <h2 className="mt-4 font-semibold text-title">{content}</h2>;
}

function List({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag className={`space-y-2 pl-5 marker:text-muted ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <Inlines content={item} />
        </li>
      ))}
    </Tag>
  );
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className="w-full table-fixed text-label">
      <thead>
        <tr>
          {block.head.map((content, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <th key={index} scope="col" className="pb-2 pr-3 text-left text-muted first:w-2/5">
              <Inlines content={content} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, rowIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={rowIndex} className="border-hairline border-t">
            {row.map((content, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={index} className="py-2.5 pr-3 align-top first:font-medium">
                <Inlines content={content} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({ content }: { content: readonly Inline[] }) {
  return content.map((inline, index) => {
    const key = `${index}-${inline.kind}`;
    if (inline.kind === 'link') return <TextLink key={key} inline={inline} />;
    if (inline.kind === 'strong') return <strong key={key}>{inline.text}</strong>;
    if (inline.kind === 'emphasis') return <em key={key}>{inline.text}</em>;
    return inline.kind === 'code' ? <code key={key}>{inline.text}</code> : inline.text;
  });
}

function TextLink({ inline }: { inline: Extract<Inline, { kind: 'link' }> }) {
  const type = typeOfSlug(/^\/legal\/(.+)$/.exec(inline.href)?.[1] ?? '');
  if (type) return <DocumentLink type={type}>{inline.text}</DocumentLink>;
  return (
    <a href={inline.href} rel="noreferrer nofollow" className={inTextClasses}>
      {inline.text}
    </a>
  );
}
