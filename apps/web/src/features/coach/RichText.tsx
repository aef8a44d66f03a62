import { Fragment, memo } from 'react';
import { type Block, type Inline, parseRichText } from './rich-text.ts';

/** An answer as paragraphs and lists. Text is text: React escapes it, and only vetted addresses become links. */
export const RichText = memo(function RichText({ text }: { text: string }) {
  return (
    <div className="flex max-w-[68ch] flex-col gap-3 text-pretty">
      {parseRichText(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end, so positions are identities
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
});

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p className="whitespace-pre-line">
        <Inlines content={block.content} />
      </p>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List
      className={`flex flex-col gap-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'} marker:text-muted`}
    >
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <Inlines content={item} />
        </li>
      ))}
    </List>
  );
}

function Inlines({ content }: { content: Inline[] }) {
  return content.map((inline, index) => {
    const key = `${index}-${inline.kind}`;
    if (inline.kind === 'text') return <Fragment key={key}>{inline.text}</Fragment>;
    if (inline.kind === 'strong') {
      return (
        <strong key={key} className="font-semibold">
          {inline.text}
        </strong>
      );
    }
    const isPhone = inline.href.startsWith('tel:');
    return (
      <a
        key={key}
        href={inline.href}
        rel="noreferrer nofollow"
        target={isPhone ? undefined : '_blank'}
        className="font-medium text-primary underline underline-offset-2"
      >
        {inline.text}
      </a>
    );
  });
}
