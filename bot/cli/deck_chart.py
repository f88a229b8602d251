"""A simulation as a picture to be passed on: upright, in few words, large enough for a phone."""

import io
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, PngImagePlugin

from bot.cli.deck_report import EVERYONE, MOST_LUCK, Report, verdict
from bot.pictures.glyphs import Face
from bot.pictures.lettering import letters
from bot.pictures.scripts import settable
from cards.fairness import Figures, Spread

WIDTH, EDGE, NAMES = 1080, 64, 260
"""Pixels: of the picture, of its margin, and of the names beside the bars."""
RIGHT = WIDTH - EDGE
TITLE, LARGE, TEXT = 60, 42, 36
"""Sizes of letters. A phone shows the picture at a third, and nobody reads less than 12 there."""
ROW = 74
LETTERS_IN_A_LINE = 54
PAPER, INK, QUIET, BAR, TRACK, BAND, DOT = (
    "#fbf8f1",
    "#27343b",
    "#5d6970",
    "#1f4e5f",
    "#ece6d9",
    "#f2dfb4",
    "#b3541e",
)
LEAST_AXIS = 0.06
"""How much of probability the axis of chances shows at least, on both sides together, so that a hair is not drawn as a beam."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bars:
    """One number for each name, what of, and how it is told."""

    title: str
    numbers: Mapping[str, float]
    most: float
    told: str


def draw(report: Report) -> bytes:
    """The figures as a PNG, with the same in words inside of it for who cannot see it."""
    sheet = _Sheet()
    _head(sheet, report)
    _chances(sheet, report)
    for bars in (_lines(report), _seen(report), _never(report)):
        sheet.bars(bars)
    sheet.gap(20)
    sheet.lines(textwrap.wrap(report.basis, LETTERS_IN_A_LINE), TEXT, QUIET)
    return sheet.png(in_words(report))


def in_words(report: Report) -> str:
    """What the picture shows, in sentences."""
    each = "; ".join(
        f"{name}: a line with {figures.p_line.least:.1%} to {figures.p_line.most:.1%},"
        f" {report.lines_a_week(figures):,.0f} of {report.players:,} people have one each week,"
        f" {figures.repeats / figures.cards:.2f} squares of a card seen in the three weeks before,"
        f" {len(figures.never_dealt)} squares never dealt"
        for name, figures in _shown(report).items()
    )
    return f"{'Fair' if not report.troubles else 'Not as fair as it should be'}: {verdict(report)}. {each}."


def _shown(report: Report) -> Mapping[str, Figures]:
    return {name: figures for name, figures in report.columns.items() if name != EVERYONE}


def _head(sheet: "_Sheet", report: Report) -> None:
    figures = report.fairness.everyone
    sheet.lines(textwrap.wrap(settable(report.deck.name) or "A deck", 30)[:2], TITLE, INK)
    sheet.lines(
        [f"{figures.cards:,} cards over {figures.weeks} weeks, seed {settable(report.seed) or '…':.20}"],
        TEXT,
        QUIET,
    )
    sheet.gap(16)
    fair = f"Fair: no card is more than {figures.p_line.ratio:.3f} times as lucky as another."
    unfair = f"Look again: {'; '.join(report.troubles[:2])}."
    sheet.lines(
        textwrap.wrap(unfair if report.troubles else fair, 46)[:6], LARGE, DOT if report.troubles else BAR
    )


def _chances(sheet: "_Sheet", report: Report) -> None:
    """Each setting's cards between the unluckiest and the luckiest, on a band of what is fair."""
    everyone = report.fairness.everyone.p_line
    half = everyone.mean * (MOST_LUCK - 1) / 2
    least, most = min(everyone.least, everyone.mean - half), max(everyone.most, everyone.mean + half)
    pad = max(LEAST_AXIS - (most - least), 0.02) / 2
    axis = _Axis(least - pad, most + pad)
    sheet.title("Chance of at least one line in a week")
    sheet.band(axis.at(everyone.mean - half), axis.at(everyone.mean + half), ROW * len(_shown(report)))
    for name, figures in _shown(report).items():
        sheet.range(name, axis, figures.p_line)
    fair = f"In the band, {everyone.mean - half:.1%} to {everyone.mean + half:.1%}, a line is as good as equally likely."
    sheet.lines(textwrap.wrap(fair, LETTERS_IN_A_LINE), TEXT, QUIET)


