"""Reads what cmd/train/prepare wrote and cuts it into windows and batches.

A window is a run of whole paragraphs of at most 256 word pieces:
[CLS] pieces of a paragraph [SEP] pieces of the next [SEP]. A paragraph that is
longer is cut after a sentence. The borders move from epoch to epoch.
"""
import json
import os
import random

import numpy as np
import torch

WINDOW = 256
UNKNOWN, BEGIN, SEPARATOR = 0, 1, 2
PLACE_PARAGRAPH = 1
# Shapes, as features.go numbers them: of one or several letters with a capital, and of whole sentences.
LOWER, INITIAL, TITLE_CASE, ALL_CAPS = 1, 2, 10, 11
CASED = [INITIAL, 3, 4, 7, 9, TITLE_CASE, ALL_CAPS]
TYPES = ["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"]
NAME_LABELS = ["O"] + [f"{b}-{t}" for t in TYPES for b in "BI"]
STATEMENT_LABELS = ["O"] + [f"{b}-{r}" for r in ("source", "cue", "content") for b in "BI"]
ACTS = ["speech", "thought", "perception", "document"]
INSIDE = np.uint32(sum(1 << (2 * t + 2) for t in range(len(TYPES))))


class Document:
    """One document: arrays that run parallel to its tokens, and labels where it has them."""

    def __init__(self, j, domain):
        self.id, self.domain = j["id"], domain
        self.pieces = np.array(j["pieces"], np.int32)
        self.first = np.array(j["first"], np.int32)
        self.features = np.array([j[k] for k in ("shape", "quote", "called", "known")], np.uint8)
        self.place = np.array(j["place"], np.uint8)
        self.sentence = np.array(j["sentence"], np.int32)
        self.bytes = j["bytes"]
        paragraph = np.array(j["paragraph"], np.int32)
        self.rank = np.cumsum(np.concatenate([[0], paragraph[1:] != paragraph[:-1]])).astype(np.int32)
        self.token_of = np.repeat(np.arange(len(self.place)), np.diff(self.first)).astype(np.int32)
        self.statement = np.array(j["statement"], np.int8) if "statement" in j else None
        self.act = np.array(j["act"], np.int8) if "act" in j else None
        self.names = begin_anew(np.array(j["names"], np.uint32), self.place == PLACE_PARAGRAPH) if "names" in j else None
        self.gold = [(g["start"], g["end"], g["types"]) for g in j.get("gold", [])]
        self.teacher = None  # emissions of teachers [tokens, labels of all heads], where nobody annotated

    def __len__(self):
        return len(self.place)

    def size(self, a, b):
        """Pieces of the window of the tokens [a, b), the framing ones included."""
        return int(self.first[b] - self.first[a] + 2 + self.rank[b - 1] - self.rank[a])


def begin_anew(sets, where):
    """Where no name can go on, a label that goes on with one becomes one that begins it."""
    moved = (sets & ~INSIDE) | ((sets & INSIDE) >> np.uint32(1))
    return np.where(where, moved, sets)


def read(directory, name, domain=0):
    with open(os.path.join(directory, name + ".jsonl")) as f:
        return [Document(json.loads(line), domain) for line in f]


def taught(path, corpora):
    """Gives the documents what teachers say of them (teach.py), and returns the teachers' scores of transitions."""
    with np.load(path) as f:
        for name in f["corpora"]:
            emissions, at = f["emissions " + name], 0
            for d in corpora[name]:
                d.teacher = emissions[at:at + len(d)]
                at += len(d)
            if at != len(emissions):
                raise ValueError(f"{path}: {name} has {at} tokens, the teachers read {len(emissions)}")
        return [torch.from_numpy(f["scores " + head]) for head in ("statement", "name")]


def windows(d, budget=WINDOW):
    """The windows (d, a, b) of a document; the first holds at most budget pieces if its paragraphs allow."""
    units, n, a = [], len(d), 0
    while a < n:
        b = int(np.searchsorted(d.rank, d.rank[a], side="right"))
        while a < b:
            e = min(b, int(np.searchsorted(d.first, d.first[a] + WINDOW - 2, side="right")) - 1)
            if e < b:
                cut = e
                while cut > a + 20 and d.sentence[cut] == d.sentence[cut - 1]:
                    cut -= 1
                if cut > a + 20:
                    e = cut
            units.append((a, e))
            a = e
    out, start, end = [], None, None
    for a, b in units:
        if start is not None and d.size(start, b) > budget:
            out.append((d, start, end))
            start, budget = None, WINDOW
        if start is None:
            start = a
        end = b
    if start is not None:
        out.append((d, start, end))
    return out


