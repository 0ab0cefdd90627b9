"""One file a command, each with add(commands): what may be typed after it; and run(options)."""
