"""The safety gate of Plainback: read a built site, apply the rules, report.

A patient in any of the languages must find the same warnings, with the same urgency and the same
numbers. This package checks that on the pages a patient really gets, the built HTML. It imports no
MkDocs: it works on any folder of built pages, whatever made them.
"""

__version__ = "0.1.0"
