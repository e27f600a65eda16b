type Wake = () => void;

const holder = globalThis as typeof globalThis & { officeHoursWakeMeetWorker?: Wake };

/** Says that a meeting changed and is committed: the worker of this process looks at once, if it has one. */
export function wakeMeetWorker(): void {
  holder.officeHoursWakeMeetWorker?.();
}

/** Sets what `wakeMeetWorker` wakes; null: nothing. */
export function onMeetWorkerWoken(wake: Wake | null): void {
  holder.officeHoursWakeMeetWorker = wake ?? undefined;
}
