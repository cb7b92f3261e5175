import { readFileSync } from 'node:fs';
import { number, type Row } from './row';

const targetMiB = 400;

/** Resident memory of a process now and at its highest, in MiB, from `/proc/<pid>/status`; where there is none, the row says so. */
export function residentMemory(pid: number, when: string): Row {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mib = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1_024;
    const now = mib('VmRSS');
    return { what: when, measured: `${number(now)} MB, highest so far ${number(mib('VmHWM'))} MB`, target: { text: `≤ ${targetMiB} MB`, met: now <= targetMiB } };
  } catch {
    return { what: when, measured: 'not measured: this machine has no /proc' };
  }
}
