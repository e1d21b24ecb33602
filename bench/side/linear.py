"""What a megabyte costs as texts grow; from what was measured for other ends."""
BASE = 10  # megabytes: below that, start-up and reading the codebook weigh in
STAGES = {"ingest": {}, "segment": {}, "code": {"phrases": 1000}, "pipe": {"unit": "turn"}}


def figures(session):
    for stage, wanted in STAGES.items():
        for language in session.options.languages:
            rows = {
                row["megabytes"]: row["seconds"]["min"] / row["megabytes"]
                for row in session.measurements
                if row["measure"] == stage
                and row["program"] == "mazmun"
                and row["language"] == language
                and all(row.get(key) == value for key, value in wanted.items())
            }
            for megabytes, cost in rows.items():
                if BASE in rows and megabytes > BASE:
                    session.figure(
                        "time a megabyte against 10 MB",
                        round(cost / rows[BASE], 2),
                        stage=stage,
                        language=language,
                        megabytes=megabytes,
                    )
