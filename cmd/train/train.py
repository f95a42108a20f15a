"""Trains the reader: a school of large corpora, then a finishing school; or a student of readers so made.

    python train.py --data build/train --base DIRECTORY --out build/train/teacher.1.pt
    python train.py --data build/train --base DIRECTORY --out build/train/model.pt \\
        --student build/train/teacher.1.pt --teachers build/train/taught.npz

School: PolNeAR for statements and the corpora of names, all heads at once, in
floats. Finishing school: the readers articles with a share of the rest, in the
quantized arithmetic of the runtime. A student goes on from one reader and learns,
beside the corpora, what several readers together say of texts that nobody
annotated (teach.py). A checkpoint is kept; the same command goes on where it
stopped. Progress goes to the standard output.
"""
import argparse
import multiprocessing
import os
import time

import torch

import documents
import scores
from base import Base
from reader import Reader, spellings

# (corpus, domain of names, epochs in the school, share of it in each round of the finishing school, of a student
# that goes on from a reader, and of one that begins with the base and needs more of what people annotated)
CORPORA = [
    ("polnear.train", 0, 5, 0.4, 0.3, 0.4),
    ("readers.train", 0, 2, 1, 0.8, 0.9),
    ("worldwide.train", 0, 5, 0.4, 0.5, 0.6),
    ("uner.train", 0, 5, 0.5, 0.5, 0.75),
    ("masc", 1, 2, 0.25, 0.4, 0.4),
    ("gmb", 2, 1, 0.1, 0.1, 0.1),
    ("ieer", 3, 2, 0.25, 0.25, 0.25),
    ("wnut", 4, 1, 0.1, 0.3, 0.3),
    ("silver", 0, 0, 0, 0.27, 0.2),
]
ROUNDS = 4  # parts of the school, each with its share of every corpus
DEV = ["polnear.dev", "readers.dev", "worldwide.dev", "uner.dev", "conllpp.dev"]


class School:
    """Batches, the rate of learning, whether in the runtime's integers, and a share of the time."""

    def __init__(self, name, batches, rate, quantized, share):
        self.name, self.batches, self.rate, self.quantized, self.share = name, batches, rate, quantized, share


def options():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--data", default="build/train", help="what prepare wrote")
    p.add_argument("--base", required=True, help="directory of MiniLM's, or for a teacher MPNet's, model.safetensors and vocab.txt")
    p.add_argument("--out", default="build/train/model.pt")
    p.add_argument("--layers", default="0,1,2,3", help="which of the pretrained layers to keep")
    p.add_argument("--rate", type=float, default=2e-4, help="rate of learning in the school, twice that of the finishing school and of a student")
    p.add_argument("--floats", action="store_true", help="a finishing school in floats, for a reader that only teaches")
    p.add_argument("--school", type=float, default=1, help="share of the school's windows (less for a trial)")
    p.add_argument("--rounds", type=int, default=5, help="rounds of the finishing school")
    p.add_argument("--student", help="a reader to go on from; it learns from --teachers too")
    p.add_argument("--teachers", help="what teach.py wrote; without --student its pupil begins with the base")
    p.add_argument("--mix", type=float, default=0, help="what the teachers' word counts where people annotated too, 0 to 1")
    p.add_argument("--student-rounds", type=int, default=6, help="rounds of a student")
    p.add_argument("--pieces", type=int, default=2048, help="word pieces of a batch")
    p.add_argument("--minutes", type=float, default=110, help="end within this time: a school that is late is cut short, its rates falling in time")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--log", type=int, default=50, help="steps between progress lines")
    p.add_argument("--stop", type=int, default=0, help="stop after so many steps (for a trial)")
    return p.parse_args()


