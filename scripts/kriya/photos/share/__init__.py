"""Sharing cards: the picture that a chat or a social network shows beside a link."""

from kriya.photos.share.card import share_jpeg
from kriya.photos.share.job import DEFAULT_SHARE, SHARE_SIZE, PatternChoice, ShareJob

__all__ = ["DEFAULT_SHARE", "SHARE_SIZE", "PatternChoice", "ShareJob", "share_jpeg"]
