"""Scores labels on the dev sets: exact spans of names by bytes, spans and tokens of statements.

These show how training goes. The scores that count come from `whosaid eval`,
which judges whole statements.
"""
import numpy as np

from documents import ACTS, Batch, TYPES, batches, windows

COARSE = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}


def f1(hit, found, gold):
    return 200 * hit / max(1, found + gold)


def runs(labels):
    """The spans (first, last+1, kind) of a BIO labelling."""
    out, i, n = [], 0, len(labels)
    while i < n:
        if labels[i]:
            kind, j = (labels[i] - 1) // 2, i + 1
            while j < n and labels[j] == 2 * kind + 2:
                j += 1
            out.append((i, j, int(kind)))
            i = j
        else:
            i += 1
    return out


def label(reader, documents, device, bf16=True, pieces=4096):
    """Statement labels, name labels and acts of each document."""
    reader.eval()
    out = {id(d): [np.zeros(len(d), np.int64) for _ in range(3)] for d in documents}
    for ws in batches([w for d in documents for w in windows(d)], pieces):
        batch = Batch(ws).to(device)
        for kind, rows in enumerate(reader.predict(batch, bf16)):
            for (d, a, b), row in zip(ws, rows.cpu().numpy()):
                out[id(d)][kind][a:b] = row[:b - a]
    reader.train()
    return [out[id(d)] for d in documents]


def names(documents, labelled, fine):
    """Exact-span F1 over the ten types (fine) or over PER, LOC and ORG."""
    count = {}
    for d, (_, y, _) in zip(documents, labelled):
        if d.names is None:
            continue
        kind = (lambda t: t) if fine else COARSE.get
        gold = {(s, e, kind(types[0])) for s, e, types in d.gold}
        found = {(d.bytes[a][0], d.bytes[b - 1][1], kind(TYPES[t])) for a, b, t in runs(y)}
        for k, spans in enumerate((gold & found, found, gold)):
            for _, _, t in spans:
                if t is not None:
                    count.setdefault(t, [0, 0, 0])[k] += 1
    total = np.sum(list(count.values()), 0)
    parts = " ".join(f"{t} {f1(*count[t]):.1f}" for t in (TYPES if fine else ("PER", "LOC", "ORG")) if t in count)
    return f1(*total), f"P {100 * total[0] / max(1, total[1]):.1f} R {100 * total[0] / max(1, total[2]):.1f} F1 {f1(*total):.2f} | {parts}"


def statements(documents, labelled):
    """F1 of source, cue and content by exact spans and by tokens, and the share of acts that are right."""
    exact, token, act = np.zeros((3, 3)), np.zeros((3, 3)), [0, 0]
    for d, (y, _, acts) in zip(documents, labelled):
        gold, found = set(runs(d.statement)), set(runs(y))
        for k, spans in enumerate((gold & found, found, gold)):
            for _, _, role in spans:
                exact[role, k] += 1
        g, p = (d.statement + 1) // 2, (y + 1) // 2
        for role in range(3):
            token[role] += [((g == role + 1) & (p == role + 1)).sum(), (p == role + 1).sum(), (g == role + 1).sum()]
        on = (d.act >= 0) & (d.statement % 2 == 1)
        act[0] += int((acts[on] == d.act[on]).sum())
        act[1] += int(on.sum())
    text = " ".join(f"{r} {f1(*exact[i]):.1f}/{f1(*token[i]):.1f}" for i, r in enumerate(("source", "cue", "content")))
    if act[1]:
        text += f" act {100 * act[0] / act[1]:.1f}"
    return float(np.mean([f1(*exact[i]) for i in range(3)])), text


def report(reader, dev, device, bf16=True):
    """Lines of scores for every dev set, and the scores by set."""
    lines, figures = [], {}
    for name, documents in dev.items():
        y = label(reader, documents, device, bf16)
        if documents[0].statement is not None:
            figures[name + " statements"], text = statements(documents, y)
            lines.append(f"{name:14} statements {text}")
        if any(d.names is not None for d in documents):
            fine = name.startswith("readers")
            figures[name + " names"], text = names(documents, y, fine)
            lines.append(f"{name:14} names {text}")
    return lines, figures
