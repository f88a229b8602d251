"""The Web API, one module for each family of methods."""

from bot.practice.methods import access, chat, conversations, users, views
from bot.practice.methods.base import Method

METHODS: dict[str, Method] = {
    method.name: method for family in (access, chat, conversations, users, views) for method in family.METHODS
}
