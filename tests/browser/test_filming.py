"""The pictures of the demo show what is to be seen."""

from pathlib import Path

from PIL import Image

from bot.demo.filming import DESK, PHONE, film, shots
from bot.demo.running import Stage
from bot.demo.show import SMOKE_WEEK


async def test_every_picture_is_taken_in_its_size_and_none_is_empty(company: Stage, tmp_path: Path) -> None:
    files = await film(company, SMOKE_WEEK, tmp_path / "pictures")
    assert [file.stem.partition("-")[2] for file in files] == [shot.name for shot in shots(company)]
    for file, shot in zip(files, shots(company), strict=True):
        with Image.open(file) as picture:
            assert picture.size == shot.size
            colours = picture.convert("RGB").getcolors(1 << 24)
            assert colours is not None
            assert len(colours) > 100, file.name
    assert {shot.size for shot in shots(company)} == {DESK, PHONE}