def _lines(report: Report) -> Bars:
    numbers = {name: report.lines_a_week(figures) for name, figures in _shown(report).items()}
    title = f"People with a line each week, of {report.players:,}"
    return Bars(title=title, numbers=numbers, most=report.players, told="{:,.0f}")


def _seen(report: Report) -> Bars:
    numbers = {name: figures.repeats / figures.cards for name, figures in _shown(report).items()}
    title = f"Of {report.size.squares} squares, seen in the last 3 weeks"
    return Bars(title=title, numbers=numbers, most=report.size.squares, told="{:.2f}")


def _never(report: Report) -> Bars:
    numbers = {name: float(len(figures.never_dealt)) for name, figures in _shown(report).items()}
    most = len(report.deck.activities)
    return Bars(title=f"Never dealt, of {most:,} in the deck", numbers=numbers, most=most, told="{:.0f}")


@dataclass(frozen=True, slots=True)
class _Axis:
    """From chances to pixels."""

    least: float
    most: float

    def at(self, chance: float) -> float:
        start, end = EDGE + NAMES, RIGHT - 20
        return start + (chance - self.least) / (self.most - self.least) * (end - start)


class _Sheet:
    """Paper that is drawn on from top to bottom and cut where the last line ends."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH, 3000), PAPER)
        self._pen = ImageDraw.Draw(self._image)
        self._y = EDGE

    def gap(self, pixels: int) -> None:
        self._y += pixels

    def lines(self, lines: Sequence[str], size: int, colour: str) -> None:
        for line in lines:
            self._text(EDGE, self._y, line, size, colour)
            self._y += round(size * 1.35)

    def title(self, words: str) -> None:
        self.gap(36)
        self.lines(textwrap.wrap(words, 46), LARGE, INK)
        self.gap(10)

    def band(self, left: float, right: float, height: int) -> None:
        self._pen.rounded_rectangle((left, self._y, right, self._y + height - 8), radius=10, fill=BAND)

    def range(self, name: str, axis: _Axis, spread: Spread) -> None:
        middle = self._y + ROW // 2 - 4
        left, right, mean = axis.at(spread.least), axis.at(spread.most), axis.at(spread.mean)
        self._text(EDGE, middle - TEXT // 2 - 4, name, TEXT, INK)
        self._pen.rounded_rectangle((left - 4, middle - 6, right + 4, middle + 6), radius=6, fill=BAR)
        self._pen.ellipse((mean - 13, middle - 13, mean + 13, middle + 13), fill=DOT, outline=PAPER, width=3)
        told = f"{spread.mean:.1%}"
        room = right + 28 + self._width(told, TEXT) < RIGHT
        at = right + 24 if room else left - 24 - self._width(told, TEXT)
        self._text(at, middle - TEXT // 2 - 4, told, TEXT, INK)
        self._y += ROW

    def bars(self, bars: Bars) -> None:
        self.title(bars.title)
        told = {name: bars.told.format(number) for name, number in bars.numbers.items()}
        room = max(self._width(words, TEXT) for words in told.values()) + 24
        start, end = EDGE + NAMES, RIGHT - room
        for name, number in bars.numbers.items():
            top, bottom = self._y + 12, self._y + ROW - 20
            self._text(EDGE, top - 4, name, TEXT, INK)
            self._pen.rounded_rectangle((start, top, end, bottom), radius=10, fill=TRACK)
            length = (end - start) * min(1.0, number / bars.most)
            if length >= 20:
                self._pen.rounded_rectangle((start, top, start + length, bottom), radius=10, fill=BAR)
            self._text(end + 24, top - 4, told[name], TEXT, INK)
            self._y += ROW

    def png(self, words: str) -> bytes:
        told = PngImagePlugin.PngInfo()
        told.add_itxt("Description", words)
        out = io.BytesIO()
        self._image.crop((0, 0, WIDTH, self._y + EDGE)).save(out, "PNG", optimize=True, pnginfo=told)
        return out.getvalue()

    def _text(self, x: float, y: float, words: str, size: int, colour: str) -> None:
        self._pen.text((x, y), words, font=letters(Face.PLAIN, size), fill=colour)

    def _width(self, words: str, size: int) -> float:
        return float(self._pen.textlength(words, font=letters(Face.PLAIN, size)))