def plan(o, corpora):
    """The schools, the same for the same seed."""
    def rounds(name, n, column):
        out = []
        for round_ in range(n):
            rng, ws = documents.seeded(o.seed, name, round_), []
            for corpus in CORPORA:
                if corpus[column] > 0:
                    own = corpora[corpus[0]]
                    ws += documents.shuffled(rng.sample(own, round(len(own) * corpus[column])), rng)
            out += documents.batches(ws, o.pieces, rng)
        return out

    if o.student:
        return [School("student", rounds("student", o.student_rounds, 4), o.rate / 2, True, 1)]
    if o.teachers:
        school = rounds("school", o.student_rounds, 5)
        floats = len(school) * 2 // 5
        return [School("school", school[:floats], o.rate, False, 0.35), School("student", school[floats:], o.rate / 2, True, 0.65)]
    school = []
    for round_ in range(ROUNDS):
        rng, ws = documents.seeded(o.seed, "school", round_), []
        for name, _, epochs, *_ in CORPORA:
            # Every round takes its share of the epochs, going on in the corpus where the last one stopped.
            own = list(corpora.get(name, []))
            documents.seeded(o.seed, name).shuffle(own)
            a, b = (round(len(own) * epochs * r / ROUNDS) for r in (round_, round_ + 1))
            ws += documents.shuffled([own[i % len(own)] for i in range(a, b)], rng)
        ws = rng.sample(ws, int(len(ws) * o.school))
        school += documents.batches(ws, o.pieces, rng)
    share = 0.55 if school else 0
    return [School("school", school, o.rate, False, share),
            School("finishing school", rounds("finishing", o.rounds, 3), o.rate / 2, not o.floats, 1 - share)]


def optimizer(reader, rate):
    """AdamW: small steps for what is pretrained, larger ones for the heads and features, the largest for transitions."""
    crf, new, old = [], [], []
    for name, p in reader.named_parameters():
        if "crf" in name:
            crf.append(p)
        elif name.startswith(("statement", "act", "name", "domain", "encoder.features")):
            new.append(p)
        else:
            old.append(p)
    groups = [dict(params=old, base=rate, weight_decay=0.01), dict(params=new, base=5 * rate, weight_decay=0.0),
              dict(params=crf, base=25 * rate, weight_decay=0.0)]
    return torch.optim.AdamW([dict(g, lr=g["base"]) for g in groups], betas=(0.9, 0.98), eps=1e-6, fused=True)


class Team:
    """The workers of a training run: each reads its share of every batch, and all take the mean step.

    On a CPU that others use too, workers of one thread each that meet once a step get more done than
    threads that meet in every product.
    """

    def __init__(self, size, parameters):
        self.size, self.count = size, sum(p.numel() for p in parameters)
        context = multiprocessing.get_context("fork")
        self.barrier = context.Barrier(size)
        self.gradients = torch.zeros(size, self.count if size > 1 else 0).share_memory_()
        self.sums = torch.zeros(size, 3, 2, dtype=torch.float64).share_memory_()
        self.over = torch.zeros(1, dtype=torch.float64).share_memory_()
        self.start = context.Process

    def average(self, rank, parameters):
        """Replaces every gradient by the sum over the workers."""
        if self.size == 1:
            return
        own, at = self.gradients[rank], 0
        for p in parameters:
            part = own[at:at + p.numel()]
            if p.grad is None:
                part.zero_()
            else:
                part.copy_(p.grad.view(-1))
            at += p.numel()
        self.barrier.wait()
        total, at = self.gradients.sum(0), 0
        for p in parameters:
            p.grad = total[at:at + p.numel()].view(p.shape)
            at += p.numel()
        self.barrier.wait()

    def agree(self, rank, value):
        """What the first worker says."""
        if self.size == 1:
            return value
        if rank == 0:
            self.over[0] = value
        self.barrier.wait()
        return float(self.over[0])


