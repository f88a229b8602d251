"""Every select that looks up its options. A new one has a file of its own and a line here."""

from bot.options.base import Source
from bot.options.customer import CUSTOMER, CUSTOMERS, SAME_AS
from bot.options.squares import SQUARES
from bot.options.zone import ZONE

OPTIONS: tuple[Source, ...] = (CUSTOMER, CUSTOMERS, SAME_AS, SQUARES, ZONE)
