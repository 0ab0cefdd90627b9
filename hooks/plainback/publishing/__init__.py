"""What other websites, systems and printed paper need: files made from the data and the pages."""
