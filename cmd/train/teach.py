"""Writes what several readers together say of texts that nobody annotated, for a student to learn from.

    python teach.py --readers build/train/teacher.1.pt,build/train/teacher.2.pt --data build/train --out build/train/taught.npz

The readers' emissions are averaged by weight, token by token; each reader sees windows
with borders of its own, so that what one reads at an edge another reads in the
middle. With the mean of their transitions the emissions make chains, whose
distribution over labellings a student takes on.
"""
import argparse
import multiprocessing
import os
import time

import numpy as np
import torch

import documents
import shipped
from reader import restored, spellings

# Plain news; and corpora that say nothing of names, nothing of statements, or name things by habits of their own.
CORPORA = ["silver", "worldwide.train", "polnear.train", "readers.train", "uner.train", "masc", "wnut"]
PIECES = 8192  # of a batch


def load(path, data):
    with open(os.path.join(data, "vocabulary.txt"), "rb") as f:
        vocabulary = f.read()
    pieces = len(spellings(vocabulary))
    return (shipped.load(path, vocabulary, pieces) if path.endswith(".model") else restored(path, pieces)).eval()


@torch.no_grad()
def read(reader, ds, seed, say):
    """The emissions of every token of the documents [tokens, labels of all heads], half-width floats."""
    torch.set_num_threads(1)
    out, done, began = {}, 0, time.time()
    ws = documents.batches([w for d in ds for w in documents.windows(d, documents.seeded(seed, d.id).randint(100, documents.WINDOW))], PIECES)
    for i, batch in enumerate(ws):
        e = reader.emissions(documents.Batch(batch).to("cpu")).half().numpy()
        for k, (d, a, b) in enumerate(batch):
            out.setdefault(id(d), np.zeros((len(d), e.shape[2]), np.float16))[a:b] = e[k, :b - a]
            done += d.size(a, b)
        if say and i % 50 == 49:
            print(f"{say} {i + 1}/{len(ws)} {done / (time.time() - began):.0f} pieces/s", flush=True)
    return np.concatenate([out[id(d)] for d in ds])


def share(arguments):
    path, data, name, seed, rank, size = arguments
    ds = documents.read(data, name)[rank::size]
    return read(load(path, data), ds, seed, f"{path} {name}" if rank == 0 else "")


def gathered(parts, lengths):
    """Puts the documents that the workers read in turn in their order again."""
    at, out = [0] * len(parts), []
    for i, n in enumerate(lengths):
        k = i % len(parts)
        out.append(parts[k][at[k]:at[k] + n])
        at[k] += n
    return np.concatenate(out)


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--readers", required=True, help="trained readers or model files, with commas between them")
    p.add_argument("--weights", help="what each reader's word counts, with commas between them (all the same)")
    p.add_argument("--data", default="build/train")
    p.add_argument("--out", default="build/train/taught.npz")
    p.add_argument("--threads", type=int, default=2)
    o = p.parse_args()
    paths = o.readers.split(",")
    readers = [load(path, o.data) for path in paths]
    weights = np.array([float(w) for w in o.weights.split(",")] if o.weights else [1.0] * len(paths))
    weights /= weights.sum()
    out = {"corpora": np.array(CORPORA)}
    for head in ("statement", "name"):
        out["scores " + head] = sum(w * getattr(r, head + "_crf").scores().detach().numpy() for w, r in zip(weights, readers)).astype(np.float32)
    with multiprocessing.get_context("spawn").Pool(o.threads) as pool:
        for name in CORPORA:
            lengths, total = [len(d) for d in documents.read(o.data, name)], 0
            for seed, path in enumerate(paths):
                parts = pool.map(share, [(path, o.data, name, seed, rank, o.threads) for rank in range(o.threads)], 1)
                total = total + np.float32(weights[seed]) * gathered(parts, lengths).astype(np.float32)
            out["emissions " + name] = total.astype(np.float16)
    np.savez(o.out, **out)
    print("saved", o.out, flush=True)


if __name__ == "__main__":
    main()
