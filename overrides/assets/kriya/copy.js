// Puts a text on the clipboard. Where the browser does not allow it, shows the text, selected, after the element `beside`.

export async function copied(text, beside, label) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    show(text, beside, label);
    return false;
  }
}

function show(text, beside, label) {
  const old = beside.nextElementSibling;
  const field = old?.matches(".k-copy") ? old : document.createElement("textarea");
  field.className = "k-copy";
  field.readOnly = true;
  field.rows = Math.min(8, text.split("\n").length + 1);
  field.setAttribute("aria-label", label);
  field.value = text;
  beside.after(field);
  field.focus();
  field.select();
}
