import { ArrowUp, Square } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { classes } from '../../design/classes.ts';
import { enCoach as m } from '../../messages/en.coach.ts';

export type ComposerHandle = { focus: () => void };
type ComposerProps = {
  ref?: Ref<ComposerHandle>;
  answering: boolean;
  onSend: (message: string) => void;
  onStop: () => void;
};

/** The contract's longest message. */
const longest = 5_000;
const countFrom = longest - 500;

/** Where the member writes. It never loses focus to an answer, and keeps what was typed while one is arriving. */
export function Composer({ ref, answering, onSend, onStop }: ComposerProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const message = text.trim();
  const sendable = message !== '' && message.length <= longest;
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), []);

  const send = () => {
    field.current?.focus();
    if (answering || !sendable) return;
    onSend(message);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed (Japanese, Chinese, Korean), Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };

  return (
    <form onSubmit={onSubmit}>
      <div className="flex items-end gap-2 rounded-sheet border border-outline bg-card p-1.5 pl-5 has-[textarea:focus-visible]:outline-3 has-[textarea:focus-visible]:outline-primary has-[textarea:focus-visible]:-outline-offset-1">
        <label htmlFor={id} className="sr-only">
          {m.composerLabel}
        </label>
        {/* The hidden twin gives the field the height of its text. */}
        <div className="grid max-h-40 min-w-0 flex-1 overflow-y-auto">
          <div
            aria-hidden="true"
            className="invisible whitespace-pre-wrap py-2.5 [grid-area:1/1] wrap-anywhere"
          >
            {`${text} `}
          </div>
          <textarea
            ref={field}
            id={id}
            rows={1}
            value={text}
            enterKeyHint="send"
            placeholder={m.composerPlaceholder}
            aria-describedby={`${id}-hint`}
            aria-invalid={message.length > longest || undefined}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            className="resize-none overflow-hidden py-2.5 bg-transparent outline-none wrap-anywhere [grid-area:1/1] placeholder:text-muted"
          />
        </div>
        <RoundButton answering={answering} sendable={sendable} onStop={onStop} />
      </div>
      <p id={`${id}-hint`} className="sr-only">
        {m.composerHint}
      </p>
      <p aria-live="polite" className="mt-1 px-5 text-caption text-muted empty:hidden">
        {message.length > countFrom ? m.composerLong(longest - message.length) : null}
      </p>
    </form>
  );
}

/** Safari ends the composition before it tells of the Enter that did: the key's old code alone still names the method. */
const isComposing = (event: globalThis.KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === inputMethodKey;
const inputMethodKey = 229;

type RoundButtonProps = { answering: boolean; sendable: boolean; onStop: () => void };

function RoundButton({ answering, sendable, onStop }: RoundButtonProps) {
  return (
    <button
      // Keyed apart so that a press meant for one never lands on the other.
      key={answering ? 'stop' : 'send'}
      type={answering ? 'button' : 'submit'}
      aria-label={answering ? m.stop : m.send}
      aria-disabled={!answering && !sendable ? true : undefined}
      onClick={answering ? onStop : undefined}
      className={classes(
        'flex size-11 shrink-0 items-center justify-center rounded-full transition-colors duration-150',
        answering || sendable
          ? 'bg-primary text-on-primary hover:bg-primary-hover'
          : 'bg-surface-sunken text-muted',
      )}
    >
      {answering ? (
        <Square size={16} aria-hidden="true" fill="currentcolor" />
      ) : (
        <ArrowUp size={22} aria-hidden="true" />
      )}
    </button>
  );
}
