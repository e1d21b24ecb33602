"""Tables of ratings from a seed."""
import random


def write_ratings(path, units, coders, seed, categories=5, agreement=0.75):
    """A table of ratings: each coder gives the true category to a share √agreement of the units, else any one; one
    rating in a hundred is missing. Frequent categories come first, as 1, 1/2, 1/3 …"""
    draw = random.Random(f"ratings {units} {seed}")
    names = [f"category-{number + 1}" for number in range(categories)]
    shares = [1 / (number + 1) for number in range(categories)]
    truth = draw.choices(names, shares, k=units)
    columns = []
    for _ in range(coders):
        guesses = draw.choices(names, shares, k=units)
        known = agreement**0.5
        columns.append(
            [
                "" if (chance := draw.random()) < 0.01 else right if chance < 0.01 + 0.99 * known else guess
                for right, guess in zip(truth, guesses)
            ]
        )
    with path.open("w", encoding="utf-8") as out:
        out.write("unit," + ",".join(f"coder-{number + 1}" for number in range(coders)) + "\n")
        out.writelines(f"u{number},{','.join(row)}\n" for number, row in enumerate(zip(*columns), 1))
