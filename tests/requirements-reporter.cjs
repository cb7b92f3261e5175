/** After a whole run: every requirement has at least one passing proof, or the run fails. Proofs that were skipped are named. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const declared = () => [...readFileSync(join(__dirname, 'requirements.ts'), 'utf8').matchAll(/^ {2}'([a-z0-9.-]+)':/gm)].map((match) => match[1]);

module.exports = class RequirementsReporter {
  constructor(globalConfig) {
    this.whole = !globalConfig.testNamePattern && !globalConfig.nonFlagArgs?.length && !globalConfig.onlyChanged;
    this.proofs = new Map();
    this.failure = undefined;
  }

  onTestResult(_test, result) {
    for (const { title, status } of result.testResults) {
      const id = /\[([a-z0-9.-]+)\]$/.exec(title)?.[1];
      if (id) this.proofs.set(id, [...(this.proofs.get(id) ?? []), status]);
    }
  }

  onRunComplete() {
    if (!this.whole) return;
    const unproved = declared().filter((id) => !this.proofs.get(id)?.includes('passed'));
    const skipped = unproved.filter((id) => this.proofs.get(id)?.every((status) => status === 'pending'));
    const missing = unproved.filter((id) => !skipped.includes(id));
    if (skipped.length) process.stdout.write(`Requirements whose proofs were skipped on this machine: ${skipped.join(', ')}\n`);
    process.stdout.write(`Requirements proved: ${declared().length - unproved.length} of ${declared().length}\n`);
    if (missing.length) this.failure = new Error(`Requirements that no passing test proves: ${missing.join(', ')}`);
  }

  getLastError() {
    return this.failure;
  }
};
