"""agree beside libraries that compute one coefficient."""
from side import corpora, ratings, timing
from side.session import PEERS, PYTHON
from side.timing import Command

COEFFICIENTS = {"nltk": "krippendorff_alpha", "scikit-learn": "cohen_kappa", "psych": "cohen_kappa"}


def libraries(session):
    found = []
    if session.has_module("nltk"):
        found.append(("nltk", [PYTHON, PEERS / "nltk_alpha.py"]))
    if session.has_module("sklearn"):
        found.append(("scikit-learn", [PYTHON, PEERS / "sklearn_kappa.py"]))
    if session.has("Rscript", "R") and session.has_package("psych"):
        found.append(("psych", ["Rscript", PEERS / "psych_kappa.R"]))
    return found


def measure(session):
    units = 100_000 if session.options.quick else 1_000_000
    session.say(f"agree, two coders, {units:,} units")
    table = session.work / f"ratings-{units}-{session.options.seed}.csv"
    if not table.exists():
        ratings.write_ratings(table, units, 2, session.options.seed)
    compare(session, table, units)
    bootstrap(session)


def compare(session, table, units):
    """Ours with reading and every nominal coefficient, theirs the coefficient alone: they measure that themselves."""
    own = Command(
        "mazmun", [session.programs.path("agree"), "--ratings", table], shown="mazmun-agree --ratings ratings.csv"
    )
    figures = corpora.model_of_text(session.programs.run("agree", "--ratings", table))["overall"]
    where = {"units": units, "coders": 2}
    seconds = []
    for name, words in libraries(session):
        pairs = []
        for _ in range(1 if name == "nltk" else 3):
            ours = timing.run_once(own).seconds
            answer = timing.answer_of(Command(name, [*words, table]))
            pairs.append((answer["alone"], ours, answer["reading"]))
            seconds.append(ours)
        coefficient = COEFFICIENTS[name]
        session.measurements.append(
            {
                "measure": "agree",
                **where,
                "program": f"{name}, {coefficient} alone",
                "command": words[-1].name,
                "seconds": timing.spread([pair[0] for pair in pairs]),
                "reading_seconds": min(pair[2] for pair in pairs),
            }
        )
        session.ratio("agree", where, name, timing.spread([alone / ours for alone, ours, _ in pairs]))
        session.check(
            f"{coefficient}: mazmun-agree, {name}",
            round(figures[coefficient]["value"], 9),
            round(answer["value"], 9),
            **where,
        )
    runs = [timing.run_once(own) for _ in range(3)]
    session.measured("agree", where, own, runs, table.stat().st_size)


def bootstrap(session):
    units = 10_000
    table = session.work / f"ratings-{units}-{session.options.seed}.csv"
    if not table.exists():
        ratings.write_ratings(table, units, 2, session.options.seed)
    command = Command(
        "mazmun",
        [session.programs.path("agree"), "--ratings", table, "--bootstrap", 1000],
        shown="mazmun-agree --ratings ratings.csv --bootstrap 1000",
    )
    runs = session.beside("bootstrap", {"units": units, "coders": 2, "replicates": 1000}, [command], 0, rounds=5)
    session.figure(
        "seconds of 1,000 replicates of 10,000 units", round(min(run.seconds for run in runs[0]), 3), units=units
    )
