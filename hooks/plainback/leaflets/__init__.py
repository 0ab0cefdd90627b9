"""Leaflets on paper, made from the built pages: handed out is what the gate has read."""
