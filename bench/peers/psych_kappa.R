# Cohen's kappa of R's package psych. usage: Rscript psych_kappa.R RATINGS.csv
# Prints a line of JSON: the value, and the seconds that reading and the coefficient alone took.
suppressPackageStartupMessages(library(psych))
file <- commandArgs(trailingOnly = TRUE)[1]
start <- proc.time()[["elapsed"]]
ratings <- read.csv(file, colClasses = "character", na.strings = "")[, 2:3]
read <- proc.time()[["elapsed"]]
value <- cohen.kappa(ratings)$kappa
cat(sprintf('{"value": %.17g, "reading": %.3f, "alone": %.3f}\n', value, read - start, proc.time()[["elapsed"]] - read))
