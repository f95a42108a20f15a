package evaluate

// A Reliability compares confidences with what became of them, in ten bins.
type Reliability struct {
	Bins  []Bin   `json:"bins"`  // those that hold anything, lowest first
	Error float64 `json:"error"` // mean distance of confidence and share, in percent
}

// A Bin holds the predictions of one tenth of the range of confidences.
type Bin struct {
	From       float64 `json:"from"` // 0.9: from 0.90 to 1.00
	Predicted  int     `json:"predicted"`
	Confidence float64 `json:"confidence"` // mean, in percent
	Right      float64 `json:"right"`      // share of right ones, in percent
}

// bins sums up in whole numbers, so that the order of adding never shows.
type bins [10]struct{ n, right, hundredths int }

func hundredths(confidence float64) int { return int(confidence*100 + 0.5) }

func bin(hundredths int) int { return max(0, min(9, hundredths/10)) }

func (b *bins) add(i, n, hundredths int, right bool) {
	b[i].n += n
	b[i].hundredths += hundredths
	if right {
		b[i].right += n
	}
}

func (b *bins) reliability() Reliability {
	var r Reliability
	total, distance := 0, 0.0
	for i, x := range b {
		if x.n == 0 {
			continue
		}
		one := Bin{From: float64(i) / 10, Predicted: x.n, Confidence: float64(x.hundredths) / float64(x.n), Right: percent(x.right, x.n)}
		r.Bins = append(r.Bins, one)
		total += x.n
		distance += float64(x.n) * max(one.Confidence-one.Right, one.Right-one.Confidence)
	}
	if total > 0 {
		r.Error = distance / float64(total)
	}
	return r
}
