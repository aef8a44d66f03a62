import { useState } from 'react';
import { useSafety } from '../../api/resources.ts';
import { blurChosen, chooseBlur } from './blur.memory.ts';

type Blur = {
  blurred: boolean;
  /** Whether `blurred` is what it will stay: a choice made before could turn round what is then seen. */
  settled: boolean;
  choose: (blurred: boolean) => void;
};

/** Whether photos are blurred until one is tapped; from the start in sensitive mode, and while that isn't known. */
export function useBlur(): Blur {
  const { data: safety, error } = useSafety();
  const [chosen, setChosen] = useState(blurChosen);
  return {
    blurred: chosen ?? safety?.sensitive_mode ?? true,
    settled: chosen !== null || safety !== undefined || error !== null,
    choose: (blurred) => {
      setChosen(blurred);
      chooseBlur(blurred);
    },
  };
}
