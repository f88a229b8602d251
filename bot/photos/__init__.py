"""A picture from outside made safe: fetched with care, opened in a process of its own, drawn anew without its secrets."""
