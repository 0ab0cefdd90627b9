"""Break copies of the real pages in every known way, and count what the gate notices.

A check that has never been seen to fail proves nothing. This package takes the real pages, makes
one mistake at a time, as a translator, a data file, a template or a theme might, lets the gate
judge, and counts. The figures are published with the site (data/detection.json).
"""
