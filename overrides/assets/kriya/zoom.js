// One picture in the viewer: how large it is shown and which part of it.

const MOST = 4;

export class Zoom {
  scale = 1;
  #x = 0;
  #y = 0;

  /** `changed` is called whenever the scale or the place changed. */
  constructor(image, changed) {
    this.image = image;
    this.room = image.closest(".k-viewer__slide");
    this.reset();
    this.changed = changed;
  }

  get canGrow() {
    return this.scale < MOST;
  }

  /** Grow by `factor`; what lies at `x`, `y`, pixels from the middle of the room, stays there. */
  by(factor, x = 0, y = 0) {
    const before = this.scale;
    this.scale = Math.min(MOST, Math.max(1, before * factor));
    const grown = this.scale / before;
    this.#x = x - (x - this.#x) * grown;
    this.#y = y - (y - this.#y) * grown;
    this.#apply();
  }

  pan(dx, dy) {
    this.#x += dx;
    this.#y += dy;
    this.#apply();
  }

  reset() {
    this.scale = 1;
    this.#apply();
  }

  #apply() {
    const { offsetWidth: width, offsetHeight: height } = this.image;
    this.#x = within(this.#x, width * this.scale - this.room.clientWidth);
    this.#y = within(this.#y, height * this.scale - this.room.clientHeight);
    this.image.style.transform = this.scale === 1 ? "" : `translate(${this.#x}px, ${this.#y}px) scale(${this.scale})`;
    // A larger one is asked for a larger file, where there is one.
    for (const part of this.image.parentElement.querySelectorAll("[srcset]")) part.sizes = `${Math.ceil(width * this.scale)}px`;
    this.changed?.();
  }
}

/** Return `place` so that a picture which is `over` pixels larger than its room leaves no gap at a side. */
function within(place, over) {
  const most = Math.max(0, over / 2);
  return Math.min(most, Math.max(-most, place));
}
