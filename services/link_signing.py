"""What links of ours end with, so that nobody can make one up. Pure."""

import base64
import hashlib
import hmac


def signed(secret: bytes, purpose: str, told: str) -> str:
    """What a link tells with its signature after a full stop: HMAC-SHA-256, in the letters of a URL.

    The key is for this `purpose` alone, such as the links of one workspace to its photos: no link opens what another does.
    """
    key = hmac.digest(secret, purpose.encode(), hashlib.sha256)
    sign = base64.urlsafe_b64encode(hmac.digest(key, told.encode(), hashlib.sha256)).rstrip(b"=").decode()
    return f"{told}.{sign}"


def is_genuine(secret: bytes, purpose: str, token: str) -> bool:
    """Whether what a link tells was signed here, for this purpose. The token is ASCII."""
    return hmac.compare_digest(signed(secret, purpose, token.rpartition(".")[0]), token)
