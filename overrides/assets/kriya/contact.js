// Opens the contacts of a maker: telephone numbers and e-mail addresses stand veiled in the page, so that programs that
// collect them pass them over. That discourages and keeps nothing secret.

const MASK = 42; // as in scripts/kriya/pages/contacts.py

export function unveiled(text) {
  return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0) ^ MASK));
}

for (const link of document.querySelectorAll("[data-veiled]")) {
  link.href = unveiled(link.dataset.veiled);
  link.rel = "noopener nofollow external";
  if (link.dataset.veiledLabel) link.textContent = unveiled(link.dataset.veiledLabel);
}