def shuffled(documents, rng):
    """The windows of all documents, with borders that differ at each call."""
    return [w for d in documents for w in windows(d, rng.randint(48, WINDOW))]


def batches(ws, pieces, rng=None):
    """Groups windows of like length into batches of about so many pieces, padding included."""
    ws = [(d.size(a, b), (d, a, b)) for d, a, b in ws]
    pool = len(ws)
    if rng:
        rng.shuffle(ws)
        pool = 512
    out = []
    for i in range(0, len(ws), pool):
        batch, longest = [], 0
        for size, w in sorted(ws[i:i + pool], key=lambda x: x[0]):
            if batch and max(longest, size) * (len(batch) + 1) > pieces:
                out.append(batch)
                batch, longest = [], 0
            batch.append(w)
            longest = max(longest, size)
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


class Batch:
    """The tensors of some windows. Rows that lack a kind of label are marked so in has_*."""

    def __init__(self, ws):
        n = len(ws)
        length = max(d.size(a, b) for d, a, b in ws)
        tokens = max(b - a for _, a, b in ws)
        self.ids = np.zeros((n, length), np.int64)
        self.features = np.zeros((4, n, length), np.int64)
        self.mask = np.zeros((n, length), bool)
        self.first, self.place = np.zeros((n, tokens), np.int64), np.zeros((n, tokens), np.int64)
        self.real = np.zeros((n, tokens), bool)
        self.statement, self.act = np.zeros((n, tokens), np.int64), np.full((n, tokens), -1)
        names = np.ones((n, tokens), np.uint32)
        self.has_statement, self.has_names = np.zeros(n, bool), np.zeros(n, bool)
        self.domain = np.array([d.domain for d, _, _ in ws])
        self.taught = np.array([d.teacher is not None for d, _, _ in ws])
        self.teacher = np.zeros((n, tokens, max([d.teacher.shape[1] for d, _, _ in ws if d.teacher is not None], default=0)), np.float32)
        for k, (d, a, b) in enumerate(ws):
            p, q = d.first[a], d.first[b]
            token, size = d.token_of[p:q], d.size(a, b)
            at = np.arange(q - p) + 1 + d.rank[token] - d.rank[a]
            self.ids[k, :size] = SEPARATOR
            self.ids[k, 0] = BEGIN
            self.ids[k, at] = d.pieces[p:q]
            self.features[:, k, at] = d.features[:, token]
            self.mask[k, :size] = True
            m = b - a
            self.first[k, :m] = d.first[a:b] - p + 1 + d.rank[a:b] - d.rank[a]
            self.place[k, :m] = d.place[a:b]
            self.real[k, :m] = True
            if d.statement is not None:
                y = d.statement[a:b].astype(np.int64)
                if y[0] > 0 and y[0] % 2 == 0:
                    y[0] -= 1
                self.statement[k, :m], self.act[k, :m], self.has_statement[k] = y, d.act[a:b], True
            if d.teacher is not None:
                self.teacher[k, :m] = d.teacher[a:b]
            if d.names is not None:
                start = np.zeros(m, bool)
                start[0] = True
                names[k, :m], self.has_names[k] = begin_anew(d.names[a:b], start), True
        self.names = (names[..., None] >> np.arange(len(NAME_LABELS), dtype=np.uint32)) & 1 > 0
        self.pieces = int(self.mask.sum())

    def disguise(self, rng):
        """Writes a few windows in lower case, in capitals or in Title Case. The pieces know no case, so
        only the shapes change, and what the gazetteer knows of capitalized words."""
        for k in range(len(self.ids)):
            x, shape = rng.random(), self.features[0, k]
            if x < 0.04:
                shape[np.isin(shape, CASED)] = LOWER
                self.features[2:, k] = 0
            elif x < 0.06:
                shape[np.isin(shape, CASED) | (shape == LOWER)] = ALL_CAPS
            elif x < 0.09:
                shape[(shape == INITIAL) | ((shape == LOWER) & (np.random.default_rng(rng.getrandbits(32)).random(len(shape)) < 0.75))] = TITLE_CASE
        return self

    def to(self, device):
        for k, v in vars(self).items():
            if isinstance(v, np.ndarray):
                setattr(self, k, torch.from_numpy(v).to(device))
        return self


def seeded(*parts):
    """A random generator of its own for each purpose, so that resuming changes nothing."""
    return random.Random("/".join(map(str, parts)))
