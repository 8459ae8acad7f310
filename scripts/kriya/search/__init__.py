"""From what pages say to what the search needs: documents for the index, and the words by which it is asked."""

from kriya.search.documents import Document, document_html, index_documents
from kriya.search.entry import FIELDS, SearchEntry
from kriya.search.speech import Speech
from kriya.search.stems import Stemmer
from kriya.search.text import words_of

__all__ = ["FIELDS", "Document", "SearchEntry", "Speech", "Stemmer", "document_html", "index_documents", "words_of"]
