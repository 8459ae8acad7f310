"""`kriya photo`: originals as the repository should hold them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text as Styled

from kriya.cli.options import Lang, Root, failures, inside_products
from kriya.cli.printing import Speech, print_text, spoken
from kriya.problems import Text, counted, printable
from kriya.settings import read_settings

if TYPE_CHECKING:
    from kriya.originals import Treated


def photo(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Foto, folder, atau catatan; semua jika kosong. / Photos, folders, records."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Hanya katakan, jangan ubah apa pun. / Only say what would be done.")
    ] = False,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Rapikan foto asli / Turn, shrink, clean and name photos."""
    from kriya.originals import Fine, Treated, Untreated, treat_originals  # noqa: PLC0415 - slow to import

    console = Console(highlight=False)
    treated: list[Treated] = []
    fine = failed = 0
    with failures(lang):
        settings = read_settings(root.resolve())
        wanted = [inside_products(settings, path) for path in paths or ()]
        for result in treat_originals(settings, wanted, rehearse=dry_run):
            match result:
                case Treated():
                    treated.append(result)
                    _print(console, _line(result, lang), "green")
                case Untreated(file, reason):
                    failed += 1
                    _print(console, f"{file}: {spoken(reason, lang, ' / ')}", "bold red")
                case Fine():
                    fine += 1
    saved = sum(result.before - result.after for result in treated)
    print_text(console, _total(len(treated), fine, failed, saved, dry_run=dry_run), lang, style="bold")
    raise typer.Exit(1 if failed else 0)


def _print(console: Console, line: str, style: str) -> None:
    console.print(Styled(printable(line), style=style), soft_wrap=True)


def _line(result: "Treated", lang: Speech) -> str:
    """Return what became of a photo: its new name, what was done with it, its bytes before and after."""
    clean = result.clean
    steps = {
        Text("ditegakkan", "turned upright"): clean.turned,
        Text("dikecilkan", "shrunk"): clean.shrunk,
        Text("warna ke sRGB", "colours to sRGB"): clean.recoloured,
        Text("lokasi dihapus", "location removed"): result.had_place,
        Text("keterangan dihapus", "metadata removed"): not clean.compressed and result.after != result.before,
    }
    done = [step for step, is_done in steps.items() if is_done]
    said = Text(*(", ".join(words) for words in zip(*done, strict=True))) if done else Text("", "")
    name = f" → {result.target.name}" if result.target != result.file else ""
    sizes = f"{_size(result.before)} → {_size(result.after)}"
    return f"{result.file}{name}: {'; '.join(filter(None, (spoken(said, lang, ' / ') if done else '', sizes)))}"


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1_000_000 else f"{-(-count // 1000)} kB"


def _total(treated: int, fine: int, failed: int, saved: int, *, dry_run: bool) -> Text:
    less = f"{_size(abs(saved))}"
    left = (f"hemat {less}", f"{less} saved") if saved >= 0 else (f"bertambah {less}", f"{less} more")
    done = ("akan dirapikan", "to be mended") if dry_run else ("dirapikan", "mended")
    said = [f"{treated} foto {done[0]} ({left[0]})", f"{fine} sudah baik"]
    also = [f"{counted(treated, 'photo')} {done[1]} ({left[1]})", f"{fine} already fine"]
    if failed:
        said.append(f"{failed} tidak dapat diolah")
        also.append(f"{failed} could not be treated")
    return Text(", ".join(said) + ".", ", ".join(also) + ".")
