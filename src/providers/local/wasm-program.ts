import { readFile } from 'node:fs/promises';

/** Node has it, but Node's types leave it to the browser's. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  Instance: new (program: object, imports: object) => { exports: Exports };
};

interface Exports {
  memory: { buffer: ArrayBuffer };
  _start(): void;
}

/** What a program left behind: what it printed, and the one file it wrote. */
interface ProgramOutput {
  printed: string;
  file: Buffer;
}

export interface WasmProgram {
  /** Runs it once from the start; nothing is left of the run before. */
  run: (args: readonly string[]) => ProgramOutput;
}

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NOT_THERE = 44;
const STDOUT = 1;
const FOLDER = 3;
const FILE = 4;
const FOLDER_NAME = '/';
const IS_FOLDER = 3;
const IS_FILE = 4;
const CREATES = 1;

/**
 * A command-line program in WebAssembly with no more of the system than it needs: its arguments, what it
 * prints, and one file in memory. (Node's own WASI, still experimental, was seen to crash on a busy machine.)
 */
export async function openWasmProgram(file: string): Promise<WasmProgram> {
  const program = await WebAssembly.compile(await readFile(file));
  return { run: (args) => runOnce(program, args) };
}

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`The program ended with ${code}.`);
    this.code = code;
  }
}

function runOnce(program: object, args: readonly string[]): ProgramOutput {
  const printed = growingBytes();
  const written = growingBytes();
  const outputs = new Map([
    [STDOUT, printed],
    [STDOUT + 1, printed],
    [FILE, written],
  ]);
  const system = systemFor(args, outputs, () => instance.exports.memory.buffer);
  const instance = new WebAssembly.Instance(program, { wasi_snapshot_preview1: system });
  const text = () => printed.bytes().toString('utf8');
  try {
    instance.exports._start();
  } catch (error) {
    const hasFailed = !(error instanceof Exit) || error.code !== 0;
    if (hasFailed) throw new Error(`${String(error)} ${text()}`.trim(), { cause: error });
  }
  return { printed: text(), file: written.bytes() };
}

/* eslint-disable @typescript-eslint/naming-convention, max-lines-per-function, max-params -- as WASI has them */

/** The part of WASI preview 1 that is asked for. Addresses are the program's; every answer is an error code. */
function systemFor(
  args: readonly string[],
  outputs: ReadonlyMap<number, GrowingBytes>,
  memory: () => ArrayBuffer,
) {
  const texts = args.map((arg) => Buffer.from(`${arg}\0`));
  const view = () => new DataView(memory());
  const put32 = (at: number, value: number) => view().setUint32(at, value, true);
  const bytesAt = (at: number, length: number) => new Uint8Array(memory(), at, length);
  return {
    args_sizes_get(count: number, size: number) {
      put32(count, texts.length);
      put32(
        size,
        texts.reduce((sum, { length }) => sum + length, 0),
      );
      return SUCCESS;
    },
    args_get(pointers: number, start: number) {
      let at = start;
      texts.forEach((text, index) => {
        put32(pointers + 4 * index, at);
        bytesAt(at, text.length).set(text);
        at += text.length;
      });
      return SUCCESS;
    },
    clock_time_get(_clock: number, _precision: bigint, at: number) {
      view().setBigUint64(at, 0n, true); // the same line always sounds the same
      return SUCCESS;
    },
    fd_close: () => SUCCESS,
    fd_fdstat_get(descriptor: number, at: number) {
      if (descriptor > FILE) return BAD_DESCRIPTOR;
      bytesAt(at, 24).fill(0);
      view().setUint8(at, descriptor === FOLDER ? IS_FOLDER : IS_FILE);
      view().setBigUint64(at + 8, 0xffff_ffffn, true);
      view().setBigUint64(at + 16, 0xffff_ffffn, true);
      return SUCCESS;
    },
    fd_fdstat_set_flags: () => SUCCESS,
    fd_prestat_get(descriptor: number, at: number) {
      if (descriptor !== FOLDER) return BAD_DESCRIPTOR;
      put32(at, 0);
      put32(at + 4, FOLDER_NAME.length);
      return SUCCESS;
    },
    fd_prestat_dir_name(_descriptor: number, at: number, length: number) {
      bytesAt(at, length).set(Buffer.from(FOLDER_NAME.slice(0, length)));
      return SUCCESS;
    },
    fd_read(_descriptor: number, _vectors: number, _count: number, read: number) {
      put32(read, 0);
      return SUCCESS;
    },
    fd_seek(descriptor: number, offset: bigint, whence: number, at: number) {
      const output = outputs.get(descriptor);
      if (!output) return BAD_DESCRIPTOR;
      view().setBigUint64(at, BigInt(output.seek(Number(offset), whence)), true);
      return SUCCESS;
    },
    fd_write(descriptor: number, vectors: number, count: number, written: number) {
      const output = outputs.get(descriptor);
      if (!output) return BAD_DESCRIPTOR;
      let sum = 0;
      for (let index = 0; index < count; index++) {
        const at = view().getUint32(vectors + 8 * index, true);
        const length = view().getUint32(vectors + 8 * index + 4, true);
        output.write(bytesAt(at, length));
        sum += length;
      }
      put32(written, sum);
      return SUCCESS;
    },
    path_open(
      _folder: number,
      _lookup: number,
      _path: number,
      _length: number,
      flags: number,
      _rights: bigint,
      _inherited: bigint,
      _mode: number,
      opened: number,
    ) {
      if ((flags & CREATES) === 0) return NOT_THERE;
      put32(opened, FILE);
      return SUCCESS;
    },
    proc_exit(code: number) {
      throw new Exit(code);
    },
  };
}

/* eslint-enable @typescript-eslint/naming-convention, max-lines-per-function, max-params */

interface GrowingBytes {
  write(bytes: Uint8Array): void;
  /** From the start (0), from here (1), from the end (2); gives where it is now. */
  seek(offset: number, whence: number): number;
  bytes(): Buffer;
}

function growingBytes(): GrowingBytes {
  let held = Buffer.alloc(1 << 16);
  let length = 0;
  let at = 0;
  return {
    write(bytes) {
      const end = at + bytes.length;
      if (end > held.length) held = Buffer.concat([held], Math.max(end, held.length * 2));
      held.set(bytes, at);
      at = end;
      length = Math.max(length, end);
    },
    seek(offset, whence) {
      at = Math.max(0, offset + ([0, at, length][whence] ?? 0));
      return at;
    },
    bytes: () => held.subarray(0, length),
  };
}
