"""From a checked site to a server: nothing goes out without a receipt that fits."""
