"""Making photos' copies, side by side with sharp: the same 16 photos of 12 megapixels to the same files.

The photos are made from a seed: soft shapes with the grain of a phone's sensor, so that they are as hard to read and
to write as real ones. Both make three AVIF widths and a JPEG from each, at the same quality and effort, on all cores;
each is started anew, so that its start counts. sharp is fetched from the npm registry into build/bench/ on first use.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

PROJECT = Path(__file__).parent.parent.parent
TOOLS = PROJECT / "build" / "bench"
SHARP = "sharp@0.35.5"
PHOTOS, SIZE = 16, (4000, 3000)
RUNS = 3

OURS = """
import sys
from pathlib import Path
from kriya.photos.ledger import Ledger
from kriya.photos.make import make_pictures
from kriya.photos.plan import PhotoJob, PicturePlan
if __name__ == "__main__":
    jobs = tuple(PhotoJob(file, file.stem, 4000, 3000) for file in sorted(Path(sys.argv[1]).glob("*.jpg")))
    assert make_pictures(PicturePlan({}, jobs, ()), Path(sys.argv[2]), Ledger()).made == len(jobs)
"""

THEIRS = """
const fs = require("fs"), path = require("path"), sharp = require("sharp");
const [source, target] = process.argv.slice(2);
(async () => {
  await Promise.all(fs.readdirSync(source).map(async (name) => {
    const file = path.join(source, name), stem = path.join(target, path.parse(name).name);
    const upright = sharp(file).rotate().resize(1280).toColourspace("srgb");
    const large = await upright.raw().toBuffer({resolveWithObject: true});
    const raw = {raw: large.info};
    for (const width of [1280, 640, 320]) {
      const copy = sharp(large.data, raw).resize(width);
      if (width === 640) await copy.clone().jpeg({quality: 78, progressive: true}).toFile(`${stem}.jpg`);
      await copy.avif({quality: 56, effort: 3, chromaSubsampling: "4:2:0"}).toFile(`${stem}-${width}.avif`);
    }
  }));
})();
"""


def make_photos(folder: Path, seed: int = 1) -> None:
    """Write the photos into *folder*."""
    chance = random.Random(seed)
    for number in range(PHOTOS):
        shapes = Image.new("RGB", (64, 48))
        shapes.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(64 * 48)])
        picture = shapes.resize(SIZE, Image.Resampling.BICUBIC)
        weave = shapes.resize((400, 300)).filter(ImageFilter.FIND_EDGES).resize(SIZE, Image.Resampling.BILINEAR)
        grain = Image.effect_noise(SIZE, 14).convert("RGB")
        picture = ImageChops.add(ImageChops.blend(picture, weave, 0.25), grain, 1, -128)
        picture.save(folder / f"{number:02}.jpg", quality=90)


def time_one(command: list[str], target: Path) -> float:
    """Return the seconds that *command* takes to fill *target* from nothing."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    started = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - started


def bytes_in(folder: Path) -> int:
    """Return the bytes of all files below *folder*."""
    return sum(file.stat().st_size for file in folder.rglob("*.*") if file.is_file())


def fetch_sharp() -> bool:
    """Bring sharp into build/bench/; return whether it is there."""
    if not (TOOLS / "node_modules" / "sharp").is_dir() and shutil.which("npm"):
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", TOOLS, "--no-save", "--silent", SHARP], check=False)
    return (TOOLS / "node_modules" / "sharp").is_dir()


def run() -> None:
    """Print both times and their ratio, taken in turn."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "photos")
        source.mkdir()
        make_photos(source)
        both = {"kriya": [sys.executable, "-c", OURS]}
        if fetch_sharp():
            (TOOLS / "sharp.js").write_text(THEIRS, encoding="utf-8")
            both["sharp"] = ["node", str(TOOLS / "sharp.js")]
        times = {tool: [] for tool in both}
        for _ in range(RUNS):
            for tool, command in both.items():
                times[tool].append(time_one([*command, str(source), f"{name}/{tool}"], Path(name, tool)))
        print(f"{PHOTOS} photos of 12 megapixels, three AVIF widths and a JPEG each, best of {RUNS} in turn")
        for tool, taken in times.items():
            print(f"  {tool:<6} {min(taken):6.2f} s  {bytes_in(Path(name, tool)) / 1e6:6.2f} MB")
        if "sharp" in times:
            print(f"  kriya / sharp: {min(times['kriya']) / min(times['sharp']):.2f}")


if __name__ == "__main__":
    run()
