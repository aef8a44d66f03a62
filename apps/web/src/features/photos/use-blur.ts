import { useState } from 'react';
import { useSafety } from '../../api/resources.ts';
import { blurChosen, chooseBlur } from './blur.memory.ts';

/** Whether photos are blurred until one is tapped; from the start in sensitive mode, and while that isn't known. */
export function useBlur(): { blurred: boolean; choose: (blurred: boolean) => void } {
  const safety = useSafety();
  const [chosen, setChosen] = useState(blurChosen);
  return {
    blurred: chosen ?? safety.data?.sensitive_mode ?? true,
    choose: (blurred) => {
      setChosen(blurred);
      chooseBlur(blurred);
    },
  };
}
