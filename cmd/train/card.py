"""Brings the figures of MODEL.md up to date: size and checksum of the finished model file, scores.

    python card.py MODEL.md reader.model scores.txt
"""
import hashlib
import os
import sys


def main(card, model, scores):
    with open(model, "rb") as f:
        data = f.read()
    with open(scores) as f:
        lines = f.read()
    with open(card) as f:
        before, rest = f.read().split("```text\n", 1)
    after = rest.split("```", 1)[1]
    with open(card, "w") as f:
        f.write(f"{before}```text\n{os.path.basename(model)}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}\n{lines}```{after}")


if __name__ == "__main__":
    main(*sys.argv[1:])
