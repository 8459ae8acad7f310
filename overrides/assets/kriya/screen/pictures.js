// The pictures of a show: fetched ahead and held, so that it goes on without the network. A picture is held once, for
// good; how many there are is known from the start.

export class Pictures {
  #held = new Map();
  #root;
  #width;

  /** Addresses are below *root*; pictures are shown *width* pixels of the screen wide. */
  constructor(root, width) {
    this.#root = root;
    this.#width = width;
  }

  /** The copy of a picture that fits: the smallest that is wide enough. */
  fitting(picture) {
    const fit = picture.srcset.find(([, width]) => width >= this.#width) ?? picture.srcset.at(-1);
    return fit ? fit[0] : picture.src;
  }

  /** Show a picture in *image*; where its copy cannot be shown, the one that every browser knows. */
  show(image, picture, alt = "") {
    image.onerror = () => {
      image.onerror = null;
      image.src = this.#address(picture.src);
    };
    image.alt = alt;
    image.src = this.#address(this.fitting(picture));
  }

  /** Show a QR code in *image*. */
  symbol(image, path, alt = "") {
    image.alt = alt;
    image.src = this.#address(path);
  }

  /** Fetch and hold what lies at *paths*, one after the other; true once all of it is here. */
  async hold(paths) {
    let whole = true;
    for (const path of paths) {
      if (this.#held.has(path)) continue;
      try {
        const answer = await fetch(this.#root + path);
        if (!answer.ok) throw new Error(answer.statusText);
        this.#held.set(path, URL.createObjectURL(await answer.blob()));
      } catch {
        whole = false; // the network is away
      }
    }
    return whole;
  }

  #address(path) {
    return this.#held.get(path) ?? this.#root + path;
  }
}
