// Holds the headers that all test programs share, compiled once.
