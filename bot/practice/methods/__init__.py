"""The Web API, one module for each family of methods."""

from bot.practice.methods import access, chat, conversations, files, managing, uploading, users, views
from bot.practice.methods.base import Method

METHODS: dict[str, Method] = {
    method.name: method
    for family in (access, chat, conversations, files, managing, uploading, users, views)
    for method in family.METHODS
}
