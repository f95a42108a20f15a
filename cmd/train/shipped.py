"""Reads a model file back into a reader, so that the model that is shipped can teach the one after it.

    python shipped.py ../../analyzer/model/embedded/whosaid.model

prints what stands in its first section. The weights come back as what the runtime
computes with: integers times scales.
"""
import struct
import sys

import numpy as np
import torch

from export import BYTES, FLOATS, KIND
from reader import FEATURES, Reader

MAGIC = b"WHOSAID\n"


def unpacked(data, bits, rows, width):
    """The integers that export.File.levels wrote."""
    if bits == 8:
        return np.frombuffer(data, np.int8).reshape(rows, width)
    planes = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little")[:rows * width * bits].reshape(-1, bits)
    return np.packbits(planes, axis=-1, bitorder="little")[:, 0].reshape(rows, width).astype(np.int64) - (1 << (bits - 1))


def sections(path):
    """The sections of a model file: bytes, or floats [rows, width]."""
    with open(path, "rb") as f:
        whole = f.read()
    if not whole.startswith(MAGIC):
        raise ValueError(f"{path}: no model file")
    (count,) = struct.unpack_from("<I", whole, 12)
    bits, out = {kind: top.bit_length() + 1 for top, kind in KIND.items()}, {}
    for i in range(count):
        name, kind, rows, width, at, size, _ = struct.unpack_from("<40sIIIIII", whole, 48 + 64 * i)
        data = whole[at:at + size]
        if kind == FLOATS:
            data = torch.from_numpy(np.frombuffer(data, "<f4").reshape(rows, width).copy())
        elif kind != BYTES:
            scale = np.frombuffer(data[:4 * rows], "<f4")[:, None]
            data = torch.from_numpy((unpacked(data[4 * rows:], bits[kind], rows, width) * scale).astype(np.float32))
        out[name.rstrip(b"\0").decode()] = data
    return out


def load(path, vocabulary, pieces):
    """The reader of a model file, which must know the pieces that the corpora were prepared with."""
    s = sections(path)
    if s["vocabulary"] != vocabulary:
        raise ValueError(f"{path}: its word pieces are not those of the prepared corpora")
    about = dict(line.split(" ", 1) for line in s["meta"].decode().splitlines())
    reader = Reader(pieces, **{k: int(about[k]) for k in ("layers", "width", "ff", "heads", "window")})
    e = reader.encoder
    linear = {f"layer.{i}.{name}": getattr(layer, name) for i, layer in enumerate(e.layers) for name in ("qkv", "out", "up", "down")}
    linear.update({f"head.{name}": getattr(reader, name) for name in ("statement", "act", "name")})
    norms = {f"layer.{i}.{name}": getattr(layer, name) for i, layer in enumerate(e.layers) for name in ("norm1", "norm2")}
    norms["embed.norm"] = e.norm
    tables = {"embed." + name: table for name, table in zip(("word", "position", *FEATURES), (e.word, e.position, *e.features))}
    with torch.no_grad():
        for name, table in tables.items():
            table.weight.copy_(s[name])
        for name, layer in linear.items():
            layer.weight.copy_(s[name + ".weight"])
            layer.bias.copy_(s[name + ".bias"][0])
        for name, layer in norms.items():
            layer.weight.copy_(s[name][0])
            layer.bias.copy_(s[name][1])
        for name, crf in (("statement", reader.statement_crf), ("name", reader.name_crf)):
            crf.transitions.copy_(s["crf." + name].view_as(crf.transitions))
    reader.quantize()
    reader.settle()
    return reader


if __name__ == "__main__":
    print(sections(sys.argv[1])["meta"].decode(), end="")
