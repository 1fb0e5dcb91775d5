const WIDTH = 28;

/** Where progress is shown: standard error, so that standard output stays for the answer. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface ProgressLine {
  show(percent: number, step: string): void;
  /** Leaves the terminal on a clean line. */
  end(): void;
}

/** A bar that redraws itself on a terminal, a plain line for each new step elsewhere. */
export function progressLine(terminal: Terminal): ProgressLine {
  return terminal.isTTY ? redrawnBar(terminal) : plainLines(terminal);
}

function redrawnBar(terminal: Terminal): ProgressLine {
  let shown = false;
  return {
    show(percent, step) {
      const filled = Math.round((percent / 100) * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      const line = `${bar} ${String(percent).padStart(3)} %  ${step}`;
      terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
      shown = true;
    },
    end() {
      if (shown) terminal.write('\r\u001b[2K');
      shown = false;
    },
  };
}

function plainLines(terminal: Terminal): ProgressLine {
  let last = '';
  return {
    show(percent, step) {
      if (step === last) return;
      last = step;
      terminal.write(`${String(percent).padStart(3)} %  ${step}\n`);
    },
    end: () => undefined,
  };
}
