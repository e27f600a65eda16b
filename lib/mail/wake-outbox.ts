type Wake = () => void;

const holder = globalThis as typeof globalThis & { officeHoursWakeOutbox?: Wake };

/** Says that mails were written and committed: the worker of this process looks at once, if it has one. */
export function wakeOutbox(): void {
  holder.officeHoursWakeOutbox?.();
}

/** Sets what `wakeOutbox` wakes; null: nothing. */
export function onOutboxWoken(wake: Wake | null): void {
  holder.officeHoursWakeOutbox = wake ?? undefined;
}