def main():
    o = options()
    corpora = {name: documents.read(o.data, name, domain) for name, domain, *shares in CORPORA if o.teachers or any(shares[:2])}
    dev = {name: documents.read(o.data, name) for name in DEV}
    with open(os.path.join(o.data, "vocabulary.txt"), "rb") as f:
        pieces = spellings(f.read())
    which = [int(x) for x in o.layers.split(",")]
    torch.manual_seed(o.seed)
    base = Base(o.base)
    reader = Reader(len(pieces), layers=len(which), **base.shape())
    reader.encoder.load_pretrained(base, pieces, which)
    if o.student:
        reader.load_state_dict(torch.load(o.student, map_location="cpu", weights_only=True))
    if o.teachers:
        reader.teachers, reader.mix = documents.taught(o.teachers, corpora), o.mix
    schools = plan(o, corpora)
    cuda = torch.cuda.is_available()
    # The gradients of MPNet are too many for workers to exchange: there the threads share the products.
    team = Team(1 if cuda or base.buckets else o.threads, list(reader.parameters()))
    torch.set_num_threads(o.threads // team.size)
    print(f"{len(pieces)} word pieces, {' + '.join(str(len(s.batches)) for s in schools)} batches, "
          'a GPU' if cuda else f'workers: {team.size}, threads of each: {o.threads // team.size}', flush=True)
    others = [team.start(target=work, args=(o, team, rank, reader, schools, dev)) for rank in range(1, team.size)]
    for p in others:
        p.start()
    work(o, team, 0, reader, schools, dev)
    for p in others:
        p.join()


def work(o, team, rank, reader, schools, dev):
    """One worker's run through both schools; the first one keeps the checkpoint and judges."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    reader.to(device)
    if reader.teachers:
        reader.teachers = [t.to(device) for t in reader.teachers]
    checkpoint, state = o.out + ".checkpoint", None
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        reader.load_state_dict(state["reader"])
        if rank == 0:
            print(f"goes on from school {state['school']}, step {state['step']}", flush=True)
    if team.size > 1:
        team.barrier.wait()
    for i, school in enumerate(schools):
        if state and state["school"] > i:
            continue
        reader.quantize(school.quantized)
        opt = optimizer(reader, school.rate)
        first, spent = 0, 0.0
        if state and state["school"] == i and state["step"]:
            opt.load_state_dict(state["optimizer"])
            first, spent = state["step"], state["spent"]
        run(o, team, rank, reader, opt, i, school, first, spent, device, checkpoint)
        if o.stop:
            break
    if rank == 0:
        reader.quantize(not o.floats)
        if not o.stop:
            torch.save(reader.state_dict(), o.out)
            print("saved", o.out, flush=True)
        for line in scores.report(reader, dev, device)[0]:
            print("  " + line, flush=True)


def save(path, reader, opt, school, step, spent):
    torch.save({"reader": reader.state_dict(), "optimizer": opt.state_dict(), "school": school, "step": step, "spent": spent}, path + ".new")
    os.replace(path + ".new", path)


def run(o, team, rank, reader, opt, number, school, first, spent, device, checkpoint):
    """One school: the rates rise over a twelfth of it, then fall linearly.

    How much of it is over goes by steps, or by the clock where that is further on.
    """
    batches = school.batches
    n, began, done = len(batches), time.time() - spent, 0
    warm, limit = 1 / 12, 60 * o.minutes * school.share
    parameters = list(reader.parameters())
    reader.train()
    for step in range(first, n):
        over = team.agree(rank, max(step / n, (time.time() - began) / limit))
        if over >= 1:
            if rank == 0:
                print(f"time is up after {step} of {n} batches", flush=True)
            break
        for g in opt.param_groups:
            g["lr"] = g["base"] * min((step + 1) / (warm * n), max(0.02, (1 - over) / (1 - warm)))
        torch.manual_seed(hash((o.seed, number, step, rank)))
        share = batches[step][rank::team.size]
        words = sum(b - a for _, a, b in batches[step])
        if share:
            batch = documents.Batch(share).disguise(documents.seeded(o.seed, number, step, rank)).to(device)
            losses = reader.loss(batch)
            loss = (losses[0][0] + 0.2 * losses[1][0] + losses[2][0]) / words
            loss.backward()
            for total, (value, count) in zip(team.sums[rank], losses):
                total += torch.tensor([float(value.detach()), count])
        team.average(rank, parameters)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        done += sum(d.size(a, b) for d, a, b in batches[step])
        if rank > 0:
            continue
        if (step + 1) % o.log == 0 or step + 1 == n:
            text = " ".join(f"{k} {v / max(1, w):.4f}" for k, (v, w) in zip(("statement", "act", "name"), team.sums.sum(0).tolist()))
            team.sums.zero_()
            seconds = time.time() - began
            print(f"{school.name} {step + 1}/{n} {text} {done / (seconds - spent):.0f} pieces/s, "
                  f"{min((limit - seconds) / 60, (n - step - 1) * (seconds - spent) / (step + 1 - first) / 60):.0f} min left", flush=True)
        if (step + 1) % 200 == 0 and not o.stop:
            save(checkpoint, reader, opt, number, step + 1, time.time() - began)
        if o.stop and step + 1 >= o.stop:
            return
    if rank == 0 and not o.stop:
        save(checkpoint, reader, opt, number + 1, 0, 0.0)


if __name__ == "__main__":
    main()
