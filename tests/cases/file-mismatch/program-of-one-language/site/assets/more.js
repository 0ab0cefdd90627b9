// A program that nobody knows.
