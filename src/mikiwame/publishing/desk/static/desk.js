// Keys press what is on the screen; everything can be done without them.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (typing) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const key = event.key.toLowerCase();
  if (!/^[a-z]$/.test(key)) return;
  const edit = document.querySelector(`[data-edit="${key}"]`);
  if (edit) {
    event.preventDefault();
    edit.parentElement.open = true;
    const first = edit.parentElement.querySelector("input:not([type=hidden])");
    first.focus();
    first.select();
    return;
  }
  const found = document.querySelector(`[data-key="${key}"]:not([disabled])`);
  if (found) {
    event.preventDefault();
    found.click();
  }
});
