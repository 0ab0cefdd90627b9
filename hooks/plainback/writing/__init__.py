"""From the words of a page to its HTML: block syntax, citations, phone numbers, typography."""
