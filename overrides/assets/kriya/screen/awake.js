// Keeps the screen on. Browsers take the lock back whenever the page is out of sight, so it is asked for again.

export function stayAwake() {
  const ask = () => document.visibilityState === "visible" && navigator.wakeLock?.request("screen").catch(() => {}); // the battery may be low
  document.addEventListener("visibilitychange", ask);
  ask();
}
