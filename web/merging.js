/**
 * Dragging one speaker's block in the rail onto another's makes the two one.
 */

/**
 * @param {HTMLElement} rail holds the blocks
 * @param {(from: string, into: string) => void} merge takes two speakers' ids
 */
export function dragToMerge(rail, merge) {
  let dragged = "";
  const blockAt = (/** @type {EventTarget | null} */ target) => {
    const block = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("#speakers .speaker")) : null;
    return block?.dataset.speaker ? block : null;
  };
  const over = (/** @type {HTMLElement | null} */ block) => {
    for (const e of rail.querySelectorAll(".speaker.over")) if (e !== block) e.classList.remove("over");
    block?.classList.add("over");
  };
  rail.addEventListener("dragstart", (event) => {
    dragged = blockAt(event.target)?.dataset.speaker ?? "";
    if (dragged && event.dataTransfer) event.dataTransfer.effectAllowed = "move";
  });
  // Before the page takes it for a file that is dragged onto it.
  const types = /** @type {("dragover" | "drop")[]} */ (["dragover", "drop"]);
  for (const type of types) {
    addEventListener(type, (event) => {
      if (!dragged) return;
      event.stopImmediatePropagation();
      const block = blockAt(event.target);
      const into = block?.dataset.speaker ?? "";
      if (!into || into === dragged) return over(null);
      event.preventDefault();
      if (type === "dragover") return over(block);
      over(null);
      const from = dragged;
      dragged = "";
      merge(from, into);
    }, true);
  }
  addEventListener("dragend", () => {
    dragged = "";
    over(null);
  });
}
